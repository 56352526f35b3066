import type { Report } from "../diagnostics/diagnostic.ts";
import type { RawTable } from "./raw-table.ts";

/** The table without columns that cannot be named: a name that stands twice counts once, one without a name not at all. */
export function checkHeader(table: RawTable, report: Report): RawTable {
  const first = new Map<string, number>();
  for (const [index, { name }] of table.columns.entries()) {
    if (name === "") tellNameless(table, index, report);
    else if (first.has(name)) tellTwice(table, index, first.get(name) ?? 0, report);
    else first.set(name, index);
  }
  if (table.rowCount === 0) tellNoRows(table, report);
  const kept = [...first.values()];
  if (kept.length === table.columns.length) return table;
  return {
    ...table,
    columns: kept.flatMap((index) => table.columns[index] ?? []),
    row: (at) => {
      const cells = table.row(at);
      return kept.flatMap((index) => cells[index] ?? []);
    },
  };
}

function tellNameless(table: RawTable, index: number, report: Report): void {
  const column = table.columns[index];
  if (column === undefined) return;
  const message = `Missing name of column ${index + 1} in the header`;
  report({ level: "error", rule: "missing-column-name", message, place: column.place });
}

function tellTwice(table: RawTable, index: number, firstIndex: number, report: Report): void {
  const [column, earlier] = [table.columns[index], table.columns[firstIndex]];
  if (column === undefined || earlier === undefined) return;
  report({
    level: "error",
    rule: "duplicate-column",
    message: `Duplicate column “${column.name}”, the first is column ${firstIndex + 1}`,
    place: column.place,
    related: [{ place: earlier.place, message: "the first one" }],
  });
}

function tellNoRows(table: RawTable, report: Report): void {
  report({
    level: "warning",
    rule: "empty-dataset",
    message: `Missing rows in dataset “${table.name}”`,
    place: table.place,
  });
}
