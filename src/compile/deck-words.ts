import type { DeckConfig } from "../model/deck.ts";
import { shortDate } from "./short-date.ts";

/** What `{{deck.…}}` may ask for; title and subtitle join when their own placeholders are filled. */
export function deckWords(config: DeckConfig): ReadonlyMap<string, string> {
  const entries: (readonly [string, string | undefined])[] = [
    ["deck.author", config.author],
    ["deck.subject", config.subject],
    ["deck.lang", config.lang],
    ["deck.asOf", config.asOf === undefined ? undefined : shortDate(config.asOf, config.lang, "long")],
  ];
  return new Map(entries.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const])));
}
