import { checkShape } from "../diagnostics/check-shape.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataEntry, DataNode } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { Column } from "../model/dataset.ts";
import type { Unit } from "../model/figure.ts";
import type { Located, Place } from "../model/place.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import type { ColumnFields, DatasetFields } from "./dataset-schema.ts";
import { datasetSchema } from "./dataset-schema.ts";
import { scalarAt } from "./record-identity.ts";
import { readUnit } from "./record-value.ts";

/** What the author says about one column. */
export interface ColumnDeclaration {
  readonly place: Place;
  readonly type?: Column["type"];
  readonly unit?: Unit;
  readonly decimals?: number;
  readonly numbers?: string;
  readonly format?: string;
}

/** What the author says about a table of `data/`: which it is, and how it is to be read. Nothing of it is ever guessed. */
export interface DatasetDeclaration {
  readonly name: string;
  readonly place: Place;
  readonly file?: Located<string>;
  readonly sheet?: Located<string>;
  readonly header?: Located<number>;
  readonly delimiter?: Located<string>;
  readonly numbers?: string;
  readonly dates?: string;
  readonly missing: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, ColumnDeclaration>;
}

/** The entries of `datasets:` in all ledger files, each name once. */
export function readDeclarations(nodes: readonly DataNode[], report: Report): readonly DatasetDeclaration[] {
  const first = new Map<string, DataEntry>();
  for (const entry of nodes.flatMap((node) => entriesOf(node, report))) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else tellTwice(entry, earlier, report);
  }
  return [...first.values()].flatMap((entry) => readDeclaration(entry, report) ?? []);
}

function entriesOf(node: DataNode, report: Report): readonly DataEntry[] {
  const holder = findEntry(node, "datasets")?.value;
  if (holder === undefined || (holder.type === "scalar" && holder.value === null)) return [];
  if (holder.type === "map") return holder.entries;
  const message = "Invalid value of “datasets”, expected a map of names and what is said about them";
  report({ level: "error", rule: "invalid-value", message, place: holder.place });
  return [];
}

function tellTwice(entry: DataEntry, { keyPlace }: DataEntry, report: Report): void {
  report({
    level: "error",
    rule: "duplicate-dataset",
    message: `Duplicate dataset “${entry.key}”, the first is declared in ${keyPlace.file}:${keyPlace.start.line}`,
    place: entry.keyPlace,
    related: [{ place: keyPlace, message: "the first one" }],
  });
}

function readDeclaration({ key, keyPlace, value }: DataEntry, report: Report): DatasetDeclaration | undefined {
  const fields = checkShape(value, datasetSchema, report, `dataset ${key}`);
  if (fields === undefined) return undefined;
  const { file, sheet, header, delimiter, numbers, dates, missing = [], columns = {} } = fields;
  return {
    name: key,
    place: keyPlace,
    missing: new Set(typeof missing === "string" ? [missing] : missing),
    columns: readColumns(columns, value, report),
    ...withoutGaps({
      file: locate(file, value, "file"),
      sheet: locate(sheet, value, "sheet"),
      header: locate(header, value, "header"),
      delimiter: locate(delimiter === "tab" ? "\t" : delimiter, value, "delimiter"),
      numbers,
      dates,
    }),
  };
}

function locate<Value>(found: Value | undefined, node: DataNode, key: string): Located<Value> | undefined {
  return found === undefined ? undefined : { value: found, place: findEntry(node, key)?.value.place ?? node.place };
}

function readColumns(
  columns: NonNullable<DatasetFields["columns"]>,
  node: DataNode,
  report: Report,
): ReadonlyMap<string, ColumnDeclaration> {
  const holder = findEntry(node, "columns")?.value;
  const entries = holder?.type === "map" ? holder.entries : [];
  return new Map(
    entries.flatMap((entry): readonly [string, ColumnDeclaration][] => {
      const fields = Object.hasOwn(columns, entry.key) ? columns[entry.key] : undefined;
      if (fields === undefined) return [];
      return [[entry.key, readColumn(typeof fields === "string" ? { type: fields } : fields, entry, report)]];
    }),
  );
}

function readColumn(fields: ColumnFields, { key, keyPlace, value }: DataEntry, report: Report): ColumnDeclaration {
  const unitNode = scalarAt(value, "unit");
  const unit = unitNode && readUnit(unitNode, `column ${key}`, report);
  const { type = impliedType(fields), decimals, numbers, format } = fields;
  return { place: keyPlace, ...withoutGaps({ type, unit, decimals, numbers, format }) };
}

/** Only numbers have units and digits, only dates a format. */
function impliedType({ unit, decimals, numbers, format }: ColumnFields): Column["type"] | undefined {
  if (unit !== undefined || decimals !== undefined || numbers !== undefined) return "number";
  return format === undefined ? undefined : "date";
}
