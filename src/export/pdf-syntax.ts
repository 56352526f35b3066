/** A value of a PDF file. Strings and names are bytes as Latin-1 characters. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "string"; readonly bytes: string }
  | { readonly type: "reference"; readonly number: number }
  /** A bare word: an operator of a content stream, or `stream`, `endobj`. */
  | { readonly type: "word"; readonly word: string }
  | readonly PdfValue[]
  | PdfDictionary;

/** Keys without their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** The file is not what Chromium writes: damaged, or changed by another program. */
export class PdfSyntaxError extends Error {}

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const reference = /\d+[ \r\n]+\d+[ \r\n]+R(?![A-Za-z])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hex = /<[0-9A-Fa-f\s]*>/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const plainString = /[^()\\]*/y;
const octal = /[0-7]{1,3}/y;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const constants = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const deepest = 100;

/**
 * Reads values one after the other out of a file or a content stream, which is given as Latin-1 text.
 * Content streams have no references, and looking for them there would take a third of the time.
 */
export class PdfReader {
  readonly text: string;
  position: number;
  readonly #references: boolean;
  #depth = 0;

  constructor(text: string, position = 0, references = true) {
    this.text = text;
    this.position = position;
    this.#references = references;
  }

  /** The next value, or undefined at the end. */
  next(): PdfValue | undefined {
    this.#skipBlank();
    const { text, position } = this;
    if (position >= text.length) return undefined;
    const character = text.charCodeAt(position);
    if (character === 0x2f) return { type: "name", name: decodeName(this.#match(name).slice(1)) };
    if (character === 0x28) return { type: "string", bytes: this.#literal() };
    if (character === 0x5b) return this.#nested(() => this.#list());
    if (character === 0x3c) return text[position + 1] === "<" ? this.#nested(() => this.#dictionary()) : this.#hex();
    return this.#bare(character);
  }

  #bare(character: number): PdfValue {
    if (this.#references && character >= 0x30 && character <= 0x39) {
      const found = this.#match(reference);
      if (found !== "") return { type: "reference", number: Number.parseInt(found, 10) };
    }
    const digits = this.#match(number);
    if (digits !== "") return Number(digits);
    const bare = this.#match(word);
    if (bare === "") throw new PdfSyntaxError(`unexpected “${this.text[this.position] ?? ""}” at ${this.position}`);
    return constants.has(bare) ? (constants.get(bare) ?? null) : { type: "word", word: bare };
  }

  #list(): PdfValue {
    this.position++;
    const items: PdfValue[] = [];
    for (;;) {
      this.#skipBlank();
      if (this.text[this.position] === "]") break;
      items.push(this.#inside());
    }
    this.position++;
    return items;
  }

  #dictionary(): PdfValue {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#skipBlank();
      if (this.text.startsWith(">>", this.position)) break;
      const key = this.#inside();
      entries.set(nameOf(key) ?? "", this.#inside());
    }
    this.position += 2;
    return entries;
  }

  #inside(): PdfValue {
    const value = this.next();
    if (value === undefined) throw new PdfSyntaxError("it ends inside a list");
    return value;
  }

  #nested(read: () => PdfValue): PdfValue {
    if (++this.#depth > deepest) throw new PdfSyntaxError("it is nested too deeply");
    const value = read();
    this.#depth--;
    return value;
  }

  #hex(): PdfValue {
    const digits = this.#match(hex).slice(1, -1).replaceAll(/\s/g, "");
    let bytes = "";
    for (let at = 0; at < digits.length; at += 2) {
      bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
    }
    return { type: "string", bytes };
  }

  #literal(): string {
    this.position++;
    let bytes = "";
    for (let open = 1; ;) {
      bytes += this.#match(plainString);
      const sign = this.text[this.position++];
      if (sign === undefined) throw new PdfSyntaxError("it ends inside a string");
      if (sign === "\\") bytes += this.#escape();
      else if (sign === "(") open++;
      else if (--open === 0) return bytes;
      if (sign !== "\\") bytes += sign;
    }
  }

  #escape(): string {
    const digits = this.#match(octal);
    if (digits !== "") return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    const sign = this.text[this.position++] ?? "";
    return sign === "\n" ? "" : (escapes[sign] ?? sign);
  }

  /** One blank is by far the commonest case. */
  #skipBlank(): void {
    const code = this.text.charCodeAt(this.position);
    if (code > 0x25) return;
    const next = this.text.charCodeAt(this.position + 1);
    if ((code === 0x20 || code === 0x0a) && next > 0x25) this.position++;
    else this.#match(blank);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    if (!pattern.test(this.text)) return "";
    const found = this.text.slice(this.position, pattern.lastIndex);
    this.position = pattern.lastIndex;
    return found;
  }
}

function decodeName(raw: string): string {
  if (!raw.includes("#")) return raw;
  return raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The name, when the value is one. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return isObject(value) && value.type === "name" ? value.name : undefined;
}

/** The operator or keyword, when the value is one. */
export function wordOf(value: PdfValue | undefined): string | undefined {
  return isObject(value) && value.type === "word" ? value.word : undefined;
}

/** The bytes of a string, when the value is one. */
export function bytesOf(value: PdfValue | undefined): string | undefined {
  return isObject(value) && value.type === "string" ? value.bytes : undefined;
}

/** The dictionary, when the value is one. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary | undefined {
  return value instanceof Map ? value : undefined;
}

/** The number of the object a reference points to. */
export function referenceOf(value: PdfValue | undefined): number | undefined {
  return isObject(value) && value.type === "reference" ? value.number : undefined;
}

/** A text string: UTF-16 behind its mark, else one byte a character. */
export function textOf(value: PdfValue | undefined): string | undefined {
  const bytes = bytesOf(value);
  return bytes?.startsWith("\xfe\xff") === true ? fromUtf16(bytes.slice(2)) : bytes;
}

/** Text out of the bytes of UTF-16, big end first; an odd byte at the end is no text. */
export function fromUtf16(bytes: string): string {
  return Buffer.from(bytes.slice(0, bytes.length & ~1), "latin1")
    .swap16()
    .toString("utf16le");
}

type PdfObject = Extract<PdfValue, { readonly type: string }>;

function isObject(value: PdfValue | undefined): value is PdfObject {
  return typeof value === "object" && value !== null && "type" in value;
}
