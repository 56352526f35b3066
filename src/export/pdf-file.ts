import { inflateSync } from "node:zlib";
import type { PdfDictionary, PdfValue } from "./pdf-syntax.ts";
import { dictionaryOf, nameOf, PdfReader, PdfSyntaxError, referenceOf, wordOf } from "./pdf-syntax.ts";

const deepestTree = 50;

/**
 * A PDF as Chromium writes it: one plain cross-reference table (and one more for each update behind it), streams deflated.
 * It reads just that, which is why it checks 1,000 pages in a fraction of a second; see docs/decisions.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** The bytes as Latin-1 text: offsets are those of the file. */
  readonly text: string;
  readonly trailer: PdfDictionary;
  /** Where the newest cross-reference table starts. */
  readonly tableOffset: number;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    if (!this.text.startsWith("%PDF-")) throw new PdfSyntaxError("it does not begin with %PDF");
    if (!/%%EOF\s*$/.test(this.text.slice(-20))) throw new PdfSyntaxError("it does not end with %%EOF");
    const start = this.text.lastIndexOf("startxref");
    this.tableOffset = Number.parseInt(this.text.slice(start + 9, start + 40), 10);
    this.trailer = this.#readTables(this.tableOffset);
  }

  /** What a reference points to; any other value is itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    const number = referenceOf(value);
    return number === undefined ? value : this.object(number);
  }

  /** A dictionary, also behind a reference; empty where there is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    return dictionaryOf(this.resolve(value)) ?? new Map<string, PdfValue>();
  }

  /** A list, also behind a reference; empty where there is none. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  /** The object of that number. */
  object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const value = this.#readerAt(number).next() ?? null;
    this.#objects.set(number, value);
    return value;
  }

  /** The source text of an object, between `obj` and `endobj`. */
  source(number: number): string {
    const reader = this.#readerAt(number);
    const { position } = reader;
    reader.next();
    return this.text.slice(position, reader.position).trim();
  }

  /** The content of a stream, inflated, as Latin-1 text. */
  stream(value: PdfValue | undefined): string {
    const number = referenceOf(value);
    if (number === undefined) return "";
    const reader = this.#readerAt(number);
    const about = dictionaryOf(reader.next()) ?? new Map<string, PdfValue>();
    if (wordOf(reader.next()) !== "stream") throw new PdfSyntaxError(`object ${number} is no stream`);
    const start = reader.position + (this.text[reader.position] === "\r" ? 2 : 1);
    const length = this.resolve(about.get("Length"));
    if (typeof length !== "number") throw new PdfSyntaxError(`stream ${number} has no length`);
    const raw = this.bytes.subarray(start, start + length);
    return about.has("Filter") ? inflateSync(raw).toString("latin1") : Buffer.from(raw).toString("latin1");
  }

  /** The dictionaries of its pages, in order. */
  pages(): readonly PdfDictionary[] {
    const pages: PdfDictionary[] = [];
    const visit = (value: PdfValue | undefined, depth: number): void => {
      const node = this.dictionary(value);
      if (depth > deepestTree) throw new PdfSyntaxError("its page tree does not end");
      if (nameOf(node.get("Type")) === "Page") pages.push(node);
      else for (const kid of this.list(node.get("Kids"))) visit(kid, depth + 1);
    };
    visit(this.catalog.get("Pages"), 0);
    return pages;
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer.get("Root"));
  }

  #readerAt(number: number): PdfReader {
    const offset = this.#offsets.get(number);
    const head = `${number} 0 obj`;
    if (offset === undefined || !this.text.startsWith(head, offset))
      throw new PdfSyntaxError(`object ${number} is missing`);
    return new PdfReader(this.text, offset + head.length);
  }

  #readTables(start: number): PdfDictionary {
    const reader = new PdfReader(this.text, start);
    if (wordOf(reader.next()) !== "xref")
      throw new PdfSyntaxError("its cross-reference table is not where it should be");
    for (;;) {
      const first = reader.next();
      if (wordOf(first) === "trailer") break;
      const count = reader.next();
      if (typeof first !== "number" || typeof count !== "number") throw new PdfSyntaxError("its table is damaged");
      this.#readEntries(reader, first, count);
    }
    const trailer = dictionaryOf(reader.next()) ?? new Map<string, PdfValue>();
    const earlier = trailer.get("Prev");
    if (typeof earlier === "number" && earlier < start) this.#readTables(earlier);
    return trailer;
  }

  /** Entries are 20 bytes each: offset, generation, `n` or `f`. The newest table is read first and wins. */
  #readEntries(reader: PdfReader, first: number, count: number): void {
    const start = this.text.slice(reader.position).search(/\S/) + reader.position;
    for (let index = 0; index < count; index++) {
      const entry = this.text.slice(start + index * 20, start + index * 20 + 18);
      if (entry[17] !== "n" || this.#offsets.has(first + index)) continue;
      this.#offsets.set(first + index, Number.parseInt(entry, 10));
    }
    reader.position = start + count * 20;
  }
}
