import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addIntervals,
  chooseInterval,
  intervalOf,
  invertInterval,
  multiplyIntervals,
  negateInterval,
} from "../../../src/ledger/interval.ts";
import { Exact } from "../../../src/model/decimal.ts";
import { type Qualifier, qualifiers } from "../../../src/model/figure.ts";
import type { Interval } from "../../../src/model/ledger.ts";
import { endsOf } from "./ledger-of.ts";

const end = fc.integer({ min: -1000, max: 1000 }).map((value) => new Exact(value).div(8));

/** An interval and a value in it; either end may be open. */
const sampled = fc.tuple(end, end, end, fc.boolean(), fc.boolean()).map(([a, b, c, isLowOpen, isHighOpen]) => {
  const [low, value, high] = [a, b, c].toSorted((one, other) => one.comparedTo(other));
  return { value: value ?? a, interval: { low: isLowOpen ? null : (low ?? a), high: isHighOpen ? null : (high ?? a) } };
});

// Quotients are rounded at the 60th digit; that is the one step outside that is allowed.
const grain = new Exact("1e-50");

function contains({ low, high }: Interval, value: Exact): boolean {
  return (low === null || low.minus(grain).lte(value)) && (high === null || high.plus(grain).gte(value));
}

const runs = { numRuns: 1000 };

describe("interval arithmetic contains every sampled value", () => {
  it("of sums, differences and products", () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        expect(contains(addIntervals(a.interval, b.interval), a.value.plus(b.value))).toBe(true);
        expect(contains(addIntervals(a.interval, negateInterval(b.interval)), a.value.minus(b.value))).toBe(true);
        expect(contains(multiplyIntervals(a.interval, b.interval), a.value.times(b.value))).toBe(true);
      }),
      runs,
    );
  });

  it("of the smaller and the larger", () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        expect(contains(chooseInterval("min", a.interval, b.interval), Exact.min(a.value, b.value))).toBe(true);
        expect(contains(chooseInterval("max", a.interval, b.interval), Exact.max(a.value, b.value))).toBe(true);
      }),
      runs,
    );
  });

  it("of quotients, or refuses to divide", () => {
    fc.assert(
      fc.property(sampled, (a) => {
        const inverse = invertInterval(a.interval);
        if (inverse === undefined || a.value.isZero()) return;
        expect(contains(inverse, new Exact(1).div(a.value))).toBe(true);
      }),
      runs,
    );
  });

  it("of what a printed amount can stand for", () => {
    const value = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...qualifiers),
        fc.integer({ min: -3, max: 3 }),
        (face, qualifier, decimals) => {
          const number = new Exact(face);
          const interval = intervalOf({ form: "number", value: number }, qualifier, decimals);
          expect(interval !== null && contains(interval, number)).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe("intervalOf(value, qualifier, decimals)", () => {
  it.each<[Qualifier, readonly (number | null)[]]>([
    ["exactly", [5_550_000, 5_650_000]],
    ["approximately", [5_040_000, 6_160_000]],
    ["at-least", [5_600_000, null]],
    ["more-than", [5_600_000, null]],
    ["at-most", [0, 5_600_000]],
    ["less-than", [0, 5_600_000]],
    ["approximately-at-least", [5_040_000, null]],
    ["approximately-at-most", [0, 6_160_000]],
  ])("gives $5.6M, %s, the ends %j", (qualifier, ends) => {
    const value = { form: "number", value: new Exact(5_600_000) } as const;
    expect(endsOf(intervalOf(value, qualifier, -5))).toEqual(ends);
  });

  it("leaves a loss without a low end, and words without any", () => {
    expect(endsOf(intervalOf({ form: "number", value: new Exact(-5) }, "less-than", 0))).toEqual([null, -5]);
    expect(intervalOf({ form: "text", text: "trillions" }, "exactly", undefined)).toBeNull();
  });
});

function of(low: number | null, high: number | null): Interval {
  return { low: low === null ? null : new Exact(low), high: high === null ? null : new Exact(high) };
}

describe("invertInterval(interval)", () => {
  it.each([
    [of(2, 4), [0.25, 0.5]],
    [of(-4, -2), [-0.5, -0.25]],
    [of(0, 4), [0.25, null]],
    [of(-4, 0), [null, -0.25]],
    [of(2, null), [0, 0.5]],
    [of(-1, 1), null],
    [of(0, 0), null],
    [of(null, null), null],
  ] as const)("of %j is %j", (interval, ends) => {
    const inverse = invertInterval(interval);
    expect(inverse === undefined ? null : endsOf(inverse)?.map((end) => (end === null ? null : end + 0))).toEqual(ends);
  });
});
