import type { ChartJob } from "./chart-job.ts";
import type { ChartRow } from "./chart-row.ts";
import { addUp, checkTotal, computedValue } from "./add-up.ts";
import { placeIn } from "./chart-job.ts";

/** The rows with their sum as the last: a row of that name must be what the others come to, else one is computed. */
export function withTotalRow(rows: readonly ChartRow[], name: string, job: ChartJob): readonly ChartRow[] {
  const label = job.strings.rich(["total"], name).plain;
  const parts = rows.filter((row) => row.label !== label);
  const values = parts.flatMap(({ value }) => value ?? []);
  const own = rows.find((row) => row.label === label);
  if (own?.value !== undefined) {
    checkTotal(label, own.value, values, job);
    return [...parts, own];
  }
  const place = own?.place ?? placeIn(job, ["total"]);
  const value = computedValue(addUp(values), values, place, job);
  const blank = { tone: undefined, markWord: undefined, note: undefined, aside: undefined, group: undefined };
  return [...parts, { ...blank, step: undefined, panel: 0, place, ...own, label, value }];
}
