import { Exact } from "../model/decimal.ts";
import type { Qualifier } from "../model/figure.ts";
import type { Interval } from "../model/ledger.ts";
import { unitOfLastDigit } from "./interval.ts";

/** One end of an amount as it will be printed: rounded, with the power of ten of its last digit. */
export interface PrintedEnd {
  readonly value: Exact;
  readonly decimals: number | undefined;
}

/** What may be printed of a computed amount without claiming more than its inputs. */
export interface PrintedForm {
  readonly low: PrintedEnd;
  readonly high: PrintedEnd;
  readonly qualifier: Qualifier;
  readonly weak: boolean;
  /** False when the wished qualifier claims more than the inputs do, and another one stands in its place. */
  readonly granted: boolean;
}

export interface Computed {
  readonly face: { readonly low: Exact; readonly high: Exact };
  readonly interval: Interval;
  readonly approximate: boolean;
  /** Of a sum, which is as precise as its coarsest part. */
  readonly decimals: number | undefined;
}

/** What the author asks for; the interval decides whether it can be had. */
export interface Wish {
  readonly decimals: number | undefined;
  readonly qualifier: Qualifier | undefined;
}

/** Quotients and products print two significant digits: no more can be trusted of `$1.3B / $5.6M`. */
const significantDigits = 2;

const roundings = { nearest: Exact.ROUND_HALF_UP, down: Exact.ROUND_FLOOR, up: Exact.ROUND_CEIL } as const;

/**
 * Rounds a computed amount and finds the qualifier that its interval bears out. An open end is told as “or more” and “or less”,
 * “at least” only where the printed number does not exceed the floor (17.7 rounds to 18, so “at least 18” would be false).
 * Two open ends bound nothing: the result is weak. An author may wish for a weaker qualifier, never for a stronger one.
 */
export function printedForm(computed: Computed, wish: Wish): PrintedForm {
  const natural = naturalForm(computed, wish.decimals);
  const { qualifier } = wish;
  const isSingle = natural.low.value.equals(natural.high.value);
  if (qualifier === undefined || (qualifier === natural.qualifier && isSingle)) return natural;
  const wished = natural.weak ? undefined : wishedForm(computed, natural, qualifier, wish.decimals);
  return wished ?? { ...natural, granted: false };
}

function naturalForm(computed: Computed, wishedDecimals: number | undefined): PrintedForm {
  const isCounted = computed.interval.low?.equals(computed.interval.high ?? NaN) === true;
  const own = isCounted ? countedDecimals : significantDecimals;
  const decimalsOf = (value: Exact): number => wishedDecimals ?? computed.decimals ?? own(value);
  const low = roundedEnd(computed.face.low, decimalsOf(computed.face.low));
  const high = roundedEnd(computed.face.high, decimalsOf(computed.face.high));
  const open = openEnds(computed);
  const weak = open.low && open.high;
  return { low, high, qualifier: weak ? "approximately" : qualifierOf(computed, low, high, open), weak, granted: true };
}

const floors: ReadonlySet<Qualifier> = new Set(["approximately-at-least", "at-least", "more-than"]);

/** The form an author asked for, when the interval bears it out: bounds are printed from its end, rounded away from it. */
function wishedForm(
  computed: Computed,
  natural: PrintedForm,
  qualifier: Qualifier,
  decimals: number | undefined,
): PrintedForm | undefined {
  if (qualifier === "exactly") return undefined;
  if (qualifier === "approximately") return natural.qualifier === "exactly" ? { ...natural, qualifier } : undefined;
  const isFloor = floors.has(qualifier);
  const open = openEnds(computed);
  if (isFloor ? open.low : open.high) return undefined;
  if (qualifier.startsWith("approximately")) {
    const end = isFloor ? natural.low : natural.high;
    return { ...natural, low: end, high: end, qualifier };
  }
  const { low, high } = computed.interval;
  return boundForm(isFloor ? low : high, isFloor ? "down" : "up", qualifier, decimals);
}

function boundForm(
  bound: Exact | null,
  rounding: "down" | "up",
  qualifier: Qualifier,
  decimals: number | undefined,
): PrintedForm | undefined {
  if (bound === null) return undefined;
  const digits = decimals ?? significantDecimals(bound);
  const end = { value: roundTo(bound, digits, rounding), decimals: digits };
  const isStrict = qualifier === "more-than" || qualifier === "less-than";
  if (isStrict && end.value.equals(bound)) return undefined;
  return { low: end, high: end, qualifier, weak: false, granted: true };
}

/** An end is open when it is unbounded, or where division by something without end brought it down to zero. */
function openEnds({ face, interval }: Computed): { low: boolean; high: boolean } {
  return {
    low: interval.low === null || (interval.low.isZero() && face.low.greaterThan(0)),
    high: interval.high === null || (interval.high.isZero() && face.high.lessThan(0)),
  };
}

function qualifierOf(
  { interval, approximate }: Computed,
  low: PrintedEnd,
  high: PrintedEnd,
  open: { low: boolean; high: boolean },
): Qualifier {
  if (open.high) {
    return interval.low?.greaterThanOrEqualTo(low.value) === true ? "at-least" : "approximately-at-least";
  }
  if (open.low) return interval.high?.lessThanOrEqualTo(high.value) === true ? "at-most" : "approximately-at-most";
  return !approximate && isSteady(interval, low, high) ? "exactly" : "approximately";
}

/** The usual reading of a printed number: its last digit is off by one at most. */
function isSteady(interval: Interval, low: PrintedEnd, high: PrintedEnd): boolean {
  const bottom = low.value.minus(unitOfLastDigit(low.decimals ?? 0));
  const top = high.value.plus(unitOfLastDigit(high.decimals ?? 0));
  return interval.low?.greaterThanOrEqualTo(bottom) === true && interval.high?.lessThanOrEqualTo(top) === true;
}

function roundedEnd(value: Exact, decimals: number): PrintedEnd {
  return { value: roundTo(value, decimals, "nearest"), decimals };
}

/** The power of ten of the last of two significant digits, of the value as rounded: 99.6 prints as 100, not as 99 or 100.0. */
function significantDecimals(value: Exact): number {
  if (value.isZero()) return 0;
  const rounded = value.toSignificantDigits(significantDigits, Exact.ROUND_HALF_UP);
  return significantDigits - 1 - rounded.e;
}

/** A result of exact numbers alone, such as a count, has all the digits it has. */
function countedDecimals(value: Exact): number {
  return Math.min(value.decimalPlaces(), Math.max(significantDigits, significantDecimals(value)));
}

/** A value rounded to a power of ten, to the left of the point as well (`toDecimalPlaces` cannot). */
function roundTo(value: Exact, decimals: number, rounding: keyof typeof roundings): Exact {
  const unit = unitOfLastDigit(decimals);
  return value.div(unit).toDecimalPlaces(0, roundings[rounding]).times(unit);
}
