import type { Node, Pair, Scalar, YAMLError, YAMLMap, YAMLSeq } from "yaml";
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataEntry, DataNode, DataScalar } from "../model/data-node.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { limits } from "../diagnostics/limits.ts";
import type { FileStretch } from "./file-stretch.ts";
import { placeOfStretch, tellAt, wholeFile } from "./file-stretch.ts";
import { duplicateKeys } from "./duplicate-keys.ts";

/**
 * Understands YAML 1.2 (core schema) as data with places in the file its author edits; `within` is a block of that file.
 * Undefined when there is nothing, or nothing that could be trusted after a fault of grammar.
 * Aliases, merge keys and tags are told and not followed: they make data grow or mean what it does not say.
 */
export function parseYaml(file: SourceFile, report: Report, within?: FileStretch): DataNode | undefined {
  if (within !== undefined) return readYaml(file, report, within);
  const known = remembered.get(file.path);
  if (known?.text === file.text) return known.node;
  let isClean = true;
  const node = readYaml(
    file,
    (diagnostic) => {
      isClean = false;
      report(diagnostic);
    },
    wholeFile(file),
  );
  if (isClean) remembered.set(file.path, { text: file.text, node });
  return node;
}

// The library takes a millisecond a kilobyte, and `dev` sees the same data files at every save of a slide.
const remembered = new Map<string, { readonly text: string; readonly node: DataNode | undefined }>();

function readYaml(file: SourceFile, report: Report, within: FileStretch): DataNode | undefined {
  const text = file.text.slice(within.start, within.end);
  const reading: Reading = { file, report, within, text };
  const parsed = parseBounded(reading);
  if (parsed === undefined) return undefined;
  const [fault] = parsed.errors;
  if (fault !== undefined) tellFault(reading, fault);
  if (fault !== undefined || parsed.contents === null) return undefined;
  return understandBounded(reading, parsed.contents);
}

class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super("nested too deep");
    this.offset = offset;
  }
}

/** Data cut off at its limit would make other mistakes of one: the whole is given up. */
function understandBounded(reading: Reading, contents: Node): DataNode | undefined {
  try {
    return understand(reading, contents, 0);
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
    tellTooDeep(reading, fault.offset);
    return undefined;
  }
}

interface Reading {
  readonly file: SourceFile;
  readonly report: Report;
  readonly within: FileStretch;
  readonly text: string;
}

function parseBounded(reading: Reading): { errors: readonly YAMLError[]; contents: Node | null } | undefined {
  try {
    return parseDocument(reading.text, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    });
  } catch (error) {
    // The library recurses: a hundred thousand brackets end its stack.
    if (!(error instanceof RangeError)) throw error;
    tellTooDeep(reading, 0);
    return undefined;
  }
}

function understand(reading: Reading, node: Node | null, depth: number): DataNode {
  if (depth >= limits.dataDepth && (isMap(node) || isSeq(node))) throw new TooDeep(startOf(node));
  if (node === null) return nothingAt(reading, 0);
  refuseTag(reading, node);
  if (isMap(node)) return understandMap(reading, node, depth);
  if (isSeq(node)) return understandList(reading, node, depth);
  if (isScalar(node)) return understandScalar(reading, node);
  return refuseAlias(reading, node);
}

function understandMap(reading: Reading, map: YAMLMap, depth: number): DataNode {
  const [start, end] = map.range ?? [0, 0];
  if (reading.text.startsWith("{{", start)) return refusePlaceholder(reading, start, end);
  const entries = map.items.flatMap((pair) => understandPair(reading, pair, depth));
  return { type: "map", entries: duplicateKeys(entries, reading.report), place: placeOf(reading, map) };
}

function understandPair(reading: Reading, pair: Pair, depth: number): readonly DataEntry[] {
  const { key } = pair;
  if (!isScalar(key)) {
    const at = isNode(key) ? startOf(key) : 0;
    tellAt(reading, "unsupported-yaml", at, "Invalid key: a list, map or alias, expected a word");
    return [];
  }
  const name = textOf(reading, key);
  if (name === "<<" && key.type === "PLAIN") {
    const message = "Invalid merge key “<<”, expected the keys themselves";
    tellAt(reading, "unsupported-yaml", startOf(key), message);
    return [];
  }
  refuseTag(reading, key);
  const value = isNode(pair.value) ? understand(reading, pair.value, depth + 1) : nothingAt(reading, endOf(key));
  return [{ key: name, keyPlace: placeOf(reading, key), value }];
}

/** YAML reads the braces of a placeholder as a map in a map; it is told once and taken as the text that was meant. */
function refusePlaceholder(reading: Reading, start: number, end: number): DataScalar {
  const hint = 'YAML reads braces as a map; in quotes they are a text: "{{…}}".';
  tellAt(reading, "unsupported-yaml", start, "Invalid placeholder without quotes, expected a text in quotes", hint);
  const text = reading.text.slice(start, end);
  return { type: "scalar", value: text, text, place: placeOfStretch(reading, start, end) };
}

function understandList(reading: Reading, list: YAMLSeq, depth: number): DataNode {
  const items = list.items.map((item) => understand(reading, isNode(item) ? item : null, depth + 1));
  return { type: "list", items, place: placeOf(reading, list) };
}

function understandScalar(reading: Reading, scalar: Scalar): DataScalar {
  const { value } = scalar;
  const text = textOf(reading, scalar);
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  return { type: "scalar", value: isPlain ? value : text, text, place: placeOf(reading, scalar) };
}

/** Plain scalars keep their characters (`1_000`, `007`); quoted ones mean what stands between the quotes. */
function textOf(reading: Reading, scalar: Scalar): string {
  if (typeof scalar.value === "string") return scalar.value;
  const [start, end] = scalar.range ?? [0, 0];
  return scalar.source ?? reading.text.slice(start, end);
}

function refuseAlias(reading: Reading, node: Node): DataScalar {
  const name = isAlias(node) ? node.source : "";
  tellAt(reading, "unsupported-yaml", startOf(node), `Invalid alias “*${name}”, expected the value itself`);
  return nothingAt(reading, startOf(node));
}

function refuseTag(reading: Reading, node: Node): void {
  const { tag } = node;
  if (tag === undefined) return;
  const [written = tag, at = startOf(node)] = tagBefore(reading.text, startOf(node));
  tellAt(reading, "unsupported-yaml", at, `Invalid tag “${written}”, expected a value without a tag`);
}

function tagBefore(text: string, end: number): readonly [string?, number?] {
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const found = /(?<!\S)!\S*(?=\s+$)/.exec(text.slice(start, end));
  return found === null ? [] : [found[0], start + found.index];
}

/** Only the first fault of grammar is told: the library's later ones are consequences. */
function tellFault(reading: Reading, fault: YAMLError): void {
  if (fault.message.includes("call stack")) {
    tellTooDeep(reading, fault.pos[0]);
    return;
  }
  const known = faultWords.get(fault.code);
  const said = known ?? lowerFirst(fault.message.split("\n")[0] ?? fault.code);
  // What is missing at the end is told behind the last character, where there is a line to show.
  const offset = Math.min(fault.pos[0], reading.text.trimEnd().length);
  const hint = known === undefined || fault.code === "BLOCK_AS_IMPLICIT_KEY" ? quoteHint : undefined;
  tellAt(reading, "malformed-yaml", offset, `Invalid YAML: ${said}`, hint);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

const quoteHint = "A text with “:”, “#”, “{” or quotes in it stands between quotes.";

const faultWords = new Map<string, string>([
  ["TAB_AS_INDENT", "a tab, expected spaces for the indentation"],
  ["BLOCK_AS_IMPLICIT_KEY", "a second “:” where one value was expected"],
  ["MULTIPLE_DOCS", "a second document, expected one"],
  ["BAD_INDENT", "a line that is indented unlike its neighbours, or a bracket that is not closed"],
  ["UNEXPECTED_TOKEN", "something that does not fit here"],
  ["MISSING_CHAR", "a missing character, expected a closing quote or bracket, or “:” after a key"],
]);

function tellTooDeep(reading: Reading, offset: number): void {
  const message = `Invalid YAML: nested too deep, expected at most ${limits.dataDepth} levels`;
  tellAt(reading, "nested-too-deep", offset, message);
}

function placeOf(reading: Reading, node: Node): DataNode["place"] {
  const [start, end] = node.range ?? [0, 0];
  return placeOfStretch(reading, start, Math.max(start, end));
}

function nothingAt(reading: Reading, offset: number): DataScalar {
  return { type: "scalar", value: null, text: "", place: placeOfStretch(reading, offset, offset) };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}
