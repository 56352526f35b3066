import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Deck } from "../model/deck.ts";
import type { Ledger } from "../model/ledger.ts";

/** How far a deck has come: what a draft may leave open, a final deck may not. */
export const stages = ["draft", "review", "final"] as const;
export type Stage = (typeof stages)[number];

/** What a check may look at: the deck as written, its figures, and what every slide shows of them. */
export interface CheckInput {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
  readonly stage: Stage;
}
