import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { LineSeries } from "./line-series.ts";
import { chartWords, onAxis, saidRows, spanOf, tableTwin } from "../chart/chart-words.ts";
import { say } from "../phrases/say.ts";

/** The words of a line chart: of one line as of any chart, of several one clause each. */
export function lineWords(lang: string, scale: "linear" | "log", series: readonly LineSeries[]): ExhibitSpec["words"] {
  const [only] = series;
  if (only !== undefined && series.length === 1) return chartWords(lang, "Line chart", scale, saidRows(only.rows));
  const clauses = series.map(({ label, rows }) => `${label ?? ""}: ${spanOf(lang, saidRows(rows))}`);
  const each = series.map(({ label, rows }) => {
    const values = saidRows(rows).map((row) => `${row.label}, ${row.value.words.spoken}`);
    return `${label ?? ""}: ${values.join("; ")}.`;
  });
  const head = onAxis(lang, say(lang, "{0} of {1} lines", say(lang, "Line chart"), series.length), scale);
  return { alt: `${head}. ${clauses.join(". ")}.`, description: [`${head}.`, ...each].join(" ") };
}

/** One row a point; several lines stand side by side, one column each. */
export function lineTable(lang: string, labelHeader: string | undefined, series: readonly LineSeries[]): TableTwin {
  const [first] = series;
  const label = labelHeader ?? say(lang, "Point");
  if (first === undefined || series.length === 1) return tableTwin(lang, "Line chart", label, first?.rows ?? []);
  const header = [label, ...series.map((one) => one.label ?? "")];
  const rows = first.rows.map((row, index) => [
    row.label,
    ...series.map((one) => one.rows[index]?.value?.words.long ?? say(lang, "no value")),
  ]);
  return { caption: say(lang, "Line chart"), header, rows };
}
