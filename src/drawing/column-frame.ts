import type { ChartSpec } from "../model/chart.ts";
import type { TextWidth } from "./layout.ts";
import type { Frame } from "./frame.ts";
import { typeScale } from "./type-scale.ts";

/** Distance of a line's first and last point from the ends of the plot. */
const lineEdgePx = 40;

/** Most lines that the name of a column may take. */
export const columnNameLines = 2;

/** The frame of a chart whose categories stand side by side; `top` is what lies above it already. */
export function columnFrame(chart: ChartSpec, fontFamily: string, width: TextWidth, top: number): Frame {
  const sizes = typeScale(fontFamily, 30);
  const ticks = chart.valueAxis.ticks.map(({ label }) => width(sizes.font(400, 13), label));
  const left = ticks.length > 0 ? Math.ceil(Math.max(...ticks) + 12) : 0;
  const ends = chart.lines.map(({ label }) => (label === undefined ? 0 : width(sizes.font(600, 14), label) + 16));
  const isLine = chart.lines.length > 0 && chart.categories.length > 1;
  const right = chart.widthPx - Math.max(0, Math.ceil(Math.max(0, ...ends)) - (isLine ? lineEdgePx - 16 : 0));
  const pitch = isLine
    ? (right - left - lineEdgePx * 2) / (chart.categories.length - 1)
    : (right - left) / Math.max(1, chart.categories.length);
  const type = chart.categories.length <= 8 && pitch >= 90 ? typeScale(fontFamily, 58) : sizes;
  const bottom = chart.heightPx - namesHeight(chart, pitch, type.font(500, 14), width);
  const headroom = chart.marks.some(({ label }) => label !== "") ? type.labelPx + 14 : 8;
  const centres = chart.categories.map((_, index) =>
    isLine ? left + lineEdgePx + index * pitch : left + (index + 0.5) * pitch,
  );
  return { plot: { left, top: top + headroom, right, bottom }, pitch, centres, type };
}

function namesHeight(chart: ChartSpec, pitch: number, font: string, width: TextWidth): number {
  const wraps = chart.categories.some(({ label }) => width(font, label) > pitch - 8 && /\s/u.test(label));
  const notes = chart.categories.some(({ note }) => note !== undefined);
  const few = chart.categories.length <= 24;
  return 28 + (wraps && few ? 18 : 0) + (notes ? 18 : 0);
}
