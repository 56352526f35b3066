import { extname, join, resolve } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { Output } from "../model/progress.ts";
import type { DeckLocation } from "./find-deck.ts";

type Kind = Output["kind"];

const kinds: readonly Kind[] = ["site", "html", "pdf"];

/** Reads `--to`: formats parted by commas, each once, in the order asked. */
export function parseFormats(list: string): readonly Kind[] {
  const asked = list.split(",").map((word) => word.trim());
  return [...new Set(asked.map(parseFormat))];
}

function parseFormat(word: string): Kind {
  const kind = kinds.find((known) => known === word);
  if (kind !== undefined) return kind;
  const near = suggest(word, kinds);
  const hints = near.length > 0 ? [`Did you mean ${quoteList(near)}?`] : [];
  throw new Failure("usage", "unknown-format", `Unknown format “${word}”, expected ${quoteList(kinds)}`, hints);
}

/**
 * Where each format goes. `--out` is the output itself when one is asked (`--out talk.pdf`, `--out public` for a site),
 * and the folder of them all otherwise.
 */
export function outputPaths(
  deck: DeckLocation,
  formats: readonly Kind[],
  out: string | undefined,
  folder: string,
): ReadonlyMap<Kind, string> {
  const [only, ...others] = formats;
  const asked = out === undefined ? undefined : resolve(folder, out);
  if (only !== undefined && others.length === 0 && asked !== undefined && isOutputItself(only, asked)) {
    return new Map([[only, asked]]);
  }
  const into = asked ?? deck.outFolder;
  return new Map(formats.map((kind) => [kind, join(into, nameOf(kind, deck))]));
}

function isOutputItself(kind: Kind, out: string): boolean {
  return kind === "site" || extname(out).toLowerCase() === `.${kind}`;
}

function nameOf(kind: Kind, deck: DeckLocation): string {
  if (kind !== "site") return `${deck.name}.${kind}`;
  return deck.name === "deck" ? "site" : deck.name;
}
