import type { Chart, Plugin } from "chart.js";
import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { OpacityOf, Pen } from "./pen.ts";
import { layoutChart } from "./layout-chart.ts";
import { paintBands, paintLayout } from "./paint-layout.ts";
import { fractionOf } from "./value-scale.ts";

/** The Chart.js plugin that lays a chart out with the context's own text widths and paints all but its value axis. */
export function exhibitPlugin(
  chart: ChartSpec,
  palette: Palette,
  opacityOf: OpacityOf,
  onLayout: (layout: ChartLayout) => void,
): Plugin<"scatter"> {
  let layout: ChartLayout | undefined;
  const axisStep = chart.valueAxis.step;
  return {
    id: "exhibit",
    beforeUpdate: (live: Chart) => {
      const pen: Pen = live.ctx;
      layout = layoutChart(chart, palette.fontFamily, (font, text) => {
        pen.font = font;
        return pen.measureText(text).width;
      });
      onLayout(layout);
      const [dataset] = live.data.datasets;
      if (dataset !== undefined) dataset.data = hitSpots(chart, layout);
    },
    beforeDraw: (live: Chart) => {
      const pen: Pen = live.ctx;
      if (layout !== undefined) paintBands(pen, layout, palette, opacityOf);
      pen.save();
      if (axisStep === undefined) return;
      pen.beginGroup?.(axisStep);
      pen.globalAlpha *= opacityOf(axisStep);
    },
    beforeDatasetsDraw: (live: Chart) => {
      const pen: Pen = live.ctx;
      if (axisStep !== undefined) pen.endGroup?.();
      pen.restore();
      if (layout !== undefined) paintLayout(pen, layout, palette, opacityOf);
    },
  };
}

/** Where a pointer finds each mark: on the value axis at its value, on the hidden axis from 0 (bottom, left) to 1. */
function hitSpots(chart: ChartSpec, { plot, marks, orientation }: ChartLayout): { x: number; y: number }[] {
  return marks.map(({ mark, to }) =>
    orientation === "rows"
      ? { x: heldTo(chart, mark.high), y: (plot.bottom - to.y) / (plot.bottom - plot.top) }
      : { x: (to.x - plot.left) / (plot.right - plot.left), y: heldTo(chart, mark.high) },
  );
}

/** A value beyond the axis would fall out of the chart, and with it its tooltip. */
function heldTo({ valueAxis }: ChartSpec, value: number): number {
  const share = fractionOf(valueAxis, value);
  return share <= 0 ? valueAxis.min : share >= 1 ? valueAxis.max : value;
}
