import { isUtf8 } from "node:buffer";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../model/project-sources.ts";

/**
 * Bytes as a text of the project: UTF-8 or refused with the line and byte of the first wrong one, no byte order mark,
 * line ends as `\n`. Control characters are told and replaced one for one, so that columns stay true.
 */
export function decodeText(path: string, bytes: Uint8Array, report: Report): SourceFile | undefined {
  if (!isUtf8(bytes)) {
    tellNotUtf8(path, bytes, report);
    return undefined;
  }
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, "\n");
  return { path, text: withoutControls(path, text, report) };
}

function tellNotUtf8(path: string, bytes: Uint8Array, report: Report): void {
  const offset = firstWrongByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).replaceAll(/\r\n?/g, "\n");
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  report({
    level: "error",
    rule: "not-utf8",
    message: `Unreadable text in “${path}”: byte ${offset + 1} (0x${byte}) is not UTF-8`,
    place: { file: path, start: { line, column }, end: { line, column: column + 1 } },
    hint: isUtf16 ? "The file is UTF-16: save it as UTF-8." : "Save the file as UTF-8.",
  });
}

/** Halves its way to the longest good beginning; a character cut in two at the end does not make it bad. */
function firstWrongByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGoodBeginning(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character that breaks off is a fault of its first byte, up to three earlier.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

function isGoodBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withoutControls(path: string, text: string, report: Report): string {
  // eslint-disable-next-line no-control-regex
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
  const first = control.exec(text);
  if (first === null) return text;
  const before = text.slice(0, first.index);
  const line = before.split("\n").length;
  const column = first.index - before.lastIndexOf("\n");
  const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const count = text.match(control)?.length ?? 1;
  report({
    level: "error",
    rule: "control-character",
    message: `Invalid character U+${code}, expected text without control characters`,
    place: { file: path, start: { line, column }, end: { line, column: column + 1 } },
    ...(count > 1 && { hint: `There are ${count} of them in this file.` }),
  });
  return text.replaceAll(control, "\uFFFD");
}
