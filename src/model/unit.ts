import type { Unit } from "./figure.ts";
import { findTimeUnit } from "./time-units.ts";

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** True for the codes of ISO 4217, which are the only currencies: `USD`, not `$`. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** A plain number of things; also what a record without a unit is in. */
export const countUnit: Unit = { powers: new Map(), display: "count", name: "count" };

/** How many times one amount is another. */
export const ratioUnit: Unit = { powers: new Map(), display: "ratio", name: "ratio" };

/** The unit of words that stand for no number. */
export const textUnit: Unit = { powers: new Map(), display: "named", name: "text" };

/** One name for the spellings of a unit: `users` and `user`, `yr` and `years`. Currencies and `MTok` stay as they are. */
export function unitBase(word: string): string {
  const time = findTimeUnit(word);
  if (time !== undefined) return time.name;
  if (isCurrency(word) || !/\p{L}s$/u.test(word) || word.endsWith("ss")) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The units of `per: month` or `per: user and year`, as their author wrote them. */
export function perWords(per: string): readonly string[] {
  return per.split(/\s+and\s+/u).map((part) => part.trim());
}
