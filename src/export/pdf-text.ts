import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary, PdfValue } from "./pdf-syntax.ts";
import { bytesOf, dictionaryOf, fromUtf16, nameOf, PdfReader, textOf, wordOf } from "./pdf-syntax.ts";

/** Gives the text of a font's bytes. */
type Decode = (bytes: string) => string;

const deepestForm = 20;
const noText: Decode = () => "";

/** Asked now and then while a page is read: true ends the reading. */
export type Enough = (text: string) => boolean;

/** Reads the text of pages out of one file; fonts are decoded once. Text comes in the order it is drawn. */
export function createTextReader(file: PdfFile): (page: PdfDictionary, enough?: Enough) => string {
  const fonts = new Map<PdfValue, Decode>();
  const decoderOf = (font: PdfValue | undefined): Decode => {
    if (font === undefined) return noText;
    // One font is one object: the file gives the same value each time.
    const key = file.resolve(font) ?? font;
    const known = fonts.get(key) ?? fontDecoder(file, file.dictionary(font));
    fonts.set(key, known);
    return known;
  };

  const readContent = (content: string, resources: PdfDictionary, depth: number, enough?: Enough): string => {
    const forms = (name: string): string => {
      const reference = file.dictionary(resources.get("XObject")).get(name);
      const form = file.dictionary(reference);
      if (nameOf(form.get("Subtype")) !== "Form" || depth > deepestForm) return "";
      return readContent(file.stream(reference), file.dictionary(form.get("Resources")), depth + 1);
    };
    const named = file.dictionary(resources.get("Font"));
    return contentText(content, (name) => decoderOf(named.get(name)), forms, enough);
  };

  return (page, enough) => {
    const contents = page.get("Contents");
    const parts = Array.isArray(file.resolve(contents)) ? file.list(contents) : [contents];
    const content = parts.map((part) => file.stream(part)).join("\n");
    return readContent(content, file.dictionary(page.get("Resources")), 0, enough);
  };
}

/** Follows a content stream: fonts, strings shown, forms drawn, and text given in place of glyphs. */
function contentText(
  content: string,
  decoder: (font: string) => Decode,
  form: (name: string) => string,
  enough: Enough = () => false,
): string {
  const reader = new PdfReader(content, 0, false);
  const marks: boolean[] = [];
  let operands: PdfValue[] = [];
  let decode = noText;
  let text = "";
  let hidden = 0;
  let askAt = 0;
  const show = (bytes: string | undefined): void => {
    if (hidden === 0) text += decode(bytes ?? "");
  };
  const operators: Readonly<Record<string, () => void>> = {
    Tf: () => (decode = decoder(nameOf(operands[0]) ?? "")),
    Tj: () => show(bytesOf(operands[0])),
    "'": () => show(bytesOf(operands[0])),
    '"': () => show(bytesOf(operands[2])),
    TJ: () => (Array.isArray(operands[0]) ? operands[0].forEach((item) => show(bytesOf(item))) : undefined),
    Do: () => (text += form(nameOf(operands[0]) ?? "")),
    BMC: () => marks.push(false),
    BDC: () => {
      // Words that stand for the glyphs inside: an apostrophe, a ligature, an emoji.
      const actual = textOf(dictionaryOf(operands[1])?.get("ActualText"));
      if (actual !== undefined && hidden === 0) text += actual;
      marks.push(actual !== undefined);
      if (actual !== undefined) hidden++;
    },
    EMC: () => {
      if (marks.pop() === true) hidden--;
    },
  };
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    const operator = wordOf(value);
    if (operator === undefined) {
      operands.push(value);
      continue;
    }
    if (Object.hasOwn(operators, operator)) operators[operator]?.();
    operands = [];
    if (operator !== "ET" || text.length < askAt) continue;
    if (enough(text)) break;
    // Asked at every block of a long page, the question would cost more than the reading.
    askAt = text.length * 1.3;
  }
  return text;
}

function fontDecoder(file: PdfFile, font: PdfDictionary): Decode {
  const characters = font.has("ToUnicode") ? toUnicode(file.stream(font.get("ToUnicode"))) : new Map<number, string>();
  const width = nameOf(font.get("Subtype")) === "Type0" ? 2 : 1;
  return (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += width) {
      text += characters.get(codeOf(bytes.slice(at, at + width))) ?? "";
    }
    return text;
  };
}

/** The map from a font's codes to characters: single ones and ranges. */
function toUnicode(map: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const reader = new PdfReader(map);
  let operands: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    const operator = wordOf(value);
    if (operator === undefined) operands.push(value);
    else {
      if (operator === "endbfchar") addCharacters(characters, operands);
      if (operator === "endbfrange") addRanges(characters, operands);
      operands = [];
    }
  }
  return characters;
}

function addCharacters(characters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    characters.set(codeOf(bytesOf(operands[at]) ?? ""), fromUtf16(bytesOf(operands[at + 1]) ?? ""));
  }
}

function addRanges(characters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [low, high] = [codeOf(bytesOf(operands[at]) ?? ""), codeOf(bytesOf(operands[at + 1]) ?? "")];
    const target = operands[at + 2];
    for (let code = low; code <= high; code++) characters.set(code, characterOf(target, code - low));
  }
}

function characterOf(target: PdfValue | undefined, step: number): string {
  if (Array.isArray(target)) return fromUtf16(bytesOf(target[step]) ?? "");
  const first = fromUtf16(bytesOf(target) ?? "");
  const last = first.codePointAt(first.length - 1) ?? 0;
  return first.length === 2 && first.codePointAt(0) !== undefined && last >= 0xdc00 && last <= 0xdfff
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + step)
    : first.slice(0, -1) + String.fromCharCode(last + step);
}

function codeOf(bytes: string): number {
  let code = 0;
  for (let at = 0; at < bytes.length; at++) code = code * 256 + bytes.charCodeAt(at);
  return code;
}
