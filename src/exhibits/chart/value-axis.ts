import type { ValueAxis } from "../../model/chart.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { AxisUnit } from "./check-rows.ts";
import { exactOf } from "./plot-value.ts";

/** What an author may say about an axis. */
export interface AxisWish {
  readonly scale: "linear" | "log";
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly ticks?: readonly number[] | "none" | undefined;
  /** Bars are read by their length, so their axis holds zero whatever the data. */
  readonly fromZero: boolean;
  /** Room is left below the least value, whose truth may lie beyond. */
  readonly openBelow: boolean;
  /** The values are all labelled and the axis would only repeat them. */
  readonly silent: boolean;
}

/** The value axis for these numbers: decades on a logarithmic one, round steps on a linear one. */
export function valueAxis(
  values: readonly number[],
  wish: AxisWish,
  unit: AxisUnit,
  context: ExhibitContext,
): ValueAxis {
  const { min, max, steps } = wish.scale === "log" ? logDomain(values, wish) : linearDomain(values, wish);
  const own = wish.ticks === "none" ? [] : (wish.ticks ?? (wish.silent ? [] : steps));
  const ticks = own
    .filter((value) => value >= min && value <= max)
    .map((value) => ({ value, label: tickLabel(value, wish, own, unit, context) }));
  return { scale: wish.scale, min, max, ticks };
}

interface Domain {
  readonly min: number;
  readonly max: number;
  readonly steps: readonly number[];
}

function logDomain(values: readonly number[], wish: AxisWish): Domain {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const first = Math.floor(Math.log10(wish.min ?? least) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(wish.max ?? greatest) - 1e-9));
  const steps = Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
  const tight = wish.openBelow && least < Number(`1e${first}`) * 1.6;
  return { min: wish.min ?? Number(`1e${first}`) * (tight ? 0.5 : 1), max: wish.max ?? Number(`1e${last}`), steps };
}

function linearDomain(values: readonly number[], wish: AxisWish): Domain {
  const [low, high] = linearEnds(values, wish);
  const step = roundStep((high - low || Math.abs(high) || 1) / 5);
  const outward = (value: number, round: (steps: number) => number): number =>
    wish.silent ? value : round(value / step) * step;
  const min = wish.min ?? outward(low, (steps) => Math.floor(steps + 1e-9));
  const max = wish.max ?? outward(high, (steps) => Math.ceil(steps - 1e-9));
  const count = Math.min(50, Math.round((max - min) / step));
  // Multiplied, not added up: 0.1 + 0.1 + 0.1 would print as 0.30000000000000004.
  const first = Math.ceil(min / step - 1e-9);
  const steps = Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { min, max: max > min ? max : min + step, steps };
}

/** The ends of the data, with zero where lengths are read from it or where it is near anyway. */
function linearEnds(values: readonly number[], wish: AxisWish): readonly [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const zero = wish.fromZero || (least >= 0 && least < greatest * 0.7);
  return [wish.min ?? (zero ? Math.min(0, least) : least), wish.max ?? (zero ? Math.max(0, greatest) : greatest)];
}

/** 1, 2, 2.5 or 5 times a power of ten, the next above. */
function roundStep(rough: number): number {
  const power = Number(`1e${Math.floor(Math.log10(rough))}`);
  const step = [1, 2, 2.5, 5, 10].find((times) => times * power >= rough * 0.999) ?? 10;
  return step * power;
}

function tickLabel(
  value: number,
  wish: AxisWish,
  all: readonly number[],
  { unit, per }: AxisUnit,
  context: ExhibitContext,
): string {
  const decimals = wish.scale === "log" ? placesOf(value) : Math.max(...all.filter((tick) => tick !== 0).map(placesOf));
  const options = { ...(Number.isFinite(decimals) ? { decimals } : {}), ...(per === undefined ? {} : { per }) };
  return context.ledger.format({ form: "number", value: exactOf(value) }, unit, options).short;
}

/** Digits a number needs, as a power of ten: 2 for 0.25, -6 for 5,000,000. */
function placesOf(value: number): number {
  const exact = exactOf(value);
  if (exact.decimalPlaces() > 0) return exact.decimalPlaces();
  const trailing = /0*$/u.exec(exact.toFixed(0))?.[0].length ?? 0;
  return -trailing;
}
