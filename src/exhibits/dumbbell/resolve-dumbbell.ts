import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ChartLine, ChartSpec, Mark } from "../../model/chart.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { ChartSeries } from "../chart/chart-series.ts";
import type { Pairs } from "../chart/pair-series.ts";
import type { DumbbellBody } from "./schema.ts";
import { planBuild } from "../chart/build-steps.ts";
import { resolveBands } from "../chart/chart-bands.ts";
import { bracketsOf } from "../chart/chart-body.ts";
import { resolveBrackets } from "../chart/chart-brackets.ts";
import { openJob } from "../chart/chart-job.ts";
import { markOf } from "../chart/chart-marks.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { highlighting } from "../chart/highlight.ts";
import { readPairs } from "../chart/pair-series.ts";
import { asChartBody } from "../chart/series-body.ts";
import { seriesCategories, seriesLegend, sortSeries } from "../chart/series-parts.ts";
import { seriesTable, seriesWords } from "../chart/series-words.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { readBlock } from "../read-block.ts";
import { dumbbellSchema } from "./schema.ts";

/** Two values a row, joined: the length of the line is the difference. */
export function resolveDumbbell(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, dumbbellSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  const pairs = readPairs(body, job);
  if (pairs === undefined) return undefined;
  const series = sortSeries([pairs.before, pairs.after], body.sort ?? "none", "first");
  const chart = chartOf(body, series, pairs, job);
  const words = seriesWords(context.lang, "Dumbbell chart", "{0} of {1} series", series);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { ...words, alt: own ?? words.alt },
    table: seriesTable(context.lang, "Dumbbell chart", body.label, series),
    uses: [...figureUses(series.flatMap(({ rows }) => rows)), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

function chartOf(body: DumbbellBody, series: readonly ChartSeries[], { unit }: Pairs, job: ChartJob): ChartSpec {
  const common = asChartBody(body);
  const rows = series.flatMap((one) => one.rows);
  const isHighlighted = highlighting(common, rows, job);
  const bands = resolveBands(common, job);
  const hasBrackets = bracketsOf(common).length > 0;
  const plan = planBuild({ build: body.build, rows, bands, panels: [], hasBrackets, isHighlighted }, job);
  const marks = series.flatMap((one, index) => pointsOf(one, index, plan, isHighlighted));
  const nameOf = new Map(
    marks.map(({ key, category, detail }) => [key, `${series[0]?.rows[category]?.label ?? ""}, ${detail?.[0] ?? ""}`]),
  );
  const { scale, min, max, ticks } = body;
  const values = marks.flatMap(({ low, high }) => [low, high]);
  const openBelow = marks.some(({ openEnd }) => openEnd === "low");
  const wish = { scale, min, max, ticks, fromZero: false, openBelow, silent: false };
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: "rows",
    valueAxis: withStep(valueAxis(values, wish, unit, job.context), plan.axis),
    categories: seriesCategories(series, plan),
    marks,
    lines: linesOf(marks),
    brackets: resolveBrackets(common, marks, ({ key }) => nameOf.get(key) ?? "", job).map((one) =>
      withStep(one, plan.bracket),
    ),
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: seriesLegend(body, series, marks, "own", job.context.lang),
    steps: plan.steps,
  };
}

function pointsOf(
  series: ChartSeries,
  index: number,
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
): readonly Mark[] {
  return series.rows.flatMap((row, category): readonly Mark[] => {
    if (row.value === undefined) return [];
    const key = `end-${index + 1}-${category + 1}`;
    const shape = index === 0 ? "circle" : "diamond";
    const setting = { form: "dot", category, key, tone: row.tone ?? series.tone, shape } as const;
    const mark = markOf(row.value, { ...setting, highlighted: isHighlighted(row), step: plan.stepOf(row) });
    return [{ ...mark, detail: [series.label, ...(mark.detail ?? [])] }];
  });
}

/** A line appears with the later of its ends. */
function linesOf(marks: readonly Mark[]): readonly ChartLine[] {
  const categories = [...new Set(marks.map(({ category }) => category))];
  return categories.flatMap((category): readonly ChartLine[] => {
    const pair = marks.filter((mark) => mark.category === category);
    const line: ChartLine = { keys: pair.map(({ key }) => key), tone: "muted", certainty: "stated" };
    return pair.length === 2 ? [withStep(line, pair[1]?.step)] : [];
  });
}
