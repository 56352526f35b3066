import { findTimeUnit } from "../model/time-units.ts";
import { isCurrency } from "../model/unit.ts";
import type { NumberOnLine } from "./typed-on-line.ts";

/** What the words around a number say about it, as far as that can be read without guessing. */
export interface NumberContext {
  /** Words that may name it, in the order of the text. */
  readonly names: readonly string[];
  /** What its row is called, when the number is a value of its own. */
  readonly label: string | undefined;
  /** The one year of its clause. */
  readonly period: string | undefined;
  /** `a year`, `per user`: what the amount is for. */
  readonly per: string | undefined;
  /** The counted thing behind it: `GPUs`. */
  readonly noun: string | undefined;
}

const mostNames = 3;

const empty = new Set(
  "a about above across after against all almost also among an and another are around as at be been before behind below between beyond both but by can could did do does down each else even ever every few for from had has have he her here his how if in into is it its just last least less like made make makes many may might more most much near nearly new no nor not now of off on once one only or other our out over own per rather roughly run same she should since so some still such than that the their them then there these they this those through to too under until up upon us use used uses very was we were what when where which while who whose why will with within without would year years month months you your versus vs approximately circa note today".split(
    " ",
  ),
);

const clauseMarks = /[,;:!?|()“”"]|\.(?:\s|$)|\s[–—-]\s/u;

/** Reads the clause around a number of a line; in an exhibit the label of its row speaks before the clause. */
export function contextOf(number: NumberOnLine, line: string): NumberContext {
  const { from, to, form } = number.words;
  const left = clauseEnd(line.slice(from, number.start));
  const right = clauseStart(line.slice(number.end, to));
  const label = form === "markdown" || !number.isWhole ? undefined : form.label;
  const clause = `${left} ${right}`;
  const years = new Set(`${clause} ${label ?? ""}`.match(/\b(?:19|20)\d\d\b/gu) ?? []);
  return {
    names: label === undefined ? nearestNames(left, right) : namesIn(label).slice(0, mostNames),
    label,
    period: years.size === 1 ? [...years][0] : undefined,
    per: perBehind(line.slice(number.end, to)),
    noun: nounBehind(line.slice(number.end, to)),
  };
}

/** The words before a number name it more often than those behind it. */
function nearestNames(left: string, right: string): readonly string[] {
  const before = namesIn(left).slice(-mostNames);
  return [...before, ...namesIn(right)].slice(0, Math.max(mostNames, before.length));
}

function namesIn(text: string): readonly string[] {
  const words = text
    .replaceAll(/\{\{.*?\}\}|\]\([^()]*\)|<[^<>]*>/gu, " ")
    .match(/(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*(?:[-.][\p{L}\p{N}]+)*/gu);
  return (words ?? []).filter(
    (word) => !empty.has(word.toLowerCase()) && findTimeUnit(word) === undefined && !isCurrency(word),
  );
}

function clauseEnd(text: string): string {
  return text.split(clauseMarks).at(-1) ?? "";
}

function clauseStart(text: string): string {
  return text.split(clauseMarks)[0] ?? "";
}

function perBehind(text: string): string | undefined {
  const time = /^(?:\/|\s(?:a|an|per|each|every)\s)(\p{L}+)/u.exec(text)?.[1];
  const unit = time === undefined ? undefined : findTimeUnit(time)?.name;
  return unit ?? /^\sper\s(\p{L}+)/u.exec(text)?.[1];
}

/** A plural directly behind the number; verbs in -s are the usual mistake. */
function nounBehind(text: string): string | undefined {
  const word = /^\s(\p{L}{3,}s|people)(?![\p{L}\p{N}-])/u.exec(text)?.[1];
  return word === undefined || empty.has(word.toLowerCase()) || /(?:ss|ous|is|us)$/u.test(word) ? undefined : word;
}
