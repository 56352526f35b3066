import type { DeckConfig } from "../model/deck.ts";

/** What `{{deck.…}}` may ask for; title and subtitle join when their own placeholders are filled. */
export function deckWords(config: DeckConfig): ReadonlyMap<string, string> {
  const entries: (readonly [string, string | undefined])[] = [
    ["deck.author", config.author],
    ["deck.subject", config.subject],
    ["deck.lang", config.lang],
    ["deck.asOf", config.asOf === undefined ? undefined : monthOf(config.asOf, config.lang)],
  ];
  return new Map(entries.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const])));
}

/** `2026-02` as “February 2026”, with a day where one is given; other spellings stay as they are. */
function monthOf(asOf: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(asOf) ?? [];
  if (year === undefined || month === undefined) return asOf;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(lang, {
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(date);
}
