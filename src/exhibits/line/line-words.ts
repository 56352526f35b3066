import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { LineSeries } from "./line-series.ts";
import { chartWords, saidRows, spanOf, tableTwin } from "../chart/chart-words.ts";

/** The words of a line chart: of one line as of any chart, of several one clause each. */
export function lineWords(scale: "linear" | "log", series: readonly LineSeries[]): ExhibitSpec["words"] {
  const [only] = series;
  if (only !== undefined && series.length === 1) return chartWords("Line chart", scale, saidRows(only.rows));
  const axis = scale === "log" ? " on a logarithmic axis" : "";
  const clauses = series.map(({ label, rows }) => `${label ?? ""}: ${spanOf(saidRows(rows))}`);
  const each = series.map(({ label, rows }) => {
    const values = saidRows(rows).map((row) => `${row.label}, ${row.value.words.spoken}`);
    return `${label ?? ""}: ${values.join("; ")}.`;
  });
  const alt = `Line chart of ${series.length} lines${axis}. ${clauses.join(". ")}.`;
  return { alt, description: [`Line chart of ${series.length} lines${axis}.`, ...each].join(" ") };
}

/** One row a point; several lines stand side by side, one column each. */
export function lineTable(labelHeader: string, series: readonly LineSeries[]): TableTwin {
  const [first] = series;
  if (first === undefined || series.length === 1) return tableTwin("Line chart", labelHeader, first?.rows ?? []);
  const header = [labelHeader, ...series.map(({ label }) => label ?? "")];
  const rows = first.rows.map((row, index) => [
    row.label,
    ...series.map((one) => one.rows[index]?.value?.words.long ?? "no value"),
  ]);
  return { caption: "Line chart", header, rows };
}
