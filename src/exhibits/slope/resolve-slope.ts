import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Category, ChartLine, ChartSpec, Mark, Tone } from "../../model/chart.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { Pairs } from "../chart/pair-series.ts";
import type { PlottedValue } from "../chart/plot-value.ts";
import type { SlopeBody } from "./schema.ts";
import { planBuild } from "../chart/build-steps.ts";
import { openJob, tellEmpty } from "../chart/chart-job.ts";
import { formEntries } from "../chart/chart-legend.ts";
import { markOf } from "../chart/chart-marks.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { highlighting } from "../chart/highlight.ts";
import { readPairs } from "../chart/pair-series.ts";
import { asChartBody } from "../chart/series-body.ts";
import { seriesTable, seriesWords } from "../chart/series-words.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { readBlock } from "../read-block.ts";
import { slopeSchema } from "./schema.ts";

/** One line a row from its first value to its second: who rose, who fell, who overtook whom. */
export function resolveSlope(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const read = readBlock(block, slopeSchema, report);
  if (read === undefined) return undefined;
  const body = { ...read, legend: "auto" as const };
  const job = openJob(block, context, report);
  const pairs = readPairs(body, job);
  if (pairs === undefined) return undefined;
  const chart = chartOf(read, pairs, job);
  if (chart === undefined) return undefined;
  const series = [pairs.before, pairs.after];
  const words = seriesWords(context.lang, "Slope chart", "{0} of {1} series", series);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { ...words, alt: own ?? words.alt },
    table: seriesTable(context.lang, "Slope chart", body.label, series),
    uses: [...figureUses(series.flatMap(({ rows }) => rows)), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

/** A row with both of its values: a slope needs two ends. */
interface Slope {
  readonly row: ChartRow;
  readonly first: PlottedValue;
  readonly last: PlottedValue;
  readonly tone: Tone;
  readonly highlighted: boolean;
  readonly step: string | undefined;
}

function chartOf(body: SlopeBody, { before, after, unit }: Pairs, job: ChartJob): ChartSpec | undefined {
  const common = asChartBody({ ...body, legend: "auto" });
  const rows = [...before.rows, ...after.rows];
  const isHighlighted = highlighting(common, rows, job);
  const plan = planBuild({ build: body.build, rows, bands: [], panels: [], hasBrackets: false, isHighlighted }, job);
  const slopes = slopesOf({ before, after, unit }, plan, isHighlighted);
  if (slopes.length === 0) {
    tellEmpty(job);
    return undefined;
  }
  const marks = slopes.flatMap(endsOf);
  const values = marks.flatMap(({ low, high }) => [low, high]);
  const { scale } = body;
  // Slopes are read by their angle, not from zero: the data fill the height.
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const min = body.min ?? (scale === "log" ? least * 0.85 : least - (greatest - least) * 0.08);
  const max = body.max ?? greatest;
  const wish = { scale, min, max, ticks: "none", fromZero: false, openBelow: false, silent: true } as const;
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: "columns",
    valueAxis: valueAxis(values, wish, unit, job.context),
    categories: [before, after].map(({ label }): Category => ({ label })),
    marks,
    lines: slopes.map(lineOf),
    brackets: [],
    bands: [],
    legend: formEntries(marks, job.context.lang),
    steps: plan.steps,
  };
}

function slopesOf(
  { before, after }: Pairs,
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
): readonly Slope[] {
  const anyHighlighted = before.rows.some(isHighlighted);
  return before.rows.flatMap((row, index): readonly Slope[] => {
    const last = after.rows[index]?.value;
    if (row.value === undefined || last === undefined) return [];
    const highlighted = isHighlighted(row);
    const tone = row.tone ?? (anyHighlighted && !highlighted ? "muted" : "accent");
    return [{ row, first: row.value, last, tone, highlighted, step: plan.stepOf(row) }];
  });
}

function endsOf({ first, last, tone, highlighted, step }: Slope, index: number): readonly Mark[] {
  return [first, last].map((value, category) => {
    const setting = { form: "dot", category, key: `end-${index + 1}-${category + 1}`, tone, shape: "circle" } as const;
    return markOf(value, { ...setting, highlighted, step, label: "" });
  });
}

function lineOf({ row, first, last, tone, step }: Slope, index: number): ChartLine {
  const keys = [`end-${index + 1}-1`, `end-${index + 1}-2`];
  const startLabel = `${row.label}  ${first.words.short}`;
  return withStep<ChartLine>({ keys, tone, certainty: "stated", startLabel, label: last.words.short }, step);
}
