import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Column } from "../model/dataset.ts";
import { readingOf } from "./cell-readings.ts";
import type { ColumnKind } from "./column-kinds.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** A column with its type. */
export interface TypedColumn {
  readonly index: number;
  readonly column: Column;
  readonly kind: ColumnKind;
  /** True when its author named the type or the way it is written. */
  readonly isDeclared: boolean;
  readonly mayMisfit: boolean;
}

interface Misfits {
  readonly typed: TypedColumn;
  readonly cells: RawCell[];
  count: number;
}

const nothing: ReadonlySet<string> = new Set();

/** Tells the cells that do not fit the type of their column: the first ten of each column and how many more there are. */
export function tellMisfits(
  table: RawTable,
  columns: readonly TypedColumn[],
  figureIds: ReadonlySet<string>,
  report: Report,
): void {
  for (const { typed, cells, count } of findMisfits(table, columns)) {
    for (const cell of cells) {
      const diagnostic = misfit(cell, typed, figureIds);
      const more = count - cells.length;
      const isLast = cell === cells.at(-1) && more > 0;
      const hint = `And ${more} more in this column. ${diagnostic.hint ?? ""}`.trim();
      report(isLast ? { ...diagnostic, hint } : diagnostic);
    }
  }
}

function findMisfits(table: RawTable, columns: readonly TypedColumn[]): readonly Misfits[] {
  const found = columns.map((typed): Misfits => ({ typed, cells: [], count: 0 }));
  for (let at = 0; at < table.rowCount; at++) {
    const row = table.row(at);
    for (const misfits of found) {
      const cell = row[misfits.typed.index];
      if (cell === undefined || misfits.typed.kind.fits(cell)) continue;
      misfits.count += 1;
      if (misfits.cells.length < limits.cellsTold) misfits.cells.push(cell);
    }
  }
  return found;
}

function misfit(cell: RawCell, typed: TypedColumn, figureIds: ReadonlySet<string>): Diagnostic {
  const { type } = typed.column;
  if (type === "figure") return unknownFigure(cell, typed, figureIds);
  return type === "date" ? invalidDate(cell, typed) : notNumber(cell, typed);
}

function saidOf(cell: RawCell, { column }: TypedColumn): string {
  return `“${cell.text ?? ""}” in column “${column.name}”`;
}

function unknownFigure(cell: RawCell, typed: TypedColumn, figureIds: ReadonlySet<string>): Diagnostic {
  const near = suggest(cell.text ?? "", figureIds);
  const opening = typed.isDeclared ? "Figures" : "The other cells of this column are figures:";
  return {
    level: "error",
    rule: "unknown-figure",
    message: `Unknown figure ${saidOf(cell, typed)}${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    place: cell.place,
    hint: `${opening}${typed.isDeclared ? " are" : ""} records under \`figures:\` in data/*.yaml.`,
  };
}

function invalidDate(cell: RawCell, typed: TypedColumn): Diagnostic {
  const declare = `\`format: DD.MM.YYYY\` of the column under \`datasets:\` in data/*.yaml`;
  return {
    level: "error",
    rule: "invalid-date",
    message: `Invalid date ${saidOf(cell, typed)}, expected ${typed.kind.expected}`,
    place: cell.place,
    hint: typed.isDeclared
      ? "Leave the cell empty for a gap."
      : `Other forms are declared: ${declare}, or \`type: text\`.`,
  };
}

function notNumber(cell: RawCell, typed: TypedColumn): Diagnostic {
  const isNear = readingOf(cell, nothing, nothing) === "near-number";
  if (typed.isDeclared) return notDeclaredNumber(cell, typed, isNear);
  if (isNear) {
    return {
      level: "error",
      rule: "ambiguous-number",
      message: `Invalid number ${saidOf(cell, typed)}, expected digits with a decimal point only`,
      place: cell.place,
      hint: "Write 1234.5, or declare the column under `datasets:` in data/*.yaml: `numbers: de`, `unit: USD`.",
    };
  }
  return {
    level: "error",
    rule: "text-in-number-column",
    message: `Invalid cell ${saidOf(cell, typed)}, expected a number as in most of its cells`,
    place: cell.place,
    hint:
      cell.form === "quoted"
        ? "Numbers stand without quotes."
        : "Leave the cell empty for a gap, or declare the word under `datasets:` in data/*.yaml: `missing: [n/a]`.",
  };
}

function notDeclaredNumber(cell: RawCell, typed: TypedColumn, isNear: boolean): Diagnostic {
  return {
    level: "error",
    rule: isNear ? "ambiguous-number" : "text-in-number-column",
    message: `Invalid number ${saidOf(cell, typed)}, expected ${typed.kind.expected || "a number as in most of its cells"}`,
    place: cell.place,
    hint: isNear
      ? "Its language is declared by `numbers:`, the sign that may stand beside it by `unit:`."
      : "Leave the cell empty for a gap, or declare the word that stands for none: `missing: [n/a]`.",
  };
}
