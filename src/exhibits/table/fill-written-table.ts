import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { FilledCell, FilledColumn, FilledTable } from "./filled-table.ts";
import type { TableBody, TableCell, TableColumn } from "./schema.ts";
import { placeOnPath } from "../../model/data-node.ts";
import { Exact } from "../../model/decimal.ts";
import { gapCell } from "./filled-table.ts";
import { showNumber } from "./show-number.ts";

interface Asked {
  readonly block: ExhibitBlock;
  readonly context: ExhibitContext;
  readonly strings: FilledStrings;
  readonly report: Report;
}

type Path = readonly PropertyKey[];

/** Rows written in the block itself; a row that has too many or too few cells is told and left out. */
export function fillWrittenTable(
  rows: NonNullable<TableBody["rows"]>,
  body: TableBody,
  asked: Asked,
): FilledTable | undefined {
  const count = body.columns?.length ?? rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => fillColumn(body.columns?.[index], index, asked.strings));
  const whole = rows.flatMap((row, index) => (isWhole(row, index, count, asked) ? [{ row, index }] : []));
  if (whole.length === 0) return undefined;
  return {
    columns,
    rows: whole.map(({ row, index }) =>
      columns.map((column, at) => fillCell(row[at] ?? null, column, ["rows", index, at], asked)),
    ),
  };
}

function fillColumn(spec: string | TableColumn | undefined, index: number, strings: FilledStrings): FilledColumn {
  if (spec === undefined) return { header: "", align: undefined, tone: "ink", width: 1 };
  if (typeof spec === "string") {
    return { header: strings.rich(["columns", index], spec), align: undefined, tone: "ink", width: 1 };
  }
  const header = strings.optional(["columns", index, "header"], spec.header) ?? "";
  return { header, align: spec.align, tone: spec.tone, width: spec.width ?? 1 };
}

function isWhole(row: readonly TableCell[], index: number, count: number, { block, report }: Asked): boolean {
  if (row.length === count) return true;
  report({
    level: "error",
    rule: "invalid-value",
    message: `Invalid row of ${row.length} cells, expected ${count}, one a column`,
    place: placeOnPath(block.body, ["rows", index]),
  });
  return false;
}

function fillCell(cell: TableCell, column: FilledColumn, path: Path, { strings, context }: Asked): FilledCell {
  const { tone } = column;
  if (cell === null || cell === "") return gapCell;
  if (typeof cell === "number") return { words: showNumber(new Exact(cell), context), tone, form: "amount" };
  if (typeof cell === "string")
    return { words: strings.rich(path, cell), tone, form: isFigureAlone(cell) ? "amount" : "words" };
  const own = cell.tone === "muted" ? "muted" : tone;
  if (cell.figure !== undefined)
    return { words: strings.figure([...path, "figure"], cell.figure), tone: own, form: "amount" };
  return cell.text === undefined
    ? gapCell
    : { words: strings.rich([...path, "text"], cell.text), tone: own, form: "words" };
}

function isFigureAlone(text: string): boolean {
  return /^\s*\{\{[^{}]+\}\}\s*$/u.test(text);
}
