import type { Report } from "../../../src/diagnostics/diagnostic.ts";
import type { Deck } from "../../../src/model/deck.ts";
import type { SourceFile } from "../../../src/model/project-sources.ts";
import { numbersOnLine, type NumberOnLine } from "../../../src/edits/typed-on-line.ts";
import { parseDeck } from "../../../src/parse/parse-deck.ts";

const silent: Report = () => undefined;

/** A deck of one slide file, parsed. */
function deckOf(text: string): { readonly deck: Deck; readonly file: SourceFile } {
  const file = { path: "slides/01.md", text };
  const sources = {
    root: "/deck",
    slides: [file],
    config: undefined,
    data: [],
    templates: new Map(),
    assets: new Map(),
    assetNames: [],
    fonts: [],
  };
  return { deck: parseDeck(sources, silent), file };
}

/** The numbers on the one line of a slide file that holds the words. */
export function numbersWhere(
  text: string,
  words: string,
): { readonly line: string; readonly numbers: readonly NumberOnLine[] } {
  const { deck } = deckOf(text);
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.includes(words));
  const line = lines[at] ?? "";
  return { line, numbers: numbersOnLine(deck, "slides/01.md", at + 1, line) };
}
