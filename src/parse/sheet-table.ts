import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import type { Place } from "../model/place.ts";
import type { Sheet, SheetCell, Workbook } from "../model/workbook.ts";
import { cellAddress } from "../model/workbook.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** The place of a cell: row and column stand where text files have line and column. */
function placeOfCell(path: string, row: number, column: number): Place {
  const line = row + 1;
  return { file: path, start: { line, column: column + 1 }, end: { line, column: column + 2 } };
}

/** Adds `(Q3!B7)` to what is told about a sheet, because a place has no room for the name of the sheet. */
export function tellOfSheet({ name }: Sheet, report: Report): Report {
  return (diagnostic: Diagnostic) => {
    const { line, column } = diagnostic.place.start;
    const address = `${/^[\w.]+$/.test(name) ? name : `'${name}'`}!${cellAddress(line - 1, column - 1)}`;
    report({ ...diagnostic, message: `${diagnostic.message} (${address})` });
  };
}

/** Which part of a sheet is read. */
export interface SheetWish {
  readonly name: string;
  /** Row of the column names, from 1; absent: the first row with a value. */
  readonly header: number | undefined;
}

/**
 * The table of a sheet: its first row with values names the columns. Hidden rows and columns are left out with a word
 * about it, empty rows without one. `report` should be made by `tellOfSheet`.
 */
export function sheetTable(book: Workbook, sheet: Sheet, wish: SheetWish, report: Report): RawTable | undefined {
  const { rows, hiddenRows } = sheet;
  const top = wish.header === undefined ? rows.findIndex((row) => row.some(isFilled)) : wish.header - 1;
  const header = rows[top];
  if (header === undefined) return undefined;
  tellHidden(book, sheet, report);
  const columns = usedColumns(sheet, top);
  const shown = rows.flatMap((row, at) => (at > top && !hiddenRows.has(at) && row.some(isFilled) ? [at] : []));
  tellFaults(book, sheet, { rows: [top, ...shown], columns }, report);
  return {
    name: wish.name,
    place: placeOfCell(book.path, top, columns[0] ?? 0),
    columns: columns.map((at) => ({ name: textOf(header[at])?.trim() ?? "", place: placeOfCell(book.path, top, at) })),
    rowCount: shown.length,
    row: (index) => {
      const at = shown[index] ?? 0;
      return columns.map((column) => rawCell(rows[at]?.[column], placeOfCell(book.path, at, column)));
    },
  };
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined;
}

/** Columns with a name or a value; a border of empty ones is no column. */
function usedColumns({ rows, hiddenRows, hiddenColumns }: Sheet, top: number): readonly number[] {
  const used = new Set<number>();
  for (const [at, row] of rows.entries()) {
    if (at < top || hiddenRows.has(at)) continue;
    for (const [column, cell] of row.entries()) if (isFilled(cell) && !hiddenColumns.has(column)) used.add(column);
  }
  return [...used].toSorted((a, b) => a - b);
}

function textOf(cell: SheetCell | undefined): string | undefined {
  return cell === undefined || cell.type === "fault" ? undefined : cell.text;
}

function rawCell(cell: SheetCell | undefined, place: Place): RawCell {
  switch (cell?.type) {
    case "text":
      return { text: cell.text.trim() === "" ? undefined : cell.text.trim(), form: "quoted", place };
    case "number":
      return { text: cell.text, form: "number", isPercent: cell.isPercent, place };
    case "date":
      return { text: cell.text, form: "date", place };
    case "fault":
    case undefined:
      return { text: undefined, form: "written", place };
    default:
      return cell satisfies never;
  }
}

interface Extent {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function tellFaults({ path }: Workbook, { rows }: Sheet, extent: Extent, report: Report): void {
  const faults = extent.rows.flatMap((row) =>
    extent.columns.flatMap((column) => {
      const cell = rows[row]?.[column];
      return cell?.type === "fault" ? [{ reason: cell.reason, place: placeOfCell(path, row, column) }] : [];
    }),
  );
  const more = faults.length - limits.cellsTold;
  for (const [index, { reason, place }] of faults.slice(0, limits.cellsTold).entries()) {
    const rest = more > 0 && index === limits.cellsTold - 1 ? `And ${more} more on this sheet. ` : "";
    report({
      level: "error",
      rule: "cell-without-value",
      message: `Invalid cell with ${reason}, expected a value`,
      place,
      hint: `${rest}Mend it in the workbook, or leave the cell empty for a gap.`,
    });
  }
}

function tellHidden({ path }: Workbook, { hiddenRows, hiddenColumns, rows }: Sheet, report: Report): void {
  const [row] = hiddenRows;
  const [column] = hiddenColumns;
  const filledRows = [...hiddenRows].filter((at) => (rows[at] ?? []).some(isFilled)).length;
  const filledColumns = [...hiddenColumns].filter((at) => rows.some((cells) => isFilled(cells[at]))).length;
  const counts = [countOf(filledRows, "row"), countOf(filledColumns, "column")].filter((words) => words !== "");
  if (counts.length === 0) return;
  report({
    level: "warning",
    rule: "hidden-cells",
    message: `Unused cells of ${counts.join(" and ")} that the workbook hides`,
    place: placeOfCell(path, filledRows > 0 ? (row ?? 0) : 0, filledRows > 0 ? 0 : (column ?? 0)),
    hint: "Show them in the workbook, or take its filter off, if the deck should have them.",
  });
}

function countOf(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
