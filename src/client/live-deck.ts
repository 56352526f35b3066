import type { PageContent } from "./page-content.ts";
import type { RevealDeck } from "./start-reveal.ts";

/** What the deck's script hands to the script of the live charts, which comes later and by itself. */
export interface LiveDeck {
  readonly reveal: RevealDeck;
  readonly root: HTMLElement;
  readonly content: PageContent;
}

declare global {
  interface Window {
    /** Resolves when the first slide is complete on screen. */
    deckReady?: Promise<void>;
    exhibitLiveDeck?: LiveDeck;
  }
}
