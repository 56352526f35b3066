import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { DataMap, DataNode } from "../model/data-node.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Deck } from "../model/deck.ts";
import { placeOfFile } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { checkHeader } from "./check-header.ts";
import { parseCsv } from "./csv.ts";
import { inferColumns } from "./infer-columns.ts";
import { parseJson } from "./json.ts";
import { nodeTable } from "./node-table.ts";
import { parseRecords } from "./parse-records.ts";
import type { RawTable } from "./raw-table.ts";
import { parseYaml } from "./yaml.ts";

const ledgerKeys: readonly string[] = ["figures", "sources", "conflicts", "entities"];

type Data = Pick<Deck, "records" | "sources" | "conflicts" | "datasets">;

/** All files of `data/`: a map with ledger keys is records, everything else is a dataset named after its file. */
export function parseData(files: readonly SourceFile[], lang: string, report: Report): Data {
  const read = files.map((file) => readDataFile(file, report));
  const { records, sources, conflicts } = parseRecords(
    read.flatMap(({ file, ledger }) => (ledger === undefined ? [] : [{ file, node: ledger }])),
    report,
    lang,
  );
  const figureIds = new Set(records.map(({ id }) => id));
  const tables = uniqueTables(
    read.flatMap(({ table }) => table ?? []),
    report,
  );
  const datasets = tables.map((table) => inferColumns(checkHeader(table, report), figureIds, report));
  return {
    records,
    sources,
    conflicts,
    datasets: new Map(datasets.map((dataset): [string, Dataset] => [dataset.name, dataset])),
  };
}

interface DataFile {
  readonly file: SourceFile;
  readonly ledger?: DataMap;
  readonly table?: RawTable;
}

function readDataFile(file: SourceFile, report: Report): DataFile {
  if (file.text.trim() === "") {
    const message = `Missing content of “${file.path}”`;
    report({ level: "warning", rule: "empty-file", message, place: placeOfFile(file.path) });
    return { file };
  }
  const name = nameOf(file.path);
  const table = /\.(?:csv|tsv)$/.test(file.path) ? parseCsv(file, name, report) : undefined;
  if (table !== undefined || /\.(?:csv|tsv)$/.test(file.path)) return { file, ...(table && { table }) };
  const node = file.path.endsWith(".json") ? parseJson(file, report) : parseYaml(file, report);
  return node === undefined ? { file } : readNode(file, node, report);
}

function readNode(file: SourceFile, node: DataNode, report: Report): DataFile {
  if (node.type !== "map") {
    const table = nodeTable(node, nameOf(file.path), report);
    return { file, ...(table && { table }) };
  }
  if (node.entries.some(({ key }) => ledgerKeys.includes(key))) return { file, ledger: node };
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

function uniqueTables(tables: readonly RawTable[], report: Report): readonly RawTable[] {
  const first = new Map<string, RawTable>();
  for (const table of tables) {
    const earlier = first.get(table.name);
    if (earlier === undefined) first.set(table.name, table);
    else tellTwice(table, earlier, report);
  }
  return [...first.values()];
}

function tellTwice(table: RawTable, earlier: RawTable, report: Report): void {
  report({
    level: "error",
    rule: "duplicate-dataset",
    message: `Duplicate dataset “${table.name}”, the first is ${earlier.place.file}`,
    place: placeOfFile(table.place.file),
    related: [{ place: placeOfFile(earlier.place.file), message: "the first one" }],
    hint: "A dataset is named after its file: rename one of them.",
  });
}
