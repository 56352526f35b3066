import type { Report } from "./diagnostics/diagnostic.ts";
import type { CompiledDeck } from "./model/compiled-deck.ts";
import type { Deck } from "./model/deck.ts";
import type { Ledger } from "./model/ledger.ts";
import type { ProjectSources } from "./model/project-sources.ts";
import { compileDeck } from "./compile/compile-deck.ts";
import type { SlideMemo } from "./compile/slide-memo.ts";
import { createSlideMemo } from "./compile/slide-memo.ts";
import type { RememberLast } from "./diagnostics/remember-last.ts";
import { rememberLast } from "./diagnostics/remember-last.ts";
import { resolveLedger } from "./ledger/resolve-ledger.ts";
import type { ParseMemo } from "./parse/parse-memo.ts";
import { createParseMemo } from "./parse/parse-memo.ts";
import { parseDeck } from "./parse/parse-deck.ts";
import { readProject } from "./sources/read-project.ts";

/** One deck walked through all stages. It is whole even after mistakes; `report` has heard them all. */
export interface Compilation {
  readonly sources: ProjectSources;
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
}

/** What each stage made of a deck the last time. Whether there is one or not, the same deck comes out. */
export interface DeckMemo {
  readonly parse: ParseMemo;
  readonly ledger: RememberLast<Ledger>;
  readonly slides: SlideMemo;
}

/** An empty memo, to be handed to one compilation of a deck after the other. */
export function createDeckMemo(): DeckMemo {
  return { parse: createParseMemo(), ledger: rememberLast(), slides: createSlideMemo() };
}

export interface CompileOptions {
  /** Replaces the theme of `deck.yaml`. */
  readonly theme?: string;
  /** What is as it was the last time is taken from here. */
  readonly memo?: DeckMemo;
}

/** The order of the stages, for every command. `path` is a deck's folder or a single Markdown file. */
export async function compileProject(path: string, report: Report, options: CompileOptions = {}): Promise<Compilation> {
  return compileSources(await readProject(path, report), report, options);
}

/** All stages after reading: also for a deck as it would be after a change that nobody has written yet. */
export function compileSources(sources: ProjectSources, report: Report, options: CompileOptions = {}): Compilation {
  const { memo = createDeckMemo(), ...choice } = options;
  const deck = parseDeck(sources, report, memo.parse);
  const { records, sources: cited, conflicts, config } = deck;
  const ledger = memo.ledger([records, cited, conflicts, config.lang], report, (told) => resolveLedger(deck, told));
  const compiled = compileDeck({ deck, ledger, sources, ...choice }, report, memo.slides);
  return { sources, deck, ledger, compiled };
}
