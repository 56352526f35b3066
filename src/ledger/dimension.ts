import { Exact } from "../model/decimal.ts";
import type { Unit } from "../model/figure.ts";
import { findTimeUnit } from "../model/time-units.ts";
import { isCurrency, perWords, unitBase } from "../model/unit.ts";

/**
 * A unit as algebra sees it: powers of base units (USD, user, month) and what one of it is worth in those,
 * as a fraction so that dividing by twelve months loses nothing.
 */
export interface Dimension {
  readonly powers: ReadonlyMap<string, number>;
  readonly over: Exact;
  readonly under: Exact;
}

const one = new Exact(1);

/** The dimension of plain numbers. */
export const pure: Dimension = { powers: new Map(), over: one, under: one };

/** The dimension of an amount in `unit`, per `per`: `USD` per `year` is a twelfth of a USD per month. */
export function dimensionOf(unit: Unit, per?: string): Dimension {
  const below = per === undefined ? [] : perWords(per).map((word): [string, number] => [unitBase(word), -1]);
  const start = unit.display === "percent" || unit.display === "points" ? { ...pure, under: new Exact(100) } : pure;
  return [...unit.powers, ...below].reduce((dimension, [name, power]) => withPower(dimension, name, power), start);
}

/** The dimension of a number of years, months, days … */
export function timeDimension(word: string): Dimension | undefined {
  return findTimeUnit(word) === undefined ? undefined : withPower(pure, unitBase(word), 1);
}

function withPower(dimension: Dimension, name: string, power: number): Dimension {
  const time = findTimeUnit(name);
  const worth = new Exact(time?.factor ?? 1).pow(Math.abs(power));
  const single: Dimension = {
    powers: new Map([[time?.base ?? name, power]]),
    over: power > 0 ? worth : one,
    under: power > 0 ? one : worth,
  };
  return multiplyDimensions(dimension, single);
}

/** The dimension of a product. */
export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power);
  const kept = new Map([...powers].filter(([, power]) => power !== 0));
  return { powers: kept, over: a.over.times(b.over), under: a.under.times(b.under) };
}

/** The dimension of 1/x. */
export function invertDimension({ powers, over, under }: Dimension): Dimension {
  return { powers: new Map([...powers].map(([name, power]) => [name, -power])), over: under, under: over };
}

/** True when amounts of both can be added, once in the same unit. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.powers.size === b.powers.size && [...a.powers].every(([name, power]) => b.powers.get(name) === power);
}

/** What mends two dimensions that should be one; undefined where nothing general can be said. */
export function hintForDimensions(a: Dimension, b: Dimension): string | undefined {
  if (sameDimension(withoutTime(a), withoutTime(b))) {
    return "Amounts per year and amounts without a time differ; “* 1 year” turns the one into the other.";
  }
  const [one, other] = [a, b].map(({ powers }) => [...powers.keys()].find(isCurrency));
  if (one === undefined || other === undefined || one === other) return undefined;
  return `Convert one of them by a named rate: “/ fx” with “assumptions: { fx: 7.0 ${other}/${one} }”.`;
}

function withoutTime(dimension: Dimension): Dimension {
  const kept = [...dimension.powers].filter(([name]) => name !== "month" && name !== "second");
  return { ...dimension, powers: new Map(kept) };
}

/** The amount `value` of dimension `from`, counted in `to`; both must have the same powers. */
export function convert(value: Exact, from: Dimension, to: Dimension): Exact {
  return value.times(from.over).times(to.under).div(from.under.times(to.over));
}

/** A dimension in words for messages: `USD`, `USD/month`, `a plain number`. */
export function dimensionName({ powers }: Pick<Dimension, "powers">): string {
  const above = [...powers].filter(([, power]) => power > 0).map(powerName);
  const below = [...powers].filter(([, power]) => power < 0).map(powerName);
  if (above.length + below.length === 0) return "a plain number";
  return [above.length === 0 ? "1" : above.join("·"), ...below].join("/");
}

function powerName([name, power]: readonly [string, number]): string {
  return Math.abs(power) === 1 ? name : `${name}^${String(Math.abs(power))}`;
}
