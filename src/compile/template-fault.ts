import type { Place } from "../model/place.ts";
import { placeOfFile } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";

/** Where and why a template failed, read from the words of Handlebars, which gives a column only sometimes. */
export function placeOfTemplateFault(
  file: SourceFile,
  error: unknown,
): { readonly place: Place; readonly reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const parse = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n(.*)/.exec(message);
  if (parse === null) return { place: placeOfNumbers(file, message), reason: message.replace(/ - \d+:\d+$/, "") };
  const [, line = "1", shown = "", dashes = "", expected = ""] = parse;
  return { place: placeOfShown(file, Number(line), shown, dashes.length), reason: expected.replaceAll("'", "") };
}

function placeOfNumbers(file: SourceFile, message: string): Place {
  const numbers = /- (\d+):(\d+)$/.exec(message);
  if (numbers === null) return placeOfFile(file.path);
  const start = { line: Number(numbers[1]), column: Number(numbers[2]) + 1 };
  return { file: file.path, start, end: start };
}

/**
 * The parser shows a few characters around the fault with line breaks taken out, and a caret below.
 * The same characters are looked for in the file, without its line breaks; the last hit up to that line is meant.
 */
function placeOfShown(file: SourceFile, line: number, shown: string, caret: number): Place {
  const offsets: number[] = [];
  let flat = "";
  for (let offset = 0; offset < file.text.length; offset++) {
    if (file.text[offset] === "\n") continue;
    offsets.push(offset);
    flat += file.text[offset];
  }
  const isCut = shown.startsWith("...");
  const tail = shown.slice(isCut ? 3 : 0).replace(/\.\.\.$/, "");
  const at = flat.lastIndexOf(tail) + caret - (isCut ? 3 : 0);
  const before = file.text.slice(0, offsets[at] ?? file.text.length);
  const found = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  const start = Math.abs(found.line - line) <= 1 ? found : { line, column: 1 };
  return { file: file.path, start, end: start };
}
