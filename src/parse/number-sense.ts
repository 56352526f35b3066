/** What a number in a text is: an amount that may become a figure, or digits that only name, date or number something. */
export type NumberSense = "amount" | "name" | "year" | "date" | "numbering";

/** A number and the line around it. */
export interface NumberInText {
  readonly digits: string;
  /** Without sign, unit or qualifier; a scale is no unit (`70B` may be part of a name). */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number to its left. */
  readonly before: { readonly sense: NumberSense; readonly end: number } | undefined;
}

const months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const monthBefore = new RegExp(String.raw`\b(?:${months})\p{L}*\.? $`, "u");
const monthBehind = new RegExp(String.raw`^\.? (?:${months})`, "u");
const counted =
  /(?:^|[^\p{L}])(?:slides?|pages?|pp?\.|chapters?|ch\.|sections?|sec\.|figures?|fig\.|tables?|exhibits?|appendix|steps?|parts?|phases?|versions?|no\.|number|notes?|items?|rows?|columns?|lines?|questions?|options?|levels?|points?|stages?|tiers?|rounds?|day|week|month|quarter|year)\s$/iu;

/** Capitalised words that open a sentence or title before an amount and are no part of a name. */
const openers = new Set(
  "a about above after all almost among an and another around as at below between but by costs cost down each every for from in into its just last least less more most nearly next of on only or other our over paid per roughly saves saving savings since some spent than that the their then these this those to top total under until up with within".split(
    " ",
  ),
);

/** Reads a number by what stands around it. Anything with a currency, unit or qualifier is an amount. */
export function senseOf(number: NumberInText): NumberSense {
  if (!number.isBare) return "amount";
  const left = number.text.slice(0, number.start);
  const right = number.text.slice(number.end);
  if (isYear(number.digits)) return "year";
  if (monthBefore.test(left) || (/^\d{1,2}$/u.test(number.digits) && monthBehind.test(right))) return "date";
  if (isNumbering(left, right)) return "numbering";
  return isName(number, left, right) ? "name" : "amount";
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)\d\d|\d\d))?$/u.test(digits);
}

function isNumbering(left: string, right: string): boolean {
  return counted.test(left) || (/^[\s>*+-]*$/u.test(left) && /^[.)](?:\s|$)/u.test(right));
}

/** `Llama 3.1 405B`: digits behind a capitalised word are part of the name, unless that word only opens the sentence. */
function isName({ before, start }: NumberInText, left: string, right: string): boolean {
  if (before?.sense === "name" && before.end === start - 1) return true;
  const word = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.’'-]*) $/u.exec(left);
  if (word === null) return false;
  const [, name = ""] = word;
  if (openers.has(name.toLowerCase())) return false;
  const isOpening = /(?:^|[.!?:|]\s*|^[\s#>*+-]*)$/u.test(left.slice(0, word.index));
  return !(isOpening && /^ \p{Ll}/u.test(right));
}
