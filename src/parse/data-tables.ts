import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Located, Place } from "../model/place.ts";
import type { DatasetDeclaration } from "./dataset-declaration.ts";
import type { RawTable } from "./raw-table.ts";

/** A table that will be a dataset. */
export interface NamedTable {
  readonly table: RawTable;
  readonly declaration: DatasetDeclaration | undefined;
  /** Hears the faults of its cells. */
  readonly report: Report;
  /** Other names it is known by. */
  readonly aliases: readonly string[];
}

/** A file that holds one table or several. */
export interface TableSource {
  readonly path: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Sheets; undefined for a file that has none. */
  readonly sheets: readonly string[] | undefined;
  /** The table a declaration asks for, as `name`. */
  readonly declared: (declaration: DatasetDeclaration, report: Report) => NamedTable | undefined;
  /** The tables that are there without a word about them, but for the sheets that were asked for. */
  readonly undeclared: (taken: ReadonlySet<string>, report: Report) => readonly NamedTable[];
}

/** All tables of the files: declared ones as they were declared, the others named after their file. */
export function findTables(
  sources: readonly TableSource[],
  declarations: readonly DatasetDeclaration[],
  report: Report,
): readonly NamedTable[] {
  const taken = new Map<TableSource, Set<string>>();
  const declared = declarations.flatMap((declaration) => {
    const source = findSource(sources, declaration, report);
    if (source === undefined) return [];
    tellUnusedKeys(source, declaration, report);
    const table = source.declared(declaration, report);
    taken.set(source, (taken.get(source) ?? new Set()).add(declaration.sheet?.value ?? ""));
    return table ?? [];
  });
  const others = sources.flatMap((source) => {
    const sheets = taken.get(source);
    return sheets !== undefined && source.sheets === undefined ? [] : source.undeclared(sheets ?? new Set(), report);
  });
  return [...declared, ...others];
}

function findSource(
  sources: readonly TableSource[],
  { name, place, file }: DatasetDeclaration,
  report: Report,
): TableSource | undefined {
  const isWanted = ({ path, name: own }: TableSource) =>
    file === undefined ? own === name : path === file.value || path === `data/${file.value}`;
  const found = sources.find(isWanted);
  if (found === undefined) tellUnknown(sources, file, { name, place }, report);
  return found;
}

function tellUnknown(
  sources: readonly TableSource[],
  file: Located<string> | undefined,
  { name, place }: { readonly name: string; readonly place: Place },
  report: Report,
): void {
  const known = sources.map((source) => (file === undefined ? source.name : source.path.replace(/^data\//, "")));
  const near = suggest(file?.value ?? name, known);
  const expected = near.length > 0 ? near : known.slice(0, 12);
  const subject =
    file === undefined ? `Unknown dataset “${name}”` : `Unknown file “${file.value}” of dataset “${name}”`;
  report({
    level: "error",
    rule: "unknown-dataset",
    message: `${subject}, ${expected.length === 0 ? "expected a table in data/" : `expected ${oneOf(expected)}`}`,
    place: file?.place ?? place,
    hint: "Give `file:` when the dataset is not named like its file.",
  });
}

/** A key that does not fit the file would be ignored without a word. */
function tellUnusedKeys({ path, sheets }: TableSource, declaration: DatasetDeclaration, report: Report): void {
  const isText = /\.(?:csv|tsv)$/i.test(path);
  const tell = (key: string, place: Place) => {
    report({ level: "error", rule: "unused-key", message: `Unused key “${key}”, “${path}” has no such thing`, place });
  };
  if (sheets === undefined && declaration.sheet !== undefined) tell("sheet", declaration.sheet.place);
  if (sheets === undefined && declaration.header !== undefined) tell("header", declaration.header.place);
  if (!isText && declaration.delimiter !== undefined) tell("delimiter", declaration.delimiter.place);
}
