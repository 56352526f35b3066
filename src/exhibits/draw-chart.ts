import type { Report } from "../diagnostics/diagnostic.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { ThemeTokens } from "../model/compiled-deck.ts";
import type { MeasureText } from "../model/exhibit.ts";
import type { Place } from "../model/place.ts";
import { chartConfiguration } from "../drawing/chart-configuration.ts";
import { readPalette } from "../drawing/palette.ts";
import { Chart } from "./chart-engine.ts";
import { RecordingContext } from "./recording-context.ts";
import { escapeXml } from "./svg-format.ts";

export interface DrawOptions {
  readonly tokens: ThemeTokens;
  readonly measure: MeasureText;
  /** Starts the id of every definition; unique on its page. */
  readonly idPrefix: string;
  /** The accessible name: a PDF makes a figure with alternative text of it. */
  readonly alt: string;
  readonly report: Report;
  /** The block the chart comes from, for trouble that shows only while drawing. */
  readonly place: Place;
}

/** A chart as SVG text: the same bytes for the same description, theme and fonts, drawn by Chart.js without a browser. */
export function drawChart(chart: ChartSpec, options: DrawOptions): string {
  const { measure, tokens, idPrefix } = options;
  const fontFamily = readPalette(tokens).fontFamily.replaceAll('"', "");
  const canvas = fakeCanvas(chart, (self) => {
    return new RecordingContext(self, {
      measure,
      idPrefix,
      fontFamily,
      onUnknown: (name) => tellUnknown(name, options),
    });
  });
  const unplaced: string[] = [];
  const configuration = chartConfiguration(chart, tokens, { onLayout: (layout) => unplaced.push(...layout.unplaced) });
  const drawn = new Chart(canvas, configuration);
  const xml = canvas.context.toXml();
  drawn.destroy();
  for (const label of unplaced) tellUnplaced(label, options);
  const size = `viewBox="0 0 ${chart.widthPx} ${chart.heightPx}" width="${chart.widthPx}" height="${chart.heightPx}"`;
  const name = `role="img" aria-label="${escapeXml(options.alt)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${name} ${size} font-family="${escapeXml(fontFamily)}">${xml}</svg>`;
}

/** As much of a canvas element as Chart.js asks for outside a browser. */
interface FakeCanvas {
  width: number;
  height: number;
  readonly style: Record<string, string>;
  readonly context: RecordingContext;
  getContext(): RecordingContext;
}

function fakeCanvas(chart: ChartSpec, open: (self: { width: number; height: number }) => RecordingContext): FakeCanvas {
  const size = { width: chart.widthPx, height: chart.heightPx };
  const context = open(size);
  return { ...size, style: {}, context, getContext: () => context };
}

function tellUnplaced(label: string, { report, place }: DrawOptions): void {
  report({
    level: "warning",
    rule: "label-overlap",
    message: `Missing room for label “${label}”, expected a free spot beside its mark`,
    place,
    hint: "Fewer rows, shorter labels or a larger slot give room; the value is still in the table for screen readers.",
  });
}

function tellUnknown(operation: string, { report, place }: DrawOptions): void {
  report({
    level: "error",
    rule: "unknown-drawing",
    message: `Unknown drawing operation “${operation}”, expected one that SVG can record`,
    place,
    hint: "This is a fault of the tool, not of the deck: please report it with the exhibit’s block.",
  });
}
