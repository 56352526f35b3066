import type { Deck } from "../model/deck.ts";
import { findTypedNumbers, type TypedNumber } from "../parse/typed-numbers.ts";
import { type LineWords, wordsOnLine, type YamlForm } from "./words-on-line.ts";

/** A number typed on a line of a deck; its offsets are those of the line. */
export interface NumberOnLine extends TypedNumber {
  readonly words: LineWords;
  /** The number is all that its value of YAML says. */
  readonly isWhole: boolean;
}

/** Keys that say how an exhibit is built, and ids: digits there are no words of the deck. */
const settings = new Set(
  "figure show data step build link column columns mark sort scale min max ticks width highlight align tone unit kind state id from to legend".split(
    " ",
  ),
);
/** Keys whose value is an amount even when it is nothing but digits. */
const amounts = new Set(["value", "text", "rows", "from", "to", "aside", "note"]);

/** The numbers on a line of a deck, from left to right, names and years among them (see `sense`). */
export function numbersOnLine(deck: Deck, file: string, line: number, text: string): readonly NumberOnLine[] {
  return wordsOnLine(deck, file, line, text)
    .flatMap((words) => numbersIn(words, text))
    .toSorted((a, b) => a.start - b.start);
}

function numbersIn(words: LineWords, text: string): readonly NumberOnLine[] {
  const { from, to, form } = words;
  const written = text.slice(from, to);
  const found = findTypedNumbers(written).map((number) => {
    const isWhole = form !== "markdown" && number.text === written.replace(/^(["'])(.*)\1$/u, "$2");
    return { ...number, start: number.start + from, end: number.end + from, words, isWhole };
  });
  return form === "markdown" ? found : found.filter((number) => isWord(number, form));
}

function isWord({ isWhole, text }: NumberOnLine, { key, exhibit }: YamlForm): boolean {
  if (exhibit === undefined) return true;
  if (isWhole && /^[-−]?[\d.,]+$/u.test(text)) return amounts.has(key);
  return !settings.has(key);
}
