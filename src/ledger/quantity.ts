import type { Exact } from "../model/decimal.ts";
import type { Assumption, FigureValue, Qualifier, Unit } from "../model/figure.ts";
import type { Interval } from "../model/ledger.ts";
import {
  addIntervals,
  chooseInterval,
  intervalOf,
  invertInterval,
  mapInterval,
  multiplyIntervals,
  negateInterval,
} from "./interval.ts";
import { convert, type Dimension, dimensionOf, invertDimension, multiplyDimensions } from "./dimension.ts";

/** How an amount is written; kept through sums of like amounts, lost in products. */
export interface Writing {
  readonly unit: Unit;
  readonly per: string | undefined;
  /** Displayed precision; undefined for numbers without one. */
  readonly decimals: number | undefined;
}

/** An amount on its way through a formula: the face value, all it can stand for, and what it is an amount of. */
export interface Quantity {
  readonly face: { readonly low: Exact; readonly high: Exact };
  readonly interval: Interval;
  readonly dimension: Dimension;
  /** True when an input was marked approximate. */
  readonly approximate: boolean;
  readonly writing: Writing | undefined;
}

/** A recorded or computed amount as a quantity; undefined for words. */
export function quantityOf(value: FigureValue, qualifier: Qualifier, writing: Writing): Quantity | undefined {
  const interval = intervalOf(value, qualifier, writing.decimals);
  if (value.form === "text" || interval === null) return undefined;
  return {
    face: value.form === "range" ? value : { low: value.value, high: value.value },
    interval,
    dimension: dimensionOf(writing.unit, writing.per),
    approximate: qualifier.startsWith("approximately"),
    writing,
  };
}

/** An assumption as a quantity, exact as written and without a precision of its own; words stay words. */
export function assumedQuantity({ value, unit }: Assumption): Quantity | { readonly text: string } | undefined {
  if (value.form === "text") return { text: value.text };
  const quantity = quantityOf(value, "exactly", { unit, per: undefined, decimals: undefined });
  return quantity && { ...quantity, writing: undefined };
}

/** The sum of two quantities of one dimension, counted in the unit of the first. */
export function add(a: Quantity, other: Quantity): Quantity {
  const b = inDimension(other, a.dimension);
  return {
    face: { low: a.face.low.plus(b.face.low), high: a.face.high.plus(b.face.high) },
    interval: addIntervals(a.interval, b.interval),
    dimension: a.dimension,
    approximate: a.approximate || b.approximate,
    writing: commonWriting(a, b),
  };
}

/** The quantity on the other side of zero. */
export function negate(a: Quantity): Quantity {
  const face = { low: a.face.high.negated(), high: a.face.low.negated() };
  return { ...a, face, interval: negateInterval(a.interval) };
}

/** The product; its unit follows from both. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  const face = multiplyIntervals(a.face, b.face);
  return {
    face: { low: face.low ?? a.face.low, high: face.high ?? a.face.high },
    interval: multiplyIntervals(a.interval, b.interval),
    dimension: multiplyDimensions(a.dimension, b.dimension),
    approximate: a.approximate || b.approximate,
    writing: scaledWriting(a, b),
  };
}

/** 1/x; undefined when x is or can be zero. */
export function invert(a: Quantity): Quantity | undefined {
  const face = invertInterval(a.face);
  const interval = invertInterval(a.interval);
  if (face === undefined || interval === undefined || face.low === null || face.high === null) return undefined;
  return {
    face: { low: face.low, high: face.high },
    interval,
    dimension: invertDimension(a.dimension),
    approximate: a.approximate,
    writing: undefined,
  };
}

/** The smaller or larger of two quantities of one dimension. */
export function choose(which: "min" | "max", a: Quantity, other: Quantity): Quantity {
  const b = inDimension(other, a.dimension);
  const face = chooseInterval(which, a.face, b.face);
  return {
    face: { low: face.low ?? a.face.low, high: face.high ?? a.face.high },
    interval: chooseInterval(which, a.interval, b.interval),
    dimension: a.dimension,
    approximate: a.approximate || b.approximate,
    writing: commonWriting(a, b),
  };
}

/** The same quantity counted in another unit of its dimension. */
export function inDimension(a: Quantity, dimension: Dimension): Quantity {
  const change = (end: Exact): Exact => convert(end, a.dimension, dimension);
  return {
    ...a,
    face: { low: change(a.face.low), high: change(a.face.high) },
    interval: mapInterval(a.interval, change),
    dimension,
  };
}

/** A sum is as precise as its coarsest part: $11.6B + $14B is known to the billion. */
function commonWriting(a: Quantity, b: Quantity): Writing | undefined {
  if (a.writing === undefined || b.writing === undefined) return a.writing ?? b.writing;
  if (a.writing.unit.name !== b.writing.unit.name || a.writing.per !== b.writing.per) return undefined;
  const known = [a.writing.decimals, b.writing.decimals].filter((decimals) => decimals !== undefined);
  return { ...a.writing, decimals: known.length === 0 ? undefined : Math.min(...known) };
}

/** Twice an amount is written like the amount; a product of two amounts is not. */
function scaledWriting(a: Quantity, b: Quantity): Writing | undefined {
  const [written, plain] = a.writing === undefined ? [b, a] : [a, b];
  if (written.writing === undefined || plain.writing !== undefined || plain.dimension.powers.size > 0) return undefined;
  return { ...written.writing, decimals: undefined };
}
