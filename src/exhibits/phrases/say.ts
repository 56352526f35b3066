import { chinese } from "./chinese.ts";
import { french } from "./french.ts";
import { german, type Phrase } from "./german.ts";
import { japanese } from "./japanese.ts";
import { spanish } from "./spanish.ts";

const languages: ReadonlyMap<string, Readonly<Record<Phrase, string>>> = new Map([
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["ja", japanese],
  ["zh", chinese],
]);

/**
 * What an exhibit says of its own accord, in the deck's language; in English where that has no table. One pass, so that
 * nothing in a value is read again.
 */
export function say(lang: string, phrase: Phrase, ...values: readonly (string | number)[]): string {
  const words = languages.get(lang.split("-")[0]?.toLowerCase() ?? "")?.[phrase] ?? phrase;
  return words.replaceAll(/\{(\d)\}/g, (spot, index: string) => String(values[Number(index)] ?? spot));
}
