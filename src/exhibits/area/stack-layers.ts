import type { Certainty, ChartLine, Mark, StackTotal } from "../../model/chart.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { ChartSeries } from "../chart/chart-series.ts";
import { addUp, checkPiece, computedValue } from "../chart/add-up.ts";
import { tell } from "../chart/chart-job.ts";
import { markOf } from "../chart/chart-marks.ts";
import { withStep } from "../chart/with-step.ts";

export interface Layers {
  readonly marks: readonly Mark[];
  readonly lines: readonly ChartLine[];
  readonly totals: readonly StackTotal[];
}

/** Whether every layer has an amount of zero or more everywhere: the next one stands on it. What has not is told. */
export function checkLayers(series: readonly ChartSeries[], job: ChartJob): boolean {
  return series.flatMap((one) => one.rows.map((row) => checkLayer(row, one.label, job))).every(Boolean);
}

function checkLayer({ value, label, place }: ChartRow, series: string, job: ChartJob): boolean {
  if (value === undefined) {
    // A value that could not be read is told already.
    if (job.hasFailed()) return false;
    const message = `Missing value of “${label}” in “${series}”, expected a number`;
    tell(job, "missing-value", place, message, "An area has no gaps: use line, which shows them.");
    return false;
  }
  if (!checkPiece(value, job)) return false;
  if (value.low >= 0) return true;
  const message = `Invalid value “${value.words.short}” in an area, expected zero or more`;
  tell(job, "negative-share", value.place, message, "Layers stand on each other from zero up: use line or bar.");
  return false;
}

/** The upper edge of each layer over those before it, the first series at the bottom. */
export function stackLayers(
  series: readonly ChartSeries[],
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
  job: ChartJob,
): Layers {
  const marks = series.flatMap((one, index) =>
    one.rows.flatMap((row, category): readonly Mark[] => {
      if (row.value === undefined) return [];
      const below = series.slice(0, index + 1).flatMap(({ rows }) => rows[category]?.value ?? []);
      const top = addUp(below).low.toNumber();
      const setting = { form: "dot", category, key: keyOf(index, category), tone: one.tone, shape: "circle" } as const;
      const mark = markOf(row.value, {
        ...setting,
        highlighted: isHighlighted(row),
        step: plan.stepOf(row),
        label: "",
      });
      const detail = [`${one.label}: ${row.value.words.short}`, ...(mark.detail ?? [])];
      return [{ ...mark, form: "point", low: top, high: top, bare: true, detail }];
    }),
  );
  return { marks, lines: series.map((one, index) => layerOf(one, index, plan)), totals: totalsOf(series, plan, job) };
}

function keyOf(index: number, category: number): string {
  return `layer-${index + 1}-${category + 1}`;
}

function layerOf({ label, tone, rows }: ChartSeries, index: number, plan: BuildPlan): ChartLine {
  const keys = rows.map((_, category) => keyOf(index, category));
  const over = index === 0 ? [] : rows.map((_, category) => keyOf(index - 1, category));
  const line: ChartLine = { keys, tone, certainty: leastSure(rows), label, over };
  const [first] = rows;
  return first === undefined ? line : withStep(line, plan.stepOf(first));
}

function leastSure(rows: readonly ChartRow[]): Certainty {
  const order: readonly Certainty[] = ["illustrative", "forecast", "plan", "estimate"];
  return order.find((one) => rows.some(({ value }) => value?.certainty === one)) ?? "stated";
}

/** What the layers come to: everywhere where there is room, else at the two ends. */
function totalsOf(series: readonly ChartSeries[], plan: BuildPlan, job: ChartJob): readonly StackTotal[] {
  const rows = series.at(-1)?.rows ?? [];
  return rows.flatMap((row, category): readonly StackTotal[] => {
    if (rows.length > 8 && category > 0 && category < rows.length - 1) return [];
    const values = series.flatMap((one) => one.rows[category]?.value ?? []);
    const total = computedValue(addUp(values), values, row.place, job);
    if (total === undefined) return [];
    return [withStep<StackTotal>({ category, value: total.low, label: total.words.short }, plan.stepOf(row))];
  });
}
