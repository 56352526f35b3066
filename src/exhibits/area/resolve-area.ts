import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ChartSpec, Mark } from "../../model/chart.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { AxisUnit } from "../chart/check-rows.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartSeries } from "../chart/chart-series.ts";
import type { SeriesBody } from "../chart/series-body.ts";
import { planBuild } from "../chart/build-steps.ts";
import { resolveBands } from "../chart/chart-bands.ts";
import { bracketsOf } from "../chart/chart-body.ts";
import { resolveBrackets } from "../chart/chart-brackets.ts";
import { openJob, tellEmpty } from "../chart/chart-job.ts";
import { readChartSeries } from "../chart/chart-series.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { checkUnits } from "../chart/check-rows.ts";
import { checkZero } from "../chart/check-zero.ts";
import { highlighting } from "../chart/highlight.ts";
import { asChartBody } from "../chart/series-body.ts";
import { seriesTable, seriesWords } from "../chart/series-words.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { readBlock } from "../read-block.ts";
import { areaSchema } from "./schema.ts";
import { checkLayers, stackLayers } from "./stack-layers.ts";

/** Amounts over an ordered category, layer on layer from zero: what the parts are, and what they come to. */
export function resolveArea(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const read = readBlock(block, areaSchema, report);
  if (read === undefined) return undefined;
  const body: SeriesBody = { ...read, scale: "linear", legend: "none" };
  const job = openJob(block, context, report);
  const series = readChartSeries(body, job);
  const rows = series.flatMap((one) => one.rows);
  const unit = checkUnits(rows, job);
  if (unit === undefined) tellEmpty(job);
  if (unit === undefined || !checkLayers(series, job)) return undefined;
  const chart = chartOf(body, series, unit, job);
  const words = seriesWords(context.lang, "Area chart", "{0} of {1} series", series);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { ...words, alt: own ?? words.alt },
    table: seriesTable(context.lang, "Area chart", body.label, series),
    uses: [...figureUses(rows), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

function chartOf(body: SeriesBody, series: readonly ChartSeries[], unit: AxisUnit, job: ChartJob): ChartSpec {
  const common = asChartBody(body);
  const rows = series.flatMap((one) => one.rows);
  const isHighlighted = highlighting(common, rows, job);
  const bands = resolveBands(common, job);
  const hasBrackets = bracketsOf(common).length > 0;
  const plan = planBuild({ build: body.build, rows, bands, panels: [], hasBrackets, isHighlighted }, job);
  const { marks, lines, totals } = stackLayers(series, plan, isHighlighted, job);
  const names = series[0]?.rows ?? [];
  const labelOf = ({ key, category }: Mark): string => {
    const top = key.startsWith(`layer-${series.length}-`);
    return top ? (names[category]?.label ?? "") : key;
  };
  const wish = { scale: "linear", min: checkZero(body.min, job), max: body.max, ticks: body.ticks } as const;
  const shape = { fromZero: true, openBelow: false, silent: false };
  const values = marks.map(({ high }) => high);
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: "columns",
    valueAxis: withStep(valueAxis(values, { ...wish, ...shape }, unit, job.context), plan.axis),
    categories: names.map(({ label }) => ({ label })),
    marks,
    lines,
    totals,
    brackets: resolveBrackets(common, marks, labelOf, job).map((bracket) => withStep(bracket, plan.bracket)),
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: [],
    steps: plan.steps,
  };
}
