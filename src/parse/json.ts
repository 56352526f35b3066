import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import type { DataEntry, DataNode, DataScalar } from "../model/data-node.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import type { StretchReading } from "./file-stretch.ts";
import { placeOfStretch, tellAt, wholeFile } from "./file-stretch.ts";

/**
 * Understands JSON (RFC 8259) as data with places. JSON.parse would round long numbers, keep the last of two keys
 * and give no column. Undefined after a fault, which is told where it stands.
 */
export function parseJson(file: SourceFile, report: Report): DataNode | undefined {
  const reader = new JsonReader({ file, report, within: wholeFile(file) });
  return reader.read();
}

class JsonFault extends Error {
  readonly offset: number;
  readonly rule: "malformed-json" | "nested-too-deep";

  constructor(message: string, offset: number, rule: JsonFault["rule"] = "malformed-json") {
    super(message);
    this.offset = offset;
    this.rule = rule;
  }
}

class JsonReader {
  readonly #reading: StretchReading;
  readonly #text: string;
  #at = 0;

  constructor(reading: StretchReading) {
    this.#reading = reading;
    this.#text = reading.file.text;
  }

  read(): DataNode | undefined {
    try {
      const value = this.#readValue(0);
      this.#skipSpace();
      if (this.#at < this.#text.length) throw new JsonFault("text behind the end of the value", this.#at);
      return value;
    } catch (fault) {
      if (!(fault instanceof JsonFault)) throw fault;
      tellAt(this.#reading, fault.rule, fault.offset, `Invalid JSON: ${fault.message}`);
      return undefined;
    }
  }

  #readValue(depth: number): DataNode {
    this.#skipSpace();
    const next = this.#text[this.#at];
    if (depth >= limits.dataDepth && (next === "{" || next === "[")) {
      throw new JsonFault(`nested too deep, expected at most ${limits.dataDepth} levels`, this.#at, "nested-too-deep");
    }
    if (next === "{") return this.#readMap(depth);
    if (next === "[") return this.#readList(depth);
    if (next === '"') return this.#readString();
    return this.#readWord();
  }

  #readMap(depth: number): DataNode {
    const start = this.#at;
    const entries: DataEntry[] = [];
    this.#readItems("}", () => {
      if (this.#text[this.#at] !== '"') throw new JsonFault("no key in double quotes", this.#at);
      const key = this.#readString();
      this.#skipSpace();
      if (this.#text[this.#at] !== ":") throw new JsonFault("no “:” behind the key", this.#at);
      this.#at += 1;
      entries.push({ key: key.text, keyPlace: key.place, value: this.#readValue(depth + 1) });
    });
    const unique = duplicateKeys(entries, this.#reading.report);
    return { type: "map", entries: unique, place: placeOfStretch(this.#reading, start, this.#at) };
  }

  #readList(depth: number): DataNode {
    const start = this.#at;
    const items: DataNode[] = [];
    this.#readItems("]", () => items.push(this.#readValue(depth + 1)));
    return { type: "list", items, place: placeOfStretch(this.#reading, start, this.#at) };
  }

  #readItems(close: string, readItem: () => void): void {
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === close) throw new JsonFault("a comma behind the last item", this.#at);
      readItem();
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next !== "," && next !== close) throw new JsonFault(`no “,” or “${close}” behind the item`, this.#at);
      this.#at += 1;
      if (next === close) return;
    }
  }

  #readString(): DataScalar {
    const start = this.#at;
    const found = this.#match(/"(?:[^"\\\n]|\\.)*"/y);
    if (found === undefined) throw new JsonFault("a text that is never closed", start);
    const value = unescape(found, start);
    return { type: "scalar", value, text: value, place: placeOfStretch(this.#reading, start, this.#at) };
  }

  #readWord(): DataScalar {
    const start = this.#at;
    const word = this.#match(/[^\s,:[\]{}"]+/y) ?? "";
    const place = placeOfStretch(this.#reading, start, this.#at);
    if (word === "null") return { type: "scalar", value: null, text: word, place };
    if (word === "true" || word === "false") return { type: "scalar", value: word === "true", text: word, place };
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) {
      return { type: "scalar", value: Number(word), text: word, place };
    }
    throw new JsonFault(wordFault(word), start);
  }

  #skipSpace(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function unescape(quoted: string, start: number): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new JsonFault("an unknown escape or a control character in a text", start);
  }
}

function wordFault(word: string): string {
  if (word === "") return "a missing value";
  if (word.startsWith("'")) return "a text in single quotes, expected double quotes";
  if (word.startsWith("/")) return "a comment, expected none";
  return `“${word}”, expected a number, a text in double quotes, true, false or null`;
}
