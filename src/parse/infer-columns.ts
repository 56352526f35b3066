import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Cell, Column, Dataset } from "../model/dataset.ts";
import { FigureCell, GapCell, NumberCell, TextCell } from "./placed-cells.ts";
import { Exact } from "../model/decimal.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

const exactNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const scientific = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** What a person reads as a number and a program cannot be sure of: `1,234`, `(300)`, `12 %`, `CHF 5`, `1e3`. */
const nearNumber =
  /^(?!0\d)[(+\-\u2212]?(?:(?<before>[A-Z]{3}|[$€£¥]) ?)?[-\u2212]?(?:\d{1,3}(?:[,.'’ \u00A0\u202F]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?(?: ?(?<after>%|[A-Z]{3}|[$€£¥]))?\)?$/;
const currencies = new Set(Intl.supportedValuesOf("currency"));

type Reading = "gap" | "number" | "near-number" | "figure" | "text";

/**
 * Gives each column one type. All numbers make a number column, all figure ids a figure column; when most cells are of a
 * type and some are not, those are told and become gaps, because a chart would drop them without a word.
 */
export function inferColumns(table: RawTable, figureIds: ReadonlySet<string>, report: Report): Dataset {
  const readings = table.rows.map((row) => row.map((cell) => readCell(cell, figureIds)));
  const columns = table.columns.map((column, index): Column => ({
    ...column,
    type: columnType(readings.map((row) => row[index] ?? "gap")),
  }));
  for (const [index, column] of columns.entries()) tellMisfits(table, readings, { column, index, figureIds }, report);
  const rows = table.rows.map((row, at) =>
    row.map((cell, index) => typedCell(cell, readings[at]?.[index] ?? "gap", columns[index]?.type ?? "text")),
  );
  return { name: table.name, place: table.place, columns, rows };
}

function readCell({ text, form }: RawCell, figureIds: ReadonlySet<string>): Reading {
  if (text === undefined) return "gap";
  if (form === "number") return scientific.test(text) ? "number" : "near-number";
  if (form === "written" && exactNumber.test(text)) return "number";
  if (figureIds.has(text)) return "figure";
  return form === "written" && isNearNumber(text) ? "near-number" : "text";
}

function isNearNumber(text: string): boolean {
  const { groups } = nearNumber.exec(text) ?? {};
  if (groups === undefined) return false;
  // `GPT-4` has the shape of an amount in a currency.
  return [groups["before"], groups["after"]].every((word) => word?.length !== 3 || currencies.has(word));
}

function columnType(readings: readonly Reading[]): Column["type"] {
  const count = (...kinds: readonly Reading[]) => readings.filter((reading) => kinds.includes(reading)).length;
  const half = (readings.length - count("gap")) / 2;
  if (count("number", "near-number") > half) return "number";
  return count("figure") > half ? "figure" : "text";
}

function typedCell(cell: RawCell, reading: Reading, type: Column["type"]): Cell {
  const { text } = cell;
  if (text === undefined || (type !== "text" && reading !== type)) return new GapCell(cell);
  switch (type) {
    case "number":
      return new NumberCell(cell, new Exact(text));
    case "figure":
      return new FigureCell(cell, text);
    case "text":
      return new TextCell(cell, text);
    default:
      return type satisfies never;
  }
}

interface Misfit {
  readonly column: Column;
  readonly index: number;
  readonly figureIds: ReadonlySet<string>;
}

function tellMisfits(
  table: RawTable,
  readings: readonly (readonly Reading[])[],
  { column, index, figureIds }: Misfit,
  report: Report,
): void {
  if (column.type === "text") return;
  const misfits = table.rows.flatMap((row, at) => {
    const [cell, reading] = [row[index], readings[at]?.[index] ?? "gap"];
    return cell === undefined || reading === "gap" || reading === column.type ? [] : [{ cell, reading }];
  });
  const told = misfits.slice(0, limits.cellsTold);
  for (const { cell, reading } of told) {
    const diagnostic =
      column.type === "figure" ? unknownFigure(cell, column, figureIds) : notNumber(cell, reading, column);
    const more = misfits.length - told.length;
    const isLast = cell === told.at(-1)?.cell && more > 0;
    report(
      isLast ? { ...diagnostic, hint: `And ${more} more in this column. ${diagnostic.hint ?? ""}`.trim() } : diagnostic,
    );
  }
}

function unknownFigure(cell: RawCell, column: Column, figureIds: ReadonlySet<string>): Diagnostic {
  const near = suggest(cell.text ?? "", figureIds);
  return {
    level: "error",
    rule: "unknown-figure",
    message: `Unknown figure “${cell.text ?? ""}” in column “${column.name}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    place: cell.place,
    hint: "The other cells of this column are figures: records under `figures:` in data/*.yaml.",
  };
}

function notNumber(cell: RawCell, reading: Reading, column: Column): Diagnostic {
  const said = `“${cell.text ?? ""}” in column “${column.name}”`;
  if (reading === "near-number") {
    return {
      level: "error",
      rule: "ambiguous-number",
      message: `Invalid number ${said}, expected digits with a decimal point only`,
      place: cell.place,
      hint: "Write 1234.5 without grouping, signs of currency or percent; the unit belongs to the exhibit or the ledger.",
    };
  }
  return {
    level: "error",
    rule: "text-in-number-column",
    message: `Invalid cell ${said}, expected a number as in most of its cells`,
    place: cell.place,
    hint: cell.form === "quoted" ? "Numbers stand without quotes." : "Leave the cell empty for a gap.",
  };
}
