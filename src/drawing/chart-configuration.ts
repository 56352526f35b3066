import type { ChartConfiguration } from "chart.js";
import type { ChartSpec } from "../model/chart.ts";
import type { ThemeTokens } from "../model/compiled-deck.ts";
import type { ChartLayout } from "./layout.ts";
import type { OpacityOf } from "./pen.ts";
import { chartTooltip } from "./chart-tooltip.ts";
import { exhibitPlugin } from "./exhibit-plugin.ts";
import { readPalette } from "./palette.ts";
import { valueScale } from "./value-scale-options.ts";

export interface ConfigurationOptions {
  /** Steps of the build that do not show yet. Read at every draw: change the set, then call `chart.draw()`. */
  readonly hiddenSteps?: ReadonlySet<string>;
  /** Takes the place of `hiddenSteps` while a step fades in: 0 to 1, read at every draw. */
  readonly opacityOf?: OpacityOf;
  /** Hears the layout once it is decided. */
  readonly onLayout?: (layout: ChartLayout) => void;
}

/**
 * A chart as Chart.js takes it, in Node and in a browser alike. Chart.js gives the value axis, its gridlines, hit testing
 * and tooltips; our plugin paints what Chart.js has no form for: certainty, ranges, brackets, labels that keep clear.
 * Needs the linear and logarithmic scale, the scatter controller, the point element and, for tooltips, that plugin.
 */
export function chartConfiguration(
  chart: ChartSpec,
  tokens: ThemeTokens,
  options: ConfigurationOptions = {},
): ChartConfiguration<"scatter"> {
  const palette = readPalette(tokens);
  const rows = chart.orientation === "rows";
  let layout: ChartLayout | undefined;
  const opacityOf = options.opacityOf ?? ((step) => (options.hiddenSteps?.has(step) === true ? 0 : 1));
  const plugin = exhibitPlugin(chart, palette, opacityOf, (decided) => {
    layout = decided;
    options.onLayout?.(decided);
  });
  return {
    type: "scatter",
    data: { datasets: [{ data: [], pointRadius: 0, pointHitRadius: 16, showLine: false }] },
    plugins: [plugin],
    options: {
      responsive: false,
      animation: false,
      maintainAspectRatio: false,
      devicePixelRatio: 1,
      events: ["mousemove", "mouseout", "click", "touchstart", "touchmove"],
      layout: { autoPadding: false, padding: () => paddingOf(layout) },
      interaction: { mode: "nearest", axis: rows ? "y" : "x", intersect: false },
      scales: {
        [rows ? "x" : "y"]: valueScale(chart, palette, () => layout),
        [rows ? "y" : "x"]: { type: "linear", display: false, min: 0, max: 1 },
      },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: chartTooltip(chart, palette) },
    },
  };
}

function paddingOf(layout: ChartLayout | undefined): { left: number; top: number; right: number; bottom: number } {
  if (layout === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  const { plot, widthPx, heightPx, orientation } = layout;
  const rows = orientation === "rows";
  return {
    left: rows ? plot.left : 0,
    top: plot.top,
    right: widthPx - plot.right,
    bottom: rows ? 0 : heightPx - plot.bottom,
  };
}
