import type { Report } from "../diagnostics/diagnostic.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { ThemeTokens } from "../model/compiled-deck.ts";
import type { MeasureText } from "../model/exhibit.ts";
import type { Place } from "../model/place.ts";
import { layoutChart } from "../drawing/layout-chart.ts";
import { paintChart } from "../drawing/paint-chart.ts";
import { readPalette } from "../drawing/palette.ts";
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

/** A chart as SVG text: the same bytes for the same description, theme and fonts, and the picture that Chart.js shows live. */
export function drawChart(chart: ChartSpec, options: DrawOptions): string {
  const { measure, tokens, idPrefix } = options;
  const palette = readPalette(tokens);
  const fontFamily = palette.fontFamily.replaceAll('"', "");
  const layout = layoutChart(chart, palette.fontFamily, measure);
  const pen = new RecordingContext(
    { width: chart.widthPx, height: chart.heightPx },
    { measure, idPrefix, fontFamily, onUnknown: (name) => tellUnknown(name, options) },
  );
  paintChart(pen, chart, layout, palette);
  for (const label of layout.unplaced) tellUnplaced(label, options);
  const size = `viewBox="0 0 ${chart.widthPx} ${chart.heightPx}" width="${chart.widthPx}" height="${chart.heightPx}"`;
  const name = `role="img" aria-label="${escapeXml(options.alt)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${name} ${size} font-family="${escapeXml(fontFamily)}">${pen.toXml()}</svg>`;
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
