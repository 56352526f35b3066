import { checkShape } from "../diagnostics/check-shape.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { type DataEntry, type DataNode, findEntry } from "../model/data-node.ts";
import type { ConflictRecord, FigureRecord, SourceRecord } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { recordConflict, recordSource } from "./record-reference.ts";
import { recordFigure } from "./record-figure.ts";
import { type RecordContext, scalarAt } from "./record-identity.ts";
import { defaultsSchema, ledgerKeys } from "./record-schema.ts";
import { readUnit } from "./record-value.ts";

type LedgerKey = "figures" | "sources" | "conflicts" | "entities";

const nouns: Readonly<Record<LedgerKey, string>> = {
  figures: "figure",
  sources: "source",
  conflicts: "conflict",
  entities: "entity",
};

/** A data file as read from YAML. */
export interface LedgerFile {
  readonly file: SourceFile;
  readonly node: DataNode;
}

/** The records of all ledger files, in the order of the files. */
export interface Records {
  readonly records: readonly FigureRecord[];
  readonly sources: readonly SourceRecord[];
  readonly conflicts: readonly ConflictRecord[];
}

/**
 * Reads the `figures:`, `sources:`, `conflicts:` and `entities:` of a deck's data files. Names are known across files,
 * so the order of files does not matter. `lang` is the deck's: where it writes commas for points, `1,234` is refused.
 */
export function parseRecords(files: readonly LedgerFile[], report: Report, lang = "en"): Records {
  for (const { node } of files) tellUnknownKeys(node, report);
  const sourceEntries = uniqueEntries(files, "sources", report);
  const shared: Omit<RecordContext, "defaults" | "defaultUnit"> = {
    entities: new Map(uniqueEntries(files, "entities", report).map((entry) => [entry.key, entityName(entry, report)])),
    sources: new Set(sourceEntries.map(({ key }) => key)),
    syntax: { commaDecimal: writesCommas(lang) },
    report,
  };
  const figureEntries = new Set(uniqueEntries(files, "figures", report));
  return {
    records: files.flatMap(({ node }) => {
      const own = entriesOf(node, "figures").filter((entry) => figureEntries.has(entry) && isId(entry, report));
      const context: RecordContext = { ...shared, ...defaultsOf(node, report) };
      return own.map((entry) => recordFigure(entry, context));
    }),
    sources: sourceEntries.flatMap((entry) => recordSource(entry, report) ?? []),
    conflicts: uniqueEntries(files, "conflicts", report).flatMap((entry) => recordConflict(entry, report) ?? []),
  };
}

function tellUnknownKeys(node: DataNode, report: Report): void {
  if (node.type !== "map") {
    const message = `Invalid data file, expected a map with “figures”, “sources”, “conflicts” or “entities”`;
    report({ level: "error", rule: "invalid-value", message, place: node.place });
    return;
  }
  for (const { key, keyPlace } of node.entries) {
    if (ledgerKeys.some((known) => known === key)) continue;
    const near = suggest(key, ledgerKeys);
    const expected = near.length > 0 ? `, expected ${quoteList(near)}` : "";
    const hint = `Keys here: ${ledgerKeys.join(", ")}. A table of data stands in a file of its own.`;
    report({
      level: "error",
      rule: "unknown-key",
      message: `Unknown key “${key}” in a ledger file${expected}`,
      place: keyPlace,
      hint,
    });
  }
}

/** Entries of one key over all files, each name once: the first stands, the others are told. */
function uniqueEntries(files: readonly LedgerFile[], key: LedgerKey, report: Report): readonly DataEntry[] {
  const first = new Map<string, DataEntry>();
  for (const { node } of files) {
    const holder = findEntry(node, key)?.value;
    if (holder !== undefined && holder.type !== "map" && !isEmpty(holder)) {
      const message = `Invalid value of “${key}”, expected a map of names and records`;
      report({ level: "error", rule: "invalid-value", message, place: holder.place });
    }
    for (const entry of entriesOf(node, key)) {
      const earlier = first.get(entry.key);
      if (earlier === undefined) first.set(entry.key, entry);
      else tellDuplicate(key, entry, earlier.keyPlace, report);
    }
  }
  return [...first.values()];
}

function tellDuplicate(key: LedgerKey, entry: DataEntry, earlier: Place, report: Report): void {
  const noun = nouns[key];
  report({
    level: "error",
    rule: "duplicate-id",
    message: `Duplicate ${noun} “${entry.key}”, the first stands in ${earlier.file}:${String(earlier.start.line)}`,
    place: entry.keyPlace,
    related: [{ place: earlier, message: `the first “${entry.key}”` }],
  });
}

function entriesOf(node: DataNode, key: LedgerKey): readonly DataEntry[] {
  const holder = findEntry(node, key)?.value;
  return holder?.type === "map" ? holder.entries : [];
}

function isEmpty(node: DataNode): boolean {
  return node.type === "scalar" && node.value === null;
}

/** Ids stand in placeholders and formulas, where a space or a slash would end them. */
function isId({ key, keyPlace }: DataEntry, report: Report): boolean {
  if (/^[\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*$/u.test(key)) return true;
  const message = `Invalid figure id “${key}”, expected letters and digits, joined by “.” or “-”, with a letter first`;
  report({ level: "error", rule: "invalid-value", message, place: keyPlace });
  return false;
}

function defaultsOf(node: DataNode, report: Report): Pick<RecordContext, "defaults" | "defaultUnit"> {
  const holder = findEntry(node, "defaults")?.value;
  const defaults = (holder && checkShape(holder, defaultsSchema, report, "defaults")) ?? {};
  const unitNode = holder && scalarAt(holder, "unit");
  return { defaults, defaultUnit: unitNode && readUnit(unitNode, "defaults", report) };
}

function entityName({ key, value }: DataEntry, report: Report): string {
  if (value.type === "scalar" && value.text !== "") return value.text;
  const message = `Invalid value of entity “${key}”, expected its name`;
  report({ level: "error", rule: "invalid-value", message, place: value.place });
  return key;
}

/** True where the language writes 1,5 for one and a half. */
export function writesCommas(lang: string): boolean {
  const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",");
}
