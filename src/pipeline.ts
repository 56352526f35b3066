import type { Report } from "./diagnostics/diagnostic.ts";
import type { CompiledDeck } from "./model/compiled-deck.ts";
import type { Deck } from "./model/deck.ts";
import type { Ledger } from "./model/ledger.ts";
import type { ProjectSources } from "./model/project-sources.ts";
import { compileDeck } from "./compile/compile-deck.ts";
import { resolveLedger } from "./ledger/resolve-ledger.ts";
import { parseDeck } from "./parse/parse-deck.ts";
import { readProject } from "./sources/read-project.ts";

/** One deck walked through all stages. It is whole even after mistakes; `report` has heard them all. */
export interface Compilation {
  readonly sources: ProjectSources;
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
}

export interface CompileOptions {
  /** Replaces the theme of `deck.yaml`. */
  readonly theme?: string;
}

/** The order of the stages, for every command. `path` is a deck's folder or a single Markdown file. */
export async function compileProject(path: string, report: Report, options: CompileOptions = {}): Promise<Compilation> {
  return compileSources(await readProject(path, report), report, options);
}

/** All stages after reading: also for a deck as it would be after a change that nobody has written yet. */
export function compileSources(sources: ProjectSources, report: Report, options: CompileOptions = {}): Compilation {
  const deck = parseDeck(sources, report);
  const ledger = resolveLedger(deck, report);
  const compiled = compileDeck({ deck, ledger, sources, ...options }, report);
  return { sources, deck, ledger, compiled };
}
