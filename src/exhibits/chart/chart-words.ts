import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { Phrase } from "../phrases/german.ts";
import type { ChartRow } from "./chart-row.ts";
import type { PlottedValue } from "./plot-value.ts";
import { say } from "../phrases/say.ts";

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
  lang: string,
  kind: Phrase,
  scale: "linear" | "log",
  rows: readonly SaidRow[],
  extra: readonly string[] = [],
): ExhibitSpec["words"] {
  const name = say(lang, kind);
  const count =
    rows.length === 1 ? say(lang, "{0} of 1 value", name) : say(lang, "{0} of {1} values", name, rows.length);
  const head = onAxis(lang, count, scale);
  const said = rows.map((row) => `${nameValue(row)}${row.note === undefined ? "" : ` (${row.note})`}`);
  return {
    alt: say(lang, "{0}: {1}.", head, spanOf(lang, rows)),
    description: [`${head}.`, `${said.join("; ")}.`, ...extra].join(" "),
  };
}

/** The head of a sentence about a chart, with its axis where that is a logarithmic one. */
export function onAxis(lang: string, head: string, scale: "linear" | "log"): string {
  return scale === "log" ? say(lang, "{0} on a logarithmic axis", head) : head;
}

/** First, last, least and greatest, each once. */
export function spanOf(lang: string, rows: readonly SaidRow[]): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return say(lang, "no value");
  const least = rows.reduce((best, row) => (row.value.low < best.value.low ? row : best));
  const greatest = rows.reduce((best, row) => (row.value.high > best.value.high ? row : best));
  if (first === last) return nameValue(first);
  const order = [say(lang, "from {0} to {1}", nameValue(first), nameValue(last))];
  const ends = new Set([first, last]);
  if (!ends.has(least)) order.push(say(lang, "least {0}", nameValue(least)));
  if (!ends.has(greatest)) order.push(say(lang, "greatest {0}", nameValue(greatest)));
  return order.join("; ");
}

function nameValue({ label, value }: SaidRow): string {
  return `${label}, ${value.words.spoken}`;
}

/** The chart's data as a table: what is drawn and how sure it is, and not a word more. */
export function tableTwin(
  lang: string,
  caption: Phrase,
  labelHeader: string | undefined,
  rows: readonly ChartRow[],
): TableTwin {
  const basis = rows.some(({ value, note }) => (value?.basis ?? note) !== undefined);
  const columns = ["Value", "Certainty", ...(basis ? (["Basis"] as const) : [])] as const;
  const cells = rows.map(({ label, value, note }) => [
    label,
    value?.words.long ?? say(lang, "no value"),
    value?.sure ?? "",
    ...(basis ? [note ?? value?.basis ?? ""] : []),
  ]);
  const header = [labelHeader ?? say(lang, "Row"), ...columns.map((name) => say(lang, name))];
  return { caption: say(lang, caption), header, rows: cells };
}
