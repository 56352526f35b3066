import type { Report } from "../diagnostics/diagnostic.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Deck } from "../model/deck.ts";
import type { Ledger } from "../model/ledger.ts";
import { checkUnusedFigures } from "./unused-figures.ts";

/** What a check may look at: the deck as written, its figures, and what every slide shows of them. */
export interface CheckInput {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
}

/** Looks for what compiles but is no good deck. Only `exhibit check` asks; nothing here stops a build. */
export function checkDeck(input: CheckInput, report: Report): void {
  checkUnusedFigures(input, report);
}
