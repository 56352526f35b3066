import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController } from "chart.js";
import { chartConfiguration } from "../../../src/drawing/chart-configuration.ts";
import { RecordingContext } from "../../../src/exhibits/recording-context.ts";
import type { ChartSpec } from "../../../src/model/chart.ts";
import { measure } from "./chart-bench.ts";

Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController);

/** The picture that Chart.js and our plugin paint on a live canvas, recorded as SVG, and what could not be recorded. */
export function drawLive(chart: ChartSpec): { readonly picture: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const size = { width: chart.widthPx, height: chart.heightPx };
  const context = new RecordingContext(size, {
    measure,
    idPrefix: "t",
    fontFamily: "Inter",
    onUnknown: (operation) => unknown.push(operation),
  });
  // As much of a canvas element as Chart.js asks for outside a browser.
  const canvas = { ...size, style: {}, getContext: () => context };
  const drawn = new Chart(canvas, chartConfiguration(chart, new Map()));
  const picture = context.toXml();
  drawn.destroy();
  return { picture, unknown };
}
