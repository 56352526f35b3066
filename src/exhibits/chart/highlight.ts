import type { ChartBody } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow } from "./chart-row.ts";
import { expectedOf, placeIn, tell } from "./chart-job.ts";

/** Whether a row is the point of the slide, by label or figure; a name that no row has is told. */
export function highlighting(body: ChartBody, rows: readonly ChartRow[], job: ChartJob): (row: ChartRow) => boolean {
  const list =
    body.highlight === undefined ? [] : typeof body.highlight === "string" ? [body.highlight] : body.highlight;
  const names = list.map((word, index) => ({
    path: typeof body.highlight === "string" ? ["highlight"] : ["highlight", index],
    name: word,
  }));
  for (const { name, path } of names) {
    if (rows.some((row) => row.label === name || row.markWord === name || row.value?.figure === name)) continue;
    const expected = expectedOf(
      name,
      rows.map(({ label }) => label),
    );
    tell(
      job,
      "unknown-row",
      placeIn(job, path),
      `Unknown row “${name}”, ${expected}`,
      "A highlight names a row by its label or its figure.",
    );
  }
  const wanted = new Set(list);
  return (row) =>
    wanted.has(row.label) ||
    (row.markWord !== undefined && wanted.has(row.markWord)) ||
    (row.value?.figure !== undefined && wanted.has(row.value.figure));
}
