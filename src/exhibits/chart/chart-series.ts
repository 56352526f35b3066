import type { Tone } from "../../model/chart.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow } from "./chart-row.ts";
import type { SeriesBody } from "./series-body.ts";
import { placeIn, tell } from "./chart-job.ts";
import { readRows } from "./read-rows.ts";
import { unitOf } from "./unit-of.ts";

/** One column of values: a bar of each group, a layer of each stack, one end of each dumbbell. */
export interface ChartSeries {
  readonly label: string;
  readonly tone: Tone;
  /** One for each category, in their order. */
  readonly rows: readonly ChartRow[];
}

/** Colours without a meaning first: a series is not closed because it is the second. */
const tones: readonly Tone[] = ["accent", "muted", "ink", "closed", "open", "risk"];

/** The series of a block, every one with a row for each category; rows of another length are told. */
export function readChartSeries(body: SeriesBody, job: ChartJob): readonly ChartSeries[] {
  const unit = body.unit === undefined ? undefined : unitOf(body.unit, job.context);
  checkLengths(body, job);
  return body.series.map(({ label, value, tone }, index) => {
    const word = job.strings.rich(["series", index, "label"], label).plain;
    const setting = { panel: 0, path: [], unit, tone: undefined, word, valueAt: ["values", index] };
    const rows = body.rows?.map(({ values, ...row }) => ({ ...row, value: values[index] ?? null }));
    // Only the first series tells what all of them have in common, such as a dataset that is not there.
    const own = index === 0 || !job.hasFailed() ? columnOf(value, index, body, job) : undefined;
    const source = { ...body, rows, ...(own === undefined ? {} : { value: own }) };
    const read = own === undefined && rows === undefined ? [] : readRows(source, setting, job);
    return { label: word, tone: tone ?? tones[index % tones.length] ?? "ink", rows: read };
  });
}

function columnOf(value: string | undefined, index: number, body: SeriesBody, job: ChartJob): string | undefined {
  if (body.rows !== undefined) return undefined;
  if (body.data === undefined) {
    const message = "Missing key “data”, expected a dataset, or “rows” written out";
    tell(job, "missing-key", placeIn(job, []), message);
    return undefined;
  }
  if (value !== undefined) return value;
  const message = "Missing key “value” of a series, expected a column of the dataset";
  tell(job, "missing-key", placeIn(job, ["series", index]), message);
  return undefined;
}

function checkLengths({ rows, series }: SeriesBody, job: ChartJob): void {
  rows?.forEach(({ label, values }, index) => {
    if (values.length === series.length) return;
    const message = `Invalid values of row “${label}”, expected ${series.length} as there are series, not ${values.length}`;
    tell(
      job,
      "invalid-value",
      placeIn(job, ["rows", index, "values"]),
      message,
      "Write `null` for a value that is not known.",
    );
  });
}
