import type { Report } from "../diagnostics/diagnostic.ts";
import type { RememberLast } from "../diagnostics/remember-last.ts";
import { rememberLast } from "../diagnostics/remember-last.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { DataMap, DataNode } from "../model/data-node.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Deck } from "../model/deck.ts";
import { placeOfFile } from "../model/place.ts";
import type { Located } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import type { Workbook } from "../model/workbook.ts";
import { checkHeader } from "./check-header.ts";
import { parseCsv } from "./csv.ts";
import type { NamedTable, TableSource } from "./data-tables.ts";
import { findTables } from "./data-tables.ts";
import { readDeclarations } from "./dataset-declaration.ts";
import { parseJson } from "./json.ts";
import { nodeTable } from "./node-table.ts";
import { parseRecords } from "./parse-records.ts";
import type { RawTable } from "./raw-table.ts";
import { ledgerKeys } from "./record-schema.ts";
import type { TableDataset } from "./table-dataset.ts";
import { typeTable } from "./type-table.ts";
import { drawableDatasets } from "./used-datasets.ts";
import { workbookSource } from "./workbook-tables.ts";
import { parseYaml } from "./yaml.ts";

type Data = Pick<Deck, "records" | "sources" | "conflicts" | "datasets">;

/** What `data/` holds, and which datasets the slides ask for. */
export interface DataInput {
  readonly files: readonly SourceFile[];
  readonly workbooks: readonly Workbook[];
  readonly used: readonly Located<string>[];
  readonly lang: string;
}

/** What the files of `data/` hold, whichever slides there are. */
export type DataReading = Omit<Data, "datasets"> & { readonly datasets: ReadonlyMap<string, TableDataset> };

/** All files of `data/`: a map with ledger keys is records, everything else is a dataset named after its file. */
export function parseData(
  input: DataInput,
  report: Report,
  remember: RememberLast<DataReading> = rememberLast(),
): Data {
  const { files, workbooks, used, lang } = input;
  const names = workbooks.length === 0 ? [] : used.map(({ value }) => value);
  const keys = [lang, ...files.flatMap(({ path, text }) => [path, text]), ...workbooks, ...names];
  const { datasets, ...records } = remember(keys, report, (told) => readData(input, told));
  return { ...records, datasets: drawableDatasets(datasets, used, report) };
}

function readData({ files, workbooks, used, lang }: DataInput, report: Report): DataReading {
  const read = files.map((file) => readDataFile(file, report));
  const ledgers = read.flatMap(({ file, ledger }) => (ledger === undefined ? [] : [{ file, node: ledger }]));
  const { records, sources, conflicts } = parseRecords(ledgers, report, lang);
  const declarations = readDeclarations(
    ledgers.map(({ node }) => node),
    report,
  );
  const books = workbooks.map((book) =>
    workbookSource(book, nameOf(book.path), new Set(used.map(({ value }) => value))),
  );
  const tables = findTables([...read.flatMap(({ source }) => source ?? []), ...books], declarations, report);
  const figureIds = new Set(records.map(({ id }) => id));
  return { records, sources, conflicts, datasets: makeDatasets(tables, figureIds, report) };
}

function makeDatasets(
  tables: readonly NamedTable[],
  figureIds: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, TableDataset> {
  const datasets = new Map<string, TableDataset>();
  for (const { table, declaration, aliases, report: told } of tables) {
    const earlier = datasets.get(table.name);
    if (earlier !== undefined) {
      tellTwice(table, earlier, report);
      continue;
    }
    const dataset = typeTable({ table: checkHeader(table, told), declaration, figureIds, report: told });
    datasets.set(table.name, dataset);
    for (const alias of aliases) {
      const other = datasets.get(alias);
      if (other === undefined) datasets.set(alias, dataset);
      // The same workbook may be declared under its own name.
      else if (other.place.file !== table.place.file) tellTwice({ ...table, name: alias }, other, report);
    }
  }
  return datasets;
}

interface DataFile {
  readonly file: SourceFile;
  readonly ledger?: DataMap;
  readonly source?: TableSource;
}

function readDataFile(file: SourceFile, report: Report): DataFile {
  if (file.text.trim() === "") {
    const message = `Missing content of “${file.path}”`;
    report({ level: "warning", rule: "empty-file", message, place: placeOfFile(file.path) });
    return { file };
  }
  if (/\.(?:csv|tsv)$/i.test(file.path)) {
    return { file, source: fileSource(file, (name, delimiter) => parseCsv(file, name, report, delimiter)) };
  }
  const node = file.path.endsWith(".json") ? parseJson(file, report) : parseYaml(file, report);
  return node === undefined ? { file } : readNode(file, node, report);
}

/** A file that is one table; it is read when it is known whether something was declared about it. */
function fileSource(
  { path }: SourceFile,
  read: (name: string, delimiter: string | undefined) => RawTable | undefined,
): TableSource {
  const own = nameOf(path);
  return {
    path,
    name: own,
    sheets: undefined,
    declared: (declaration, report) => {
      const table = read(declaration.name, declaration.delimiter?.value);
      return table && { table, declaration, report, aliases: [] };
    },
    undeclared: (_, report) => {
      const table = read(own, undefined);
      return table === undefined ? [] : [{ table, declaration: undefined, report, aliases: [] }];
    },
  };
}

function readNode(file: SourceFile, node: DataNode, report: Report): DataFile {
  if (node.type !== "map") return { file, source: fileSource(file, (name) => nodeTable(node, name, report)) };
  if (node.entries.some(({ key }) => ledgerKeys.some((known) => known === key))) return { file, ledger: node };
  tellNoLedger(node, report);
  return { file };
}

function tellNoLedger(node: DataMap, report: Report): void {
  const [first] = node.entries;
  const near = suggest(first?.key ?? "", ledgerKeys);
  report({
    level: "error",
    rule: "invalid-dataset",
    message:
      near.length > 0
        ? `Unknown key “${first?.key ?? ""}”, expected ${quoteList(near)}`
        : `Invalid data, expected a list of rows or a map with ${quoteList(ledgerKeys)}`,
    place: first?.keyPlace ?? node.place,
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

function tellTwice(table: RawTable, earlier: Dataset, report: Report): void {
  report({
    level: "error",
    rule: "duplicate-dataset",
    message: `Duplicate dataset “${table.name}”, the first is ${earlier.place.file}`,
    place: placeOfFile(table.place.file),
    related: [{ place: placeOfFile(earlier.place.file), message: "the first one" }],
    hint: "A dataset is named after its file: rename one of them, or name it under `datasets:` in data/*.yaml.",
  });
}
