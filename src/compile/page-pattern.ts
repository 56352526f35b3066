import type { FigureKind } from "../model/figure.ts";

/** What slides say of their own accord, in the language of the deck; `{0}` and `{1}` are filled in. */
export interface PageWords {
  readonly source: string;
  /** Between the sentences of a source line. */
  readonly stop: string;
  readonly computed: string;
  /** `{0}` is the sign that stands before approximate amounts. */
  readonly estimateSign: string;
  readonly dataAsOf: string;
  /** From the first date to the last. */
  readonly dates: string;
  readonly illustrative: string;
  readonly plan: string;
  readonly footnote: string;
  /** Names a slide without a title. */
  readonly slide: string;
  /** What a slide is, to a screen reader. */
  readonly slideRole: string;
  readonly slideOf: string;
  readonly card: CardWords;
}

/** The names of what a figure's card tells, and the words for how far it can be trusted. */
export interface CardWords {
  readonly kind: string;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  /** A result that nothing bounds, so that nothing could refute it. */
  readonly weak: string;
  readonly basis: string;
  readonly period: string;
  readonly asOf: string;
  readonly source: string;
  readonly formula: string;
  readonly inputs: string;
  readonly confidential: string;
  readonly note: string;
}

/** A pattern with its spots filled, in one pass, so that nothing in a value is read again. */
export function fillWords(pattern: string, ...values: readonly string[]): string {
  return pattern.replaceAll(/\{(\d)\}/g, (spot, index: string) => values[Number(index)] ?? spot);
}
