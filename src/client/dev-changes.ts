import type { LiveDeck } from "./live-deck.ts";
import type { NearSlides } from "./near-slides.ts";

/** Follows the author's edits. */
export function listenToChanges(_deck: LiveDeck & { readonly near: NearSlides }): void {}
