import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { ChartRow } from "./chart-row.ts";
import { saidRows, spanOf } from "./chart-words.ts";

interface NamedRows {
  readonly label: string | undefined;
  readonly rows: readonly ChartRow[];
}

/** The words of a chart of several series, one clause each; `parts` is what a sentence calls them. */
export function seriesWords(
  kind: string,
  parts: string,
  series: readonly NamedRows[],
  extra: readonly string[] = [],
): ExhibitSpec["words"] {
  const clauses = series.map(({ label, rows }) => `${label ?? ""}: ${spanOf(saidRows(rows))}`);
  const each = series.map(({ label, rows }) => {
    const values = saidRows(rows).map((row) => `${row.label}, ${row.value.words.spoken}`);
    return `${label ?? ""}: ${values.join("; ")}.`;
  });
  const head = `${kind} of ${series.length} ${parts}`;
  return { alt: `${head}. ${clauses.join(". ")}.`, description: [`${head}.`, ...each, ...extra].join(" ") };
}

/** One row a category, one column a series. */
export function seriesTable(kind: string, labelHeader: string, series: readonly NamedRows[]): TableTwin {
  const header = [labelHeader, ...series.map(({ label }) => label ?? "")];
  const rows = (series[0]?.rows ?? []).map((row, index) => [
    row.label,
    ...series.map((one) => cellOf(one.rows[index])),
  ]);
  return { caption: kind, header, rows };
}

/** The value, and how sure it is where it is not simply stated. */
function cellOf(row: ChartRow | undefined): string {
  const value = row?.value;
  if (value === undefined) return "no value";
  return value.sure === "stated" ? value.words.long : `${value.words.long} (${value.sure})`;
}
