import { Exact } from "../model/decimal.ts";
import type { FigureValue, Qualifier } from "../model/figure.ts";
import type { Interval } from "../model/ledger.ts";

/** How far “approximately” reaches on either side: a policy, since no source says what its `~` means. */
const approximateShare = new Exact("0.1");

const zero = new Exact(0);

/** How a qualifier moves the ends: to half a unit, to ±10 %, nowhere, or away for good. */
const reaches: Readonly<Record<Qualifier, { readonly low: Reach; readonly high: Reach }>> = {
  exactly: { low: "rounding", high: "rounding" },
  approximately: { low: "spread", high: "spread" },
  "at-least": { low: "stated", high: "open" },
  "more-than": { low: "stated", high: "open" },
  "at-most": { low: "open", high: "stated" },
  "less-than": { low: "open", high: "stated" },
  "approximately-at-least": { low: "spread", high: "open" },
  "approximately-at-most": { low: "open", high: "spread" },
};

type Reach = "rounding" | "spread" | "stated" | "open";

/**
 * The values a printed amount can stand for: half a unit of its last digit on either side, ±10 % when approximate,
 * and no end where the qualifier opens one. Amounts above zero have their low end at zero then. Null for words.
 */
export function intervalOf(value: FigureValue, qualifier: Qualifier, decimals: number | undefined): Interval | null {
  if (value.form === "text") return null;
  const low = value.form === "range" ? value.low : value.value;
  const high = value.form === "range" ? value.high : value.value;
  const { low: down, high: up } = reaches[qualifier];
  const floor = low.isNegative() ? null : zero;
  return {
    low: down === "open" ? floor : low.minus(reachOf(low, down, decimals)),
    high: up === "open" ? null : high.plus(reachOf(high, up, decimals)),
  };
}

function reachOf(value: Exact, reach: Exclude<Reach, "open">, decimals: number | undefined): Exact {
  if (reach === "spread") return value.abs().times(approximateShare);
  return reach === "stated" || decimals === undefined ? zero : unitOfLastDigit(decimals).div(2);
}

/** What one step of the last displayed digit is worth: 100,000 for decimals -5. */
export function unitOfLastDigit(decimals: number): Exact {
  return new Exact(10).pow(-decimals);
}

/** The interval of a number taken as exact. */
export function exactly(value: Exact): Interval {
  return { low: value, high: value };
}

/** Smallest and largest sum. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : a.low.plus(b.low),
    high: a.high === null || b.high === null ? null : a.high.plus(b.high),
  };
}

/** The interval on the other side of zero. */
export function negateInterval({ low, high }: Interval): Interval {
  return { low: high === null ? null : high.negated(), high: low === null ? null : low.negated() };
}

/** Smallest and largest product. An open end times zero is zero: the end is beyond every number, not a number. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const corners = ends(a).flatMap((left) => ends(b).map((right) => product(left, right)));
  return fromEnds(Exact.min(...corners), Exact.max(...corners));
}

/** The interval of 1/x; undefined when x can be zero on both sides of it, so that the quotient could be anything. */
export function invertInterval({ low, high }: Interval): Interval | undefined {
  const [bottom, top] = ends({ low, high });
  if ((bottom.isNegative() && !bottom.isZero() && top.greaterThan(0)) || (bottom.isZero() && top.isZero())) {
    return undefined;
  }
  const infinite = new Exact(Infinity);
  return fromEnds(
    top.isZero() ? infinite.negated() : new Exact(1).div(top),
    bottom.isZero() ? infinite : new Exact(1).div(bottom),
  );
}

/** The interval with each end moved by `change`; ends that are open stay open. */
export function mapInterval({ low, high }: Interval, change: (end: Exact) => Exact): Interval {
  return { low: low === null ? null : change(low), high: high === null ? null : change(high) };
}

/** Ends of the smaller or the larger of two values, whichever they are. */
export function chooseInterval(choose: "min" | "max", a: Interval, b: Interval): Interval {
  const pick = (one: Exact, other: Exact): Exact => (choose === "min" ? Exact.min(one, other) : Exact.max(one, other));
  const [aLow, aHigh] = ends(a);
  const [bLow, bHigh] = ends(b);
  return fromEnds(pick(aLow, bLow), pick(aHigh, bHigh));
}

function ends({ low, high }: Interval): readonly [Exact, Exact] {
  return [low ?? new Exact(-Infinity), high ?? new Exact(Infinity)];
}

function fromEnds(low: Exact, high: Exact): Interval {
  return { low: low.isFinite() ? low : null, high: high.isFinite() ? high : null };
}

function product(left: Exact, right: Exact): Exact {
  return left.isZero() || right.isZero() ? zero : left.times(right);
}
