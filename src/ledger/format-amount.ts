import type { FigureKind, FigureValue, Qualifier, Unit } from "../model/figure.ts";
import type { FigureWords } from "../model/ledger.ts";
import { findTimeUnit } from "../model/time-units.ts";
import { perWords } from "../model/unit.ts";
import { countedNoun } from "./counted-nouns.ts";
import type { LocaleWords } from "./locale-pattern.ts";
import { localeWords } from "./locale-words.ts";
import { intlUnit, type NumberParts, numberParts, type Spelling } from "./number-parts.ts";
import type { PrintedEnd } from "./printed-form.ts";

/** The ends of an amount, equal for a single number; or words. */
export type PrintedEnds = { readonly low: PrintedEnd; readonly high: PrintedEnd } | { readonly text: string };

/** A recorded value as it is printed: not rounded, because its decimals say how it was written. */
export function printedEnds(value: FigureValue, decimals: number | undefined): PrintedEnds {
  switch (value.form) {
    case "number":
      return { low: { value: value.value, decimals }, high: { value: value.value, decimals } };
    case "range":
      return { low: { value: value.low, decimals }, high: { value: value.high, decimals } };
    case "text":
      return { text: value.text };
    default:
      return value satisfies never;
  }
}

/** An amount with its rounding done: what is left is to spell it. */
export interface PrintedAmount {
  readonly ends: PrintedEnds;
  readonly qualifier: Qualifier;
  readonly unit: Unit;
  readonly per: string | undefined;
  readonly kind: FigureKind;
  readonly weak: boolean;
  /** Computed amounts say “about 18× or more”; recorded ones keep the signs of their source: `~$600M+`. */
  readonly worded: boolean;
}

/**
 * All wordings of an amount in a language. Words that are no number are the same in each of them.
 * Each is made when it is first asked for: a ledger holds more figures than its slides show, and `Intl` is slow to start.
 */
export function formatAmount(amount: PrintedAmount, lang: string): FigureWords {
  const words = localeWords(lang);
  const short = once(() => withMarks(amount, words, spell(amount, "short", lang, words)));
  const long = once(() => withPer(withWords(amount, words, spell(amount, "long", lang, words)), amount, lang, words));
  const plain = once(() => spell(amount, "plain", lang, words));
  const spoken = once(() => withKind(long(), amount, words));
  return {
    get short() {
      return short();
    },
    get long() {
      return long();
    },
    get plain() {
      return plain();
    },
    get spoken() {
      return spoken();
    },
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

function withKind(text: string, { kind }: PrintedAmount, words: LocaleWords): string {
  const name = words.kinds[kind];
  return name === "" ? text : fill(words.aside, text, name);
}

/** Signs suit one number with one bound; anything more is said in words. */
function isCompound({ qualifier, ends }: PrintedAmount): boolean {
  if (qualifier === "approximately-at-least" || qualifier === "approximately-at-most") return true;
  return isRange(ends) && (qualifier === "at-least" || qualifier === "at-most");
}

function isRange(ends: PrintedEnds): boolean {
  return "low" in ends && !ends.low.value.equals(ends.high.value);
}

function withWords({ qualifier, weak, ends }: PrintedAmount, words: LocaleWords, text: string): string {
  if ("text" in ends) return text;
  if (weak) return fill(words.indicative, text);
  if (isRange(ends) && qualifier === "at-least") return fill(words.orMore, text);
  if (isRange(ends) && qualifier === "at-most") return fill(words.orLess, text);
  return fill(words.words[qualifier], text);
}

/** Beside a number: signs, or words where signs do not suit. */
function withMarks(amount: PrintedAmount, words: LocaleWords, text: string): string {
  if ("text" in amount.ends) return text;
  if (amount.weak || (amount.worded && isCompound(amount))) return withWords(amount, words, text);
  return fill(words.signs[amount.qualifier], text);
}

function spell(amount: PrintedAmount, spelling: Spelling, lang: string, words: LocaleWords): string {
  if ("text" in amount.ends) return amount.ends.text;
  const { low, high } = amount.ends;
  const style = { lang, spelling, unit: amount.unit };
  const first = numberParts(low.value, low.decimals, style);
  if (low.value.equals(high.value)) {
    return withUnit(joined(first, words, spelling), amount.unit, { spelling, lang, isOne: low.value.equals(1) }, words);
  }
  const second = numberParts(high.value, high.decimals, style);
  const pattern = spelling === "long" ? words.spokenRange : words.range;
  const different = first.exponent !== second.exponent;
  const [a, b] = different ? [trimmed(low, style), trimmed(high, style)] : [first, second];
  return withUnit(rangeOf(a, b, pattern, words, spelling), amount.unit, { spelling, lang, isOne: false }, words);
}

/** `$500M–2.5B` was recorded to the million: the zeros of 2.500 belong to the other end. */
function trimmed(end: PrintedEnd, style: Parameters<typeof numberParts>[2]): NumberParts {
  return numberParts(end.value, undefined, style);
}

/** What both ends share is written once: `$60–640M`. Signs make sharing unreadable, so signed ranges share nothing. */
function rangeOf(a: NumberParts, b: NumberParts, pattern: string, words: LocaleWords, spelling: Spelling): string {
  if (a.sign !== "" || b.sign !== "") {
    const spaced = pattern.replace("}–{", "} – {");
    return fill(spaced, joined(a, words, spelling), joined(b, words, spelling));
  }
  const low = a.exponent === b.exponent ? a.digits : `${a.digits}${a.scale}`;
  const second = joined({ ...b, prefix: "" }, words, spelling);
  const apart = a.exponent !== b.exponent && /\s/u.test(a.scale) ? pattern.replace("}–{", "} – {") : pattern;
  return `${a.prefix}${fill(apart, low, second)}`;
}

function joined(parts: NumberParts, words: LocaleWords, spelling: Spelling): string {
  const { sign, prefix, digits, scale, suffix, exponent } = parts;
  const link =
    spelling === "long" && exponent >= 6 && suffix.trim() !== "" ? ofMillions(words, suffix.trimStart()) : "";
  return `${sign}${prefix}${digits}${scale}${link === "" ? suffix : suffix.replace(/^\s*/u, (space) => `${space}${link}`)}`;
}

/** “de” becomes “d’” before a vowel. */
function ofMillions(words: LocaleWords, next: string): string {
  return words.ofMillions === "de " && /^[aeiouhéè]/iu.test(next) && words.per.includes("par")
    ? "d’"
    : words.ofMillions;
}

/** What Intl does not write: times, points, counted things, and what stands below the line of `USD/MTok`. */
function withUnit(text: string, unit: Unit, count: Counting, words: LocaleWords): string {
  if (count.spelling === "plain") return text;
  return count.spelling === "short" ? withShortUnit(text, unit) : withLongUnit(text, unit, count, words);
}

function withShortUnit(text: string, unit: Unit): string {
  switch (unit.display) {
    case "ratio":
      return `${text}×`;
    case "points":
      return `${text} pp`;
    case "count":
      return text;
    case "currency":
    case "percent":
      return [text, ...belowLine(unit)].join("/");
    case "named":
      return intlUnit(unit) === undefined ? `${text} ${unit.name}` : text;
    default:
      return unit.display satisfies never;
  }
}

interface Counting {
  readonly spelling: Spelling;
  readonly lang: string;
  readonly isOne: boolean;
}

function withLongUnit(text: string, unit: Unit, count: Counting, words: LocaleWords): string {
  switch (unit.display) {
    case "ratio":
      return fill(words.times, text);
    case "points":
      return fill(words.points, text);
    case "count":
      return unit.powers.size === 0 ? text : withNoun(text, unit.name, count, words);
    case "currency":
    case "percent":
      return belowLine(unit).reduce((all, part) => fill(words.per, all, timeName(part, count.lang)), text);
    case "named":
      return intlUnit(unit) === undefined ? `${text} ${unit.name}` : text;
    default:
      return unit.display satisfies never;
  }
}

/** `10 Millionen Nutzer`, `10 millions d’utilisateurs`, `1000万ユーザー`. */
function withNoun(text: string, name: string, { lang, isOne }: Counting, words: LocaleWords): string {
  const noun = countedNoun(name, lang, isOne);
  if (noun === undefined) return `${text} ${name}`;
  if (/^(?:ja|zh)\b/u.test(lang)) return `${text}${noun}`;
  return `${text} ${/(?:illions?|illiards?|illón|illones)$/u.test(text) ? ofMillions(words, noun) : ""}${noun}`;
}

function belowLine(unit: Unit): readonly string[] {
  const [, ...below] = unit.name.split("/").map((part) => part.trim());
  return below;
}

function withPer(text: string, { per, ends }: PrintedAmount, lang: string, words: LocaleWords): string {
  if (per === undefined || "text" in ends) return text;
  return perWords(per).reduce((all, word) => fill(words.per, all, timeName(word, lang)), text);
}

const timeFields = {
  year: "year",
  quarter: "quarter",
  month: "month",
  week: "weekOfYear",
  day: "day",
  hour: "hour",
} as const;
const fieldNames = new Map<string, Intl.DisplayNames>();

/** `year` or `user` in the deck's language; words that no table knows stay as their author wrote them. */
function timeName(word: string, lang: string): string {
  const name = findTimeUnit(word)?.name;
  const field = Object.entries(timeFields).find(([key]) => key === name)?.[1];
  if (field === undefined) return countedNoun(word, lang, true) ?? word;
  const names = fieldNames.get(lang) ?? new Intl.DisplayNames(lang, { type: "dateTimeField" });
  fieldNames.set(lang, names);
  return names.of(field) ?? word;
}

function fill(pattern: string, first: string, second = ""): string {
  return pattern.replace(/\{([01])\}/gu, (_, index: string) => (index === "0" ? first : second));
}
