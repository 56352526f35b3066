import type { Tone } from "../../model/chart.ts";
import type { AxisUnit } from "./check-rows.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartSeries } from "./chart-series.ts";
import type { SeriesBody } from "./series-body.ts";
import { tellEmpty } from "./chart-job.ts";
import { readChartSeries } from "./chart-series.ts";
import { checkLogValues, checkUnits } from "./check-rows.ts";

export interface Pairs {
  readonly before: ChartSeries;
  readonly after: ChartSeries;
  readonly unit: AxisUnit;
}

const tones: readonly Tone[] = ["muted", "accent"];

/** Two series as before and after, the second one in colour; undefined, and told, when there is nothing to draw. */
export function readPairs(body: SeriesBody, job: ChartJob): Pairs | undefined {
  const read = readChartSeries(body, job).map((one, index): ChartSeries => {
    const rows = body.scale === "log" ? checkLogValues(one.rows, job) : one.rows;
    return { ...one, rows, tone: body.series[index]?.tone ?? tones[index] ?? "ink" };
  });
  const unit = checkUnits(
    read.flatMap(({ rows }) => rows),
    job,
  );
  const [before, after] = read;
  if (unit !== undefined && before !== undefined && after !== undefined) return { before, after, unit };
  tellEmpty(job);
  return undefined;
}
