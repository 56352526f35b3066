import type { Exact } from "./decimal.ts";
import type { Place } from "./place.ts";

/** How a value bounds the truth. Words after CLDR's misc patterns; the last two join an approximation with a bound. */
export const qualifiers = [
  "exactly",
  "approximately",
  "at-least",
  "at-most",
  "less-than",
  "more-than",
  "approximately-at-least",
  "approximately-at-most",
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a record claims to be. Estimate, plan, forecast and scenario after IBCS; the last two are ours. */
export const figureKinds = [
  "reported",
  "estimate",
  "plan",
  "forecast",
  "scenario",
  "illustrative",
  "derived",
  "unsupported",
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What the two ends of a range mean. */
export const rangeKinds = ["spread", "scenario", "bounds"] as const;
export type RangeKind = (typeof rangeKinds)[number];

/** A printed amount: one number, two ends, or words that can be printed and never plotted. */
export type FigureValue =
  | { readonly form: "number"; readonly value: Exact }
  | { readonly form: "range"; readonly low: Exact; readonly high: Exact }
  | { readonly form: "text"; readonly text: string };

/**
 * A unit as a product of powers: `USD` is {USD: 1}, `USD/MTok` is {USD: 1, MTok: -1}, a plain ratio or count is {}.
 * `percent`, `points` and `ratio` are told apart by `display`, because algebra sees them all as pure numbers.
 */
export interface Unit {
  readonly powers: ReadonlyMap<string, number>;
  readonly display: "currency" | "percent" | "points" | "ratio" | "count" | "named";
  /** As its author wrote it, e.g. `USD`, `percent`, `USD/MTok`, `months`. */
  readonly name: string;
}

/** Where a figure comes from. A candidate is a guess, kept for the work of verifying and never printed as a citation. */
export interface SourceReference {
  readonly source: string;
  readonly locator?: string;
  readonly candidate?: string;
}

/** A number that a formula takes for granted, exact as written, with its unit. */
export interface Assumption {
  readonly value: FigureValue;
  readonly unit: Unit;
  readonly place: Place;
}

/** A figure as its author recorded it, after parsing and before anything is computed. */
export interface FigureRecord {
  readonly id: string;
  readonly place: Place;
  /** Places of single fields, by field name, for diagnostics. */
  readonly fieldPlaces: ReadonlyMap<string, Place>;
  readonly label: string;
  /** Absent on a derived figure: the formula gives it. */
  readonly value?: FigureValue;
  readonly formula?: string;
  /** Named numbers of a formula that are no figures: `{ fx: 7.0–7.3 CNY/USD }`. */
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly unit: Unit;
  /** `year`, `month`, `user`: the amount is per one of these. */
  readonly per?: string;
  /** Displayed precision as a power of ten: 6 digits to the million is -6, two decimals is 2 (XBRL `decimals`). */
  readonly decimals?: number;
  readonly qualifier: Qualifier;
  readonly rangeKind?: RangeKind;
  readonly entity?: string;
  readonly concept?: string;
  readonly period?: string;
  readonly basis?: string;
  readonly kind: FigureKind;
  readonly asOf?: string;
  readonly retrieved?: string;
  readonly validUntil?: string;
  readonly source?: SourceReference;
  readonly note?: string;
  readonly confidential: boolean;
  readonly checkedBy?: string;
  readonly checkedOn?: string;
}

export type SourceGrade = "primary" | "secondary" | "unnamed" | "own";

/** A source as it may be cited: `cite` is the exact wording of source lines. */
export interface SourceRecord {
  readonly id: string;
  readonly place: Place;
  readonly title: string;
  readonly cite: string;
  readonly grade: SourceGrade;
  readonly url?: string;
  readonly asOf?: string;
}

export type ConflictSeverity = "high" | "medium" | "low";

/** What was done about a conflict; the list is closed so that reports can be sorted by it. */
export const decisions = ["pick", "range", "show-both", "label", "recompute", "omit", "sticker", "undecided"] as const;
export type Decision = (typeof decisions)[number];

/** Figures that cannot all stand as written, with the decision taken and the words that are printed about it. */
export interface ConflictRecord {
  readonly id: string;
  readonly place: Place;
  readonly what: string;
  readonly type: string;
  readonly severity: ConflictSeverity;
  readonly figures: readonly string[];
  readonly decision: Decision;
  readonly picked?: string;
  readonly reason?: string;
  /** The footnote a slide prints where one of the figures first appears; absent when the decision needs none. */
  readonly footnote?: string;
  /** The figures that bring the footnote; absent: all of them. */
  readonly footnoteAt?: readonly string[];
  readonly sticker?: string;
  readonly decidedBy?: string;
  readonly decidedOn?: string;
}

/** True when the conflict's footnote is to be printed where this figure stands. */
export function hasFootnoteAt(conflict: ConflictRecord, figure: string): boolean {
  return conflict.footnote !== undefined && (conflict.footnoteAt ?? conflict.figures).includes(figure);
}
