import { findTimeUnit } from "../model/time-units.ts";
import { hideMarkup } from "./hide-markup.ts";
import { type NumberSense, senseOf } from "./number-sense.ts";

/** A number that stands in a text as digits, and not as a placeholder. */
export interface TypedNumber {
  /** As typed, with the words that qualify it: `about $10 million`. */
  readonly text: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The same in the shorthand of records: `~$10 million`. */
  readonly shorthand: string;
  readonly sense: NumberSense;
}

const qualifiers: readonly (readonly [words: string, mark: string])[] = [
  ["[Aa]bout", "~"],
  ["[Aa]round", "~"],
  ["[Rr]oughly", "~"],
  ["[Aa]pproximately", "~"],
  ["[Cc]irca", "~"],
  [String.raw`[Cc]a\.`, "~"],
  ["[Aa]t least", "≥"],
  ["[Aa]t most", "≤"],
  ["[Uu]p to", "≤"],
  ["[Mm]ore than", ">"],
  ["[Ll]ess than", "<"],
  ["[Ff]ewer than", "<"],
];

/** Codes that stand beside amounts in running text; all of ISO 4217 would read “TOP 10” and “ALL 5” as money. */
const codes = "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|INR|KRW|SEK|NOK|DKK|PLN|BRL|MXN|SGD|HKD|NZD|ZAR";

const money = String.raw`(?:[A-Z]{0,2}[$¥]|[€£₹₩]|(?:${codes})\s?(?=\d))`;
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)`;
const scale = String.raw`(?:(?:\s?(?:thousand|million|billion|trillion|bn|mn|tn)|[KkMBT])(?![\p{L}\p{N}]))`;
const tail = String.raw`(?:\s?%|\s?×|(?:x|pts?|pp|\s(?:percent|per cent|percentage points?|points|pp|times))(?![\p{L}\p{N}]))`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#/\\.,:\uFFFC–-])(?:(?<words>${qualifiers.map(([words]) => words).join("|")})\s+)?` +
    String.raw`(?:(?<mark>[~≈]?[<>≤≥]|[~≈])\s?)?(?<minus>[-−])?(?<money>${money})?(?<low>${digits}${scale}?)` +
    String.raw`(?<high>(?:\s?–\s?|-)${money}?${digits}${scale}?)?(?<plus>\+)?(?<tail>${tail})?(?<plusBehind>\+)?(?<bound> or (?:more|less))?` +
    String.raw`(?![\p{L}\p{N}_\uFFFC]|[–-][\p{L}\p{N}]|[.,:/]\d)`,
  "gu",
);

/**
 * Every number on a line of Markdown, from left to right. `sense` tells amounts from names (GPT-4, Llama 3.1), years, dates and
 * numbering; digits inside words, code, placeholders and addresses are no numbers at all.
 */
export function findTypedNumbers(line: string): readonly TypedNumber[] {
  const text = hideMarkup(line);
  const found: TypedNumber[] = [];
  for (const match of text.matchAll(pattern)) found.push(readMatch(match, text, found.at(-1)));
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(match: RegExpExecArray, text: string, before: TypedNumber | undefined): TypedNumber {
  const groups: Groups = match.groups ?? {};
  const isPlain = ["money", "tail", "high"].every((name) => groups[name] === undefined);
  const behind = unitBehind(text.slice(match.index + match[0].length), isPlain);
  const start = match.index;
  const end = start + match[0].length + behind.text.length;
  const marks = ["words", "mark", "money", "plus", "tail", "bound"];
  const isBare = behind.text === "" && marks.every((name) => groups[name] === undefined);
  const sense = senseOf({ digits: `${groups["low"] ?? ""}${groups["high"] ?? ""}`, isBare, start, end, text, before });
  return { text: text.slice(start, end), start, end, shorthand: shorthandOf(groups, behind.shorthand), sense };
}

function shorthandOf(groups: Groups, behind: string): string {
  const part = (name: string): string => groups[name] ?? "";
  const amount = ["minus", "money", "low", "high", "plus"].map(part).join("");
  const bound = part("bound");
  const [below, above] = [bound.endsWith("less") ? "≤" : "", bound.endsWith("more") ? "+" : ""];
  return `${markOf(part)}${below}${amount}${tailSign(part("tail"))}${part("plusBehind")}${above}${behind}`;
}

function markOf(part: (name: string) => string): string {
  return qualifiers.find(([words]) => new RegExp(`^${words}$`, "u").test(part("words")))?.[1] ?? part("mark");
}

function tailSign(written: string): string {
  const word = written.trim();
  if (/^(?:percentage|p(?:oin)?ts?$|pp$)/u.test(word)) return " pp";
  if (word === "percent" || word === "per cent") return "%";
  return word === "times" || word === "x" ? "×" : word;
}

interface UnitBehind {
  /** As typed, with the space before it. */
  readonly text: string;
  readonly shorthand: string;
}

const moneyWords: ReadonlyMap<string, string> = new Map([
  ["dollar", "USD"],
  ["euro", "EUR"],
  ["pound", "GBP"],
  ["yuan", "CNY"],
  ["yen", "JPY"],
]);

/** The unit behind a number that belongs to its printed form: what stands below a line, money in words, times (`6 months`). */
function unitBehind(text: string, isPlain: boolean): UnitBehind {
  const below = /^\/(\p{L}[\p{L}\p{N}]*)(?![\p{L}\p{N}-])/u.exec(text);
  if (below !== null && findTimeUnit(below[1] ?? "") === undefined) return { text: below[0], shorthand: below[0] };
  const code = codeBehind.exec(text)?.[0];
  return code === undefined ? wordBehind(text, isPlain) : { text: code, shorthand: code };
}

const codeBehind = new RegExp(`^ (?:${codes})(?![\\p{L}\\p{N}])`, "u");

function wordBehind(text: string, isPlain: boolean): UnitBehind {
  const [whole = "", noun = ""] = /^ (?:US )?(\p{L}+)(?![\p{L}\p{N}-])/u.exec(text) ?? [];
  const currency = moneyWords.get(noun.replace(/s$/u, ""));
  if (currency !== undefined) return { text: whole, shorthand: isPlain ? ` ${currency}` : "" };
  const isTime = isPlain && noun.length > 2 && findTimeUnit(noun) !== undefined;
  return isTime ? { text: ` ${noun}`, shorthand: ` ${noun}` } : { text: "", shorthand: "" };
}
