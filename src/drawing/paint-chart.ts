import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { paintBands, paintLayout } from "./paint-layout.ts";
import { paintValueAxis } from "./paint-value-axis.ts";
import type { Pen } from "./pen.ts";
import { paintStep } from "./pen.ts";

const whole = (): number => 1;

/**
 * A whole chart in one go, every step of its build showing: what the plugin and Chart.js paint on a live canvas,
 * in the same order, without Chart.js.
 */
export function paintChart(pen: Pen, chart: ChartSpec, layout: ChartLayout, palette: Palette): void {
  paintBands(pen, layout, palette, whole);
  paintStep(pen, chart.valueAxis.step, whole, () => paintValueAxis(pen, chart, layout, palette));
  paintLayout(pen, layout, palette, whole);
}
