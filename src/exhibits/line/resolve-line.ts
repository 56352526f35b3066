import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ChartSpec, Mark } from "../../model/chart.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { AxisUnit } from "../chart/check-rows.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { LineSeries } from "./line-series.ts";
import type { LineBody } from "./schema.ts";
import { planBuild } from "../chart/build-steps.ts";
import { resolveBands } from "../chart/chart-bands.ts";
import { bracketsOf } from "../chart/chart-body.ts";
import { resolveBrackets } from "../chart/chart-brackets.ts";
import { openJob, tellEmpty } from "../chart/chart-job.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { checkUnits } from "../chart/check-rows.ts";
import { highlighting } from "../chart/highlight.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { readBlock } from "../read-block.ts";
import { drawSeries } from "./draw-series.ts";
import { readSeries } from "./line-series.ts";
import { lineTable, lineWords } from "./line-words.ts";
import { lineSchema } from "./schema.ts";

/** Lines over an ordered category. A gap in the data is a gap in the line, never a bridge. */
export function resolveLine(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, lineSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  const series = readSeries(body, job);
  const rows = series.flatMap((one) => one.rows);
  const unit = checkUnits(rows, job);
  if (unit === undefined) {
    tellEmpty(job);
    return undefined;
  }
  const chart = chartOf(body, series, unit, job);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  const words = lineWords(context.lang, body.scale, series);
  return {
    kind: block.kind.value,
    place: block.place,
    words: { ...words, alt: own ?? words.alt },
    table: lineTable(context.lang, body.label, series),
    uses: [...figureUses(rows), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

function chartOf(body: LineBody, series: readonly LineSeries[], unit: AxisUnit, job: ChartJob): ChartSpec {
  const rows = series.flatMap((one) => one.rows);
  const isHighlighted = highlighting(body, rows, job);
  const bands = resolveBands(body, job);
  const wish = { build: body.build, rows, bands, panels: [], hasBrackets: bracketsOf(body).length > 0, isHighlighted };
  const plan = planBuild(wish, job);
  const drawn = series.map((one, index) => drawSeries(one, index, series.length, body.area, plan, isHighlighted));
  const marks = drawn.flatMap((one) => one.marks);
  const names = series[0]?.rows ?? [];
  const labelOf = ({ category }: Mark): string => names[category]?.label ?? "";
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: "columns",
    valueAxis: withStep(axisOf(body, rows, marks, unit, job), plan.axis),
    categories: names.map(({ label }) => ({ label })),
    marks,
    lines: drawn.flatMap((one) => one.lines),
    brackets: resolveBrackets(body, marks, labelOf, job).map((bracket) => withStep(bracket, plan.bracket)),
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: [],
    steps: plan.steps,
  };
}

function axisOf(body: LineBody, rows: readonly ChartRow[], marks: readonly Mark[], unit: AxisUnit, job: ChartJob) {
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value.low, value.high]));
  const { scale, min, max, ticks } = body;
  const openBelow = marks.some(({ openEnd }) => openEnd === "low");
  return valueAxis(values, { scale, min, max, ticks, fromZero: false, openBelow, silent: false }, unit, job.context);
}
