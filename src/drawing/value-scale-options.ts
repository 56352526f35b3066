import type { Scale } from "chart.js";
import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout } from "./layout.ts";
import type { Palette } from "./palette.ts";
import { axisText } from "./axis-text.ts";

/** The value axis as Chart.js draws it: our ticks and no others, hairlines at each, its size pinned to our layout. */
export function valueScale(chart: ChartSpec, palette: Palette, layout: () => ChartLayout | undefined) {
  const { scale, min, max, ticks } = chart.valueAxis;
  const labels = new Map(ticks.map(({ value, label }) => [value, label]));
  return {
    type: scale === "log" ? ("logarithmic" as const) : ("linear" as const),
    position: chart.orientation === "rows" ? ("bottom" as const) : ("left" as const),
    min,
    max,
    border: { display: false },
    grid: { color: palette.rule, lineWidth: 1, drawTicks: false },
    ticks: {
      color: palette.text(axisText.ink),
      font: {
        family: palette.fontFamily,
        size: axisText.sizePx,
        weight: axisText.weight,
        lineHeight: axisText.lineHeight,
      },
      padding: chart.orientation === "rows" ? axisText.gapBelowPx : axisText.gapLeftPx,
      autoSkip: false,
      includeBounds: false,
      maxRotation: 0,
      callback: (value: number | string) => labels.get(Number(value)) ?? "",
    },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = ticks.map(({ value, label }) => ({ value, label }));
    },
    afterFit: (axis: Scale) => {
      const decided = layout();
      if (decided === undefined) return;
      // Else Chart.js makes room for half of an outer label and moves its gridlines away from our marks.
      Object.assign(axis, { paddingLeft: 0, paddingRight: 0, paddingTop: 0, paddingBottom: 0 });
      if (chart.orientation === "rows") axis.height = decided.heightPx - decided.plot.bottom;
      else axis.width = decided.plot.left;
    },
  };
}
