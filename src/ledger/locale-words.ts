import { chinese, japanese } from "./asian-words.ts";
import { english } from "./english-words.ts";
import { french, german, spanish } from "./european-words.ts";
import type { LocaleWords } from "./locale-pattern.ts";

const table: ReadonlyMap<string, LocaleWords> = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["ja", japanese],
  ["zh", chinese],
]);

/** The words of a language; English ones for a language without a table, with its own digits. */
export function localeWords(lang: string): LocaleWords {
  return table.get(lang.split("-")[0]?.toLowerCase() ?? "") ?? english;
}
