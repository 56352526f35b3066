import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout, Rect } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { axisText } from "./axis-text.ts";
import { fractionOf } from "./value-scale.ts";

/**
 * Gridlines and tick labels to the hundredth of a pixel where Chart.js has them on a live canvas; a test compares both.
 * Chart.js itself would take three times as long for them as all the rest of a chart takes.
 */
export function paintValueAxis(pen: Pen, chart: ChartSpec, layout: ChartLayout, palette: Palette): void {
  const rows = chart.orientation === "rows";
  const ticks = chart.valueAxis.ticks.map(({ value, label }) => ({ label, at: pixelOf(chart, value, layout.plot) }));
  for (const { at } of ticks) paintGridline(pen, at, rows, layout.plot, palette.rule);
  const { clip, across, drop } = rows ? belowPlot(layout) : leftOfPlot(layout);
  pen.save();
  pen.beginPath();
  pen.rect(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top);
  pen.clip();
  pen.font = `${axisText.weight} ${axisText.sizePx}px ${palette.fontFamily}`;
  pen.fillStyle = palette.text(axisText.ink);
  pen.textAlign = rows ? "center" : "right";
  pen.textBaseline = "middle";
  for (const { label, at } of ticks) {
    pen.save();
    pen.translate(rows ? at : across, rows ? across : at);
    pen.fillText(label, 0, drop);
    pen.restore();
  }
  pen.restore();
}

function pixelOf({ valueAxis, orientation }: ChartSpec, value: number, { left, right, top, bottom }: Rect): number {
  const share = fractionOf(valueAxis, value);
  return orientation === "rows" ? left + share * (right - left) : top + (1 - share) * (bottom - top);
}

function paintGridline(pen: Pen, at: number, rows: boolean, { left, right, top, bottom }: Rect, colour: string): void {
  // Half a pixel in, else a hairline is smeared over two rows of pixels.
  const sharp = Math.round(at - 0.5) + 0.5;
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(rows ? sharp : Math.round(left), rows ? top : sharp);
  pen.lineTo(rows ? sharp : right, rows ? Math.round(bottom) : sharp);
  pen.stroke();
  pen.restore();
}

/** Where tick labels may show, where they stand across the axis, and how far below that their middle lies. */
interface LabelPlace {
  readonly clip: Rect;
  readonly across: number;
  readonly drop: number;
}

function belowPlot({ widthPx, heightPx, plot }: ChartLayout): LabelPlace {
  const clip = { left: 0, top: plot.bottom, right: widthPx, bottom: heightPx };
  return { clip, across: plot.bottom + axisText.gapBelowPx, drop: (axisText.sizePx * axisText.lineHeight) / 2 };
}

function leftOfPlot({ heightPx, plot }: ChartLayout): LabelPlace {
  const clip = { left: 0, top: 0, right: plot.left, bottom: heightPx };
  return { clip, across: plot.left - axisText.gapLeftPx, drop: 0 };
}
