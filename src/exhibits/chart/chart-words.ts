import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { ChartRow } from "./chart-row.ts";
import type { PlottedValue } from "./plot-value.ts";

/** A row that has a value, as sentences and tables speak of it. */
export interface SaidRow {
  readonly label: string;
  readonly value: PlottedValue;
  readonly note: string | undefined;
}

/** The rows that have a value. */
export function saidRows(rows: readonly ChartRow[]): readonly SaidRow[] {
  return rows.flatMap(({ label, value, note }) => (value === undefined ? [] : [{ label, value, note }]));
}

/** One sentence for the accessible name, and a longer description that goes through every value. */
export function chartWords(
  kind: string,
  scale: "linear" | "log",
  rows: readonly SaidRow[],
  extra: readonly string[] = [],
): ExhibitSpec["words"] {
  const axis = scale === "log" ? " on a logarithmic axis" : "";
  const count = `${rows.length} ${rows.length === 1 ? "value" : "values"}`;
  const alt = `${kind} of ${count}${axis}: ${spanOf(rows)}.`;
  const said = rows.map((row) => `${say(row)}${row.note === undefined ? "" : ` (${row.note})`}`);
  return { alt, description: [`${kind} of ${count}${axis}.`, `${said.join("; ")}.`, ...extra].join(" ") };
}

/** First, last, least and greatest, each once. */
export function spanOf(rows: readonly SaidRow[]): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return "no value";
  const least = rows.reduce((best, row) => (row.value.low < best.value.low ? row : best));
  const greatest = rows.reduce((best, row) => (row.value.high > best.value.high ? row : best));
  if (first === last) return say(first);
  const order = [`from ${say(first)} to ${say(last)}`];
  const ends = new Set([first, last]);
  if (!ends.has(least)) order.push(`least ${say(least)}`);
  if (!ends.has(greatest)) order.push(`greatest ${say(greatest)}`);
  return order.join("; ");
}

function say({ label, value }: SaidRow): string {
  return `${label}, ${value.words.spoken}`;
}

/** The chart's data as a table: what is drawn and how sure it is, and not a word more. */
export function tableTwin(caption: string, labelHeader: string, rows: readonly ChartRow[]): TableTwin {
  const basis = rows.some(({ value, note }) => (value?.basis ?? note) !== undefined);
  const header = [labelHeader, "Value", "Certainty", ...(basis ? ["Basis"] : [])];
  const cells = rows.map(({ label, value, note }) => [
    label,
    value?.words.long ?? "no value",
    value?.sure ?? "",
    ...(basis ? [note ?? value?.basis ?? ""] : []),
  ]);
  return { caption, header, rows: cells };
}
