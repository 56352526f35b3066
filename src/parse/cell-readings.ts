import type { Column } from "../model/dataset.ts";
import { isoDates } from "./date-syntax.ts";
import { plainNumbers } from "./number-syntax.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** What a cell looks like before its column has a type; the near ones are what people write and programs misread. */
export type Reading = "gap" | "number" | "near-number" | "date" | "near-date" | "figure" | "text";

const scientific = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** What a person reads as a number and a program cannot be sure of: `1,234`, `(300)`, `12 %`, `CHF 5`, `1e3`. */
const nearNumber =
  /^(?!0\d)[(+\-\u2212]?(?:(?<before>[A-Z]{3}|[$€£¥]) ?)?[-\u2212]?(?:\d{1,3}(?:[,.'’ \u00A0\u202F]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?(?: ?(?<after>%|[A-Z]{3}|[$€£¥]))?\)?$/;
const currencies = new Set(Intl.supportedValuesOf("currency"));
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const writtenDay = /^\d{1,2}(?<mark>[./-])\d{1,2}\k<mark>(?:\d{2}|\d{4})$/;

/** Numbers that a file has typed may have an exponent: `1e3` is no typist's slip in JSON. */
export function isTypedNumber(text: string): boolean {
  return scientific.test(text);
}

/** What one cell looks like. `missing` are the words that were declared to stand for no value. */
export function readingOf(
  { text, form }: RawCell,
  figureIds: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): Reading {
  if (text === undefined || missing.has(text)) return "gap";
  if (form === "number") return isTypedNumber(text) ? "number" : "near-number";
  if (form === "date") return "date";
  return writtenReading(text, form === "quoted", figureIds);
}

function writtenReading(text: string, isQuoted: boolean, figureIds: ReadonlySet<string>): Reading {
  if (!isQuoted && plainNumbers.digitsOf(text) !== undefined) return "number";
  if (figureIds.has(text)) return "figure";
  return !isQuoted && isNearNumber(text) ? "near-number" : dateReading(text);
}

function isNearNumber(text: string): boolean {
  const { groups } = nearNumber.exec(text) ?? {};
  if (groups === undefined) return false;
  // `GPT-4` has the shape of an amount in a currency.
  return [groups["before"], groups["after"]].every((word) => word?.length !== 3 || currencies.has(word));
}

/** Months such as `2026-02` stay texts: `2012-13` may be a business year. */
function dateReading(text: string): Reading {
  if (isoDay.test(text)) return isoDates(text) === undefined ? "near-date" : "date";
  return writtenDay.test(text) ? "near-date" : "text";
}

/** How often each reading occurs in a column. */
export interface ReadingCounts {
  readonly counts: ReadonlyMap<Reading, number>;
  /** Of the numbers, those that a workbook shows as percent. */
  readonly percents: number;
}

/** Looks at every cell of a table once and keeps only counts. */
export function countReadings(
  table: RawTable,
  figureIds: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): readonly ReadingCounts[] {
  const columns = table.columns.map(() => ({ counts: new Map<Reading, number>(), percents: 0 }));
  for (let at = 0; at < table.rowCount; at++) {
    for (const [index, cell] of table.row(at).entries()) {
      const column = columns[index];
      if (column === undefined) continue;
      const reading = readingOf(cell, figureIds, missing);
      column.counts.set(reading, (column.counts.get(reading) ?? 0) + 1);
      if (cell.isPercent === true) column.percents += 1;
    }
  }
  return columns;
}

/** The type that most cells of a column ask for. */
export function inferType({ counts }: ReadingCounts): Column["type"] {
  const count = (...readings: readonly Reading[]) => readings.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  const half = count("number", "near-number", "date", "near-date", "figure", "text") / 2;
  if (count("number", "near-number") > half) return "number";
  if (count("date", "near-date") > half) return "date";
  return count("figure") > half ? "figure" : "text";
}

/** How many cells do not fit the type that was inferred. */
export function countMisfits({ counts }: ReadingCounts, type: Column["type"]): number {
  if (type === "text") return 0;
  return [...counts].reduce((sum, [reading, count]) => (reading === type || reading === "gap" ? sum : sum + count), 0);
}
