import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Deck } from "../model/deck.ts";
import type { Ledger } from "../model/ledger.ts";

/** What a check may look at: the deck as written, its figures, and what every slide shows of them. */
export interface CheckInput {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
}
