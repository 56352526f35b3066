import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { Phrase } from "../phrases/german.ts";
import type { ChartRow } from "./chart-row.ts";
import { say } from "../phrases/say.ts";
import { saidRows, spanOf } from "./chart-words.ts";

interface NamedRows {
  readonly label: string | undefined;
  readonly rows: readonly ChartRow[];
}

/** The words of a chart of several series, one clause each; `parts` is what a sentence calls them. */
export function seriesWords(
  lang: string,
  kind: Phrase,
  parts: "{0} of {1} lines" | "{0} of {1} series",
  series: readonly NamedRows[],
  extra: readonly string[] = [],
): ExhibitSpec["words"] {
  const clauses = series.map(({ label, rows }) => `${label ?? ""}: ${spanOf(lang, saidRows(rows))}`);
  const each = series.map(({ label, rows }) => {
    const values = saidRows(rows).map((row) => `${row.label}, ${row.value.words.spoken}`);
    return `${label ?? ""}: ${values.join("; ")}.`;
  });
  const head = say(lang, parts, say(lang, kind), series.length);
  return { alt: `${head}. ${clauses.join(". ")}.`, description: [`${head}.`, ...each, ...extra].join(" ") };
}

/** One row a category, one column a series. */
export function seriesTable(
  lang: string,
  kind: Phrase,
  labelHeader: string | undefined,
  series: readonly NamedRows[],
): TableTwin {
  const header = [labelHeader ?? say(lang, "Row"), ...series.map(({ label }) => label ?? "")];
  const rows = (series[0]?.rows ?? []).map((row, index) => [
    row.label,
    ...series.map((one) => cellOf(lang, one.rows[index])),
  ]);
  return { caption: say(lang, kind), header, rows };
}

/** The value, and how sure it is where it is not simply stated. */
function cellOf(lang: string, row: ChartRow | undefined): string {
  const value = row?.value;
  if (value === undefined) return say(lang, "no value");
  return value.sure === say(lang, "stated") ? value.words.long : `${value.words.long} (${value.sure})`;
}
