import type { Exact } from "./decimal.ts";
import type { ConflictRecord, FigureKind, FigureRecord, FigureValue, Qualifier, SourceRecord, Unit } from "./figure.ts";

/** The values a printed number can stand for, ends included; null is unbounded. */
export interface Interval {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** One figure in every wording a deck needs; each is made once, so that title, chart, table and notes cannot differ. */
export interface FigureWords {
  /** `$5.6M`, `~$10M`, `$60–640M`, `$100M+`, `18×`. */
  readonly short: string;
  /** `5.6 million US dollars`. */
  readonly long: string;
  /** Digits only, in the deck's language: `5,600,000`. */
  readonly plain: string;
  /** For alt text and screen readers: `about 10 million US dollars, estimate`. */
  readonly spoken: string;
}

/** A figure with everything known about it: what charts plot, what placeholders print, what a card shows. */
export interface Figure {
  readonly id: string;
  readonly record: FigureRecord;
  readonly label: string;
  readonly value: FigureValue;
  /** Null for words that stand for no number. */
  readonly interval: Interval | null;
  readonly unit: Unit;
  readonly per?: string;
  readonly qualifier: Qualifier;
  readonly kind: FigureKind;
  /** Ids of the figures its formula reads, in order of first use. */
  readonly inputs: readonly string[];
  /** True when no input could have refuted the result (an open end over an open end): print it as indicative. */
  readonly weak: boolean;
  readonly words: FigureWords;
  readonly conflicts: readonly ConflictRecord[];
  /** All sources it stands on, through its formula, in order of first use. */
  readonly sources: readonly SourceRecord[];
}

/** All figures, sources and conflicts of a deck, resolved. Iteration is in the order of the data files. */
export interface Ledger {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly conflicts: ReadonlyMap<string, ConflictRecord>;
  /** Amounts that are no records (axis ticks, dataset cells) in the same words as figures. */
  readonly format: (value: FigureValue, unit: Unit, options?: AmountOptions) => FigureWords;
}

export interface AmountOptions {
  readonly decimals?: number;
  readonly qualifier?: Qualifier;
  readonly kind?: FigureKind;
  readonly per?: string;
}
