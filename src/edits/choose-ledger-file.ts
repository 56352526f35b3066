import { Failure } from "../diagnostics/failure.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { findEntry } from "../model/data-node.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { parseYaml } from "../parse/yaml.ts";
import { insertRecord, newLedgerFile } from "./insert-record.ts";
import type { RecordDraft } from "./record-draft.ts";

/** A data file before and after; `before` is undefined for a new one. */
export interface LedgerChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
  /** Fields that every record of the file has by its `defaults`. */
  readonly defaults: readonly string[];
}

export interface LedgerWishes {
  /** The file its author names. */
  readonly into?: string;
  /** Files of the figures that stand on the same slide. */
  readonly near: readonly string[];
}

const usual = "data/figures.yaml";

/**
 * Puts a record into the file where its neighbours are. A file with `defaults` is taken only when it is named: its source, date or
 * entity would else be said of a number that nobody has looked up.
 */
export function changeLedger(data: readonly SourceFile[], draft: RecordDraft, wishes: LedgerWishes): LedgerChange {
  if (wishes.into !== undefined) return changeNamed(data, draft, wishes.into);
  const ledgers = data.filter((file) => defaultsOf(file)?.length === 0);
  const shared = (file: SourceFile): number => wishes.near.filter((path) => path === file.path).length;
  const best = ledgers
    .filter((file) => shared(file) > 0 || file.path === usual)
    .toSorted((a, b) => shared(b) - shared(a))
    .flatMap((file) => changeOf(file, draft) ?? [])[0];
  const [only, ...others] = ledgers.filter(hasRecorded);
  const single = only !== undefined && others.length === 0 ? changeOf(only, draft) : undefined;
  return best ?? single ?? freshFile(data, draft);
}

function changeNamed(data: readonly SourceFile[], draft: RecordDraft, into: string): LedgerChange {
  const path = into.replaceAll("\\", "/").replace(/^\.\//u, "");
  const file = data.find((known) => known.path === path);
  if (file === undefined && /^data\/[^/].*\.ya?ml$/u.test(path) && !path.includes("..")) return fresh(path, draft);
  const change = file && changeOf(file, draft);
  if (change !== undefined) return change;
  const near = suggest(
    path,
    data.map((known) => known.path),
  );
  throw new Failure("usage", "no-ledger-file", `“${into}” is no file that figures can be added to`, [
    near.length > 0
      ? `There is ${quoteList(near)}.`
      : "Figures stand in data/*.yaml, one below the other under `figures:`.",
  ]);
}

function changeOf(file: SourceFile, draft: RecordDraft): LedgerChange | undefined {
  const defaults = defaultsOf(file);
  const after = defaults === undefined ? undefined : insertRecord(file, draft);
  return after === undefined ? undefined : { file: file.path, before: file.text, after, defaults: defaults ?? [] };
}

/** What a file says of all its records; undefined for a file without records. */
function defaultsOf(file: SourceFile): readonly string[] | undefined {
  if (!/\.ya?ml$/u.test(file.path)) return undefined;
  const node = parseYaml(file, () => undefined);
  if (node?.type !== "map" || findEntry(node, "figures") === undefined) return undefined;
  const defaults = findEntry(node, "defaults")?.value;
  return defaults?.type === "map" ? defaults.entries.map(({ key }) => key) : [];
}

/** False for a file of formulas: what is computed and what is recorded are kept apart where their author does so. */
function hasRecorded(file: SourceFile): boolean {
  const node = parseYaml(file, () => undefined);
  const figures = node && findEntry(node, "figures")?.value;
  return figures?.type === "map" && figures.entries.some(({ value }) => findEntry(value, "formula") === undefined);
}

function freshFile(data: readonly SourceFile[], draft: RecordDraft): LedgerChange {
  const taken = new Set(data.map(({ path }) => path));
  let path = usual;
  for (let count = 2; taken.has(path); count++) path = usual.replace(".", `-${count}.`);
  return fresh(path, draft);
}

function fresh(path: string, draft: RecordDraft): LedgerChange {
  return { file: path, before: undefined, after: newLedgerFile(draft), defaults: [] };
}
