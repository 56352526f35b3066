import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Cell, Column, Dataset } from "../../model/dataset.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { FilledCell, FilledColumn, FilledTable } from "./filled-table.ts";
import type { TableBody, TableColumn } from "./schema.ts";
import { quoteList, suggest } from "../../diagnostics/suggest.ts";
import { placeOnPath } from "../../model/data-node.ts";
import { gapCell } from "./filled-table.ts";
import { showNumber } from "./show-number.ts";

interface Asked {
  readonly block: ExhibitBlock;
  readonly context: ExhibitContext;
  readonly strings: FilledStrings;
  readonly report: Report;
}

/** Columns of a dataset, in the order the block names them; all of them when it names none. */
export function fillDatasetTable(name: string, body: TableBody, asked: Asked): FilledTable | undefined {
  const dataset = findDataset(name, asked);
  if (dataset === undefined) return undefined;
  const wanted = body.columns ?? dataset.columns.map((column) => column.name);
  const picked = wanted.flatMap((column, index) => pickColumn(column, index, dataset, asked));
  if (picked.length < wanted.length) return undefined;
  return {
    columns: picked.map(({ column }) => column),
    rows: dataset.rows.map((row) =>
      picked.map(({ at, column }) => fillCell(row[at], { ...column, from: dataset.columns[at] }, asked)),
    ),
  };
}

function findDataset(name: string, { context, block, report }: Asked): Dataset | undefined {
  const dataset = context.datasets.get(name);
  if (dataset !== undefined) return dataset;
  const known = [...context.datasets.keys()];
  const near = suggest(name, known);
  report({
    level: "error",
    rule: "unknown-dataset",
    message: `Unknown dataset “${name}”, expected one of ${quoteList(near.length > 0 ? near : known)}`,
    place: placeOnPath(block.body, ["data"]),
    hint: "A dataset is named after its file in data/.",
  });
  return undefined;
}

interface Picked {
  readonly at: number;
  readonly column: FilledColumn;
}

function pickColumn(wanted: string | TableColumn, index: number, dataset: Dataset, asked: Asked): readonly Picked[] {
  const { block, report, strings } = asked;
  const spec = typeof wanted === "string" ? { column: wanted } : wanted;
  const name = spec.column ?? "";
  const at = dataset.columns.findIndex((column) => column.name === name);
  if (at < 0) {
    const known = dataset.columns.map((column) => column.name);
    const near = suggest(name, known);
    report({
      level: "error",
      rule: "unknown-column",
      message: `Unknown column “${name}” of “${dataset.name}”, expected one of ${quoteList(near.length > 0 ? near : known)}`,
      place: placeOnPath(block.body, ["columns", index, "column"]),
    });
    return [];
  }
  const full: Partial<TableColumn> = spec;
  const header = strings.optional(["columns", index, "header"], full.header) ?? name;
  return [{ at, column: { header, align: full.align, tone: full.tone ?? "ink", width: full.width ?? 1 } }];
}

interface CellColumn extends FilledColumn {
  /** What is declared about it. */
  readonly from: Column | undefined;
}

function fillCell(cell: Cell | undefined, { tone, from }: CellColumn, { context, strings }: Asked): FilledCell {
  switch (cell?.type) {
    case "number":
      return { words: showNumber(cell.value, context, from), tone, form: "amount" };
    case "text":
      return { words: cell.text, tone, form: "words" };
    case "figure":
      return { words: strings.figureAt(cell.place, cell.id), tone, form: "amount" };
    case "gap":
    case undefined:
      return gapCell;
    default:
      return cell satisfies never;
  }
}
