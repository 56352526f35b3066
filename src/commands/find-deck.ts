import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";

/** A deck on disk: its folder or single file, and where its outputs go when nothing else is asked. */
export interface DeckLocation {
  /** Absolute. */
  readonly path: string;
  readonly root: string;
  readonly outFolder: string;
  /** What its files are called: `deck`, or the name of a single file. */
  readonly name: string;
}

/** Finds the deck a user named; there being none is a mistake on the command line, not in a deck. */
export async function findDeck(named: string, folder: string): Promise<DeckLocation> {
  const path = resolve(folder, named);
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) throw await noSuchDeck(named, path);
  if (facts.isDirectory()) return { path, root: path, outFolder: join(path, "out"), name: "deck" };
  if (!facts.isFile() || ![".md", ".markdown"].includes(extname(path).toLowerCase())) {
    throw new Failure("usage", "not-a-deck", `“${named}” is no deck`, [
      "A deck is a folder with slides/, or one Markdown file that ends in .md.",
    ]);
  }
  const root = dirname(path);
  return { path, root, outFolder: join(root, "out"), name: basename(path, extname(path)) };
}

async function noSuchDeck(named: string, path: string): Promise<Failure> {
  const neighbours = await readdir(dirname(path)).catch(() => []);
  const near = suggest(basename(path), neighbours);
  const hint =
    near.length > 0
      ? `There is ${quoteList(near)}.`
      : "A deck is a folder with slides/, or one Markdown file; `exhibit new` makes one.";
  return new Failure("usage", "no-such-deck", `There is no deck “${named}”`, [hint]);
}
