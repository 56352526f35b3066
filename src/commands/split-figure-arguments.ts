import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { Failure } from "../diagnostics/failure.ts";

/** What stands behind `exhibit figures`, told apart. */
export interface FigureArguments {
  readonly deck: string;
  readonly ids: readonly string[];
}

/** A word that names a folder or Markdown file that is there is the deck, every other one a figure; `--deck` ends the guess. */
export async function splitFigureArguments(
  words: readonly string[],
  deck: string | undefined,
  folder: string,
): Promise<FigureArguments> {
  if (deck !== undefined) return { deck, ids: words };
  const named = await Promise.all(words.map(async (word) => ({ word, isDeck: await namesDeck(word, folder) })));
  const decks = named.filter(({ isDeck }) => isDeck).map(({ word }) => word);
  if (decks.length > 1) {
    throw new Failure(
      "usage",
      "excess-arguments",
      `Too many arguments, expected one deck and not “${decks.join("”, “")}”`,
      ["When one of them is the id of a figure: name the deck after --deck."],
    );
  }
  return { deck: decks[0] ?? ".", ids: named.filter(({ isDeck }) => !isDeck).map(({ word }) => word) };
}

/** A path that is not there is a deck as well: the id of a figure has no slash and does not end in `.md`. */
async function namesDeck(word: string, folder: string): Promise<boolean> {
  if (/[/\\]/u.test(word) || word === "." || word === ".." || isMarkdown(word)) return true;
  const facts = await stat(resolve(folder, word)).catch(() => undefined);
  return facts?.isDirectory() === true;
}

function isMarkdown(word: string): boolean {
  return [".md", ".markdown"].includes(extname(word).toLowerCase());
}
