import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataMap, DataNode } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { Place } from "../model/place.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** A table from YAML or JSON: a list of maps, a row each. Columns are all their keys, in order; a missing key is a gap. */
export function nodeTable(node: DataNode, name: string, report: Report): RawTable | undefined {
  if (node.type !== "list") {
    tellInvalid("Invalid dataset, expected a list of rows", node.place, report);
    return undefined;
  }
  const rows = node.items.filter((item) => isRow(item, report));
  const columns = new Map<string, Place>();
  for (const { key, keyPlace } of rows.flatMap(({ entries }) => entries)) {
    if (!columns.has(key)) columns.set(key, keyPlace);
  }
  const cells = rows.map((row) => [...columns.keys()].map((column) => readCell(row, column, report)));
  return {
    name,
    place: node.place,
    columns: [...columns].map(([column, place]) => ({ name: column, place })),
    rowCount: cells.length,
    row: (index) => cells[index] ?? [],
  };
}

function isRow(item: DataNode, report: Report): item is DataMap {
  if (item.type !== "map") tellInvalid("Invalid row, expected a map of columns and values", item.place, report);
  return item.type === "map";
}

function readCell(row: DataMap, column: string, report: Report): RawCell {
  const value = findEntry(row, column)?.value;
  if (value === undefined) return { text: undefined, form: "written", place: row.place };
  if (value.type !== "scalar") {
    tellInvalid(`Invalid cell in column “${column}”, expected a number or a text`, value.place, report);
    return { text: undefined, form: "written", place: value.place };
  }
  if (value.value === null) return { text: undefined, form: "written", place: value.place };
  return { text: value.text, form: typeof value.value === "number" ? "number" : "quoted", place: value.place };
}

function tellInvalid(message: string, place: Place, report: Report): void {
  const hint = "A dataset is a list of maps: `- { model: GPT-4, cost: gpt4.train }`.";
  report({ level: "error", rule: "invalid-dataset", message, place, hint });
}
