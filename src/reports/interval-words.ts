import { Exact } from "../model/decimal.ts";
import type { Unit } from "../model/figure.ts";
import type { Interval, Ledger } from "../model/ledger.ts";

/** Ends with more digits than the first are quotients; the second number of digits is enough to set them against the value. */
const mostDigits = 6;
const shownDigits = 4;

/** An interval as people read it: `$5.55–5.65M`, `17.69× or more`. Ends are rounded outwards, so that it never claims more. */
export function intervalWords(interval: Interval | null, unit: Unit, format: Ledger["format"]): string {
  if (interval === null) return "no number";
  const low = interval.low && rounded(interval.low, "down");
  const high = interval.high && rounded(interval.high, "up");
  const one = (value: Exact): string => format({ form: "number", value }, unit, { decimals: lastDigit(value) }).short;
  if (low === null && high === null) return "no bound";
  if (high === null) return low === null ? "no bound" : `${one(low)} or more`;
  if (low === null) return `${one(high)} or less`;
  if (low.equals(high)) return one(low);
  const decimals = Math.max(lastDigit(low), lastDigit(high));
  return format({ form: "range", low, high }, unit, { decimals }).short;
}

function rounded(end: Exact, towards: "down" | "up"): Exact {
  const rounding = towards === "down" ? Exact.ROUND_FLOOR : Exact.ROUND_CEIL;
  return end.precision() <= mostDigits ? end : end.toSignificantDigits(shownDigits, rounding);
}

/** The power of ten of the last digit that is not zero: -4 for 5,550,000. */
function lastDigit(value: Exact): number {
  return value.isZero() ? 0 : value.precision() - 1 - value.e;
}
