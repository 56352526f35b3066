import { Exact } from "../model/decimal.ts";
import { digitsOf } from "./exact-json.ts";
import type { FigureEntry } from "./figure-entry.ts";

const header = [
  "id",
  "label",
  "kind",
  "unit",
  "value",
  "low",
  "high",
  "interval_low",
  "interval_high",
  "display",
  "place",
  "uses",
];

/** Figures as CSV after RFC 4180, one row each; an unbounded end of an interval is an empty cell. */
export function figuresCsv(entries: readonly FigureEntry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.label,
    entry.kind,
    entry.unit,
    entry.value,
    entry.low,
    entry.high,
    entry.interval?.[0] ?? null,
    entry.interval?.[1] ?? null,
    entry.display,
    entry.place,
    entry.uses.map(({ slide, where, place }) => `${slide} ${where} ${place}`).join("; "),
  ]);
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | Exact | null): string {
  if (value === null) return "";
  if (value instanceof Exact) return digitsOf(value);
  const safe = harmless(value);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet runs what begins like a formula, and takes the full-width signs for the same; an apostrophe makes it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
