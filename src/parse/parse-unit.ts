import type { Unit } from "../model/figure.ts";
import { findTimeUnit } from "../model/time-units.ts";
import { countUnit, isCurrency, ratioUnit, textUnit, unitBase } from "../model/unit.ts";

const percentUnit: Unit = { powers: new Map(), display: "percent", name: "percent" };
const pointsUnit: Unit = { powers: new Map(), display: "points", name: "points" };

const pureUnits: ReadonlyMap<string, Unit> = new Map([
  ["count", countUnit],
  ["ratio", ratioUnit],
  ["times", ratioUnit],
  ["×", ratioUnit],
  ["x", ratioUnit],
  ["percent", percentUnit],
  ["%", percentUnit],
  ["points", pointsUnit],
  ["pp", pointsUnit],
  ["pt", pointsUnit],
  ["pts", pointsUnit],
  ["text", textUnit],
]);

/** The words of `unit:` that stand alone, for did-you-mean. */
export const unitWords: readonly string[] = ["count", "ratio", "percent", "points", "text", "USD", "EUR", "months"];

const word = /^\p{L}[\p{L}\p{N}_-]*$/u;

/**
 * A unit from its written form: a currency code, `percent`, `points`, `ratio`, `count`, a counted thing (`users`),
 * a time (`months`), or one of these over others (`USD/MTok`). Nothing when it is none of these.
 */
export function parseUnit(text: string): Unit | undefined {
  const name = text.trim();
  const pure = pureUnits.get(name);
  if (pure !== undefined) return pure;
  const [above, ...below] = name.split("/").map((part) => part.trim());
  if (above === undefined || !word.test(above) || !below.every((part) => word.test(part))) return undefined;
  const powers = powersOf(above === "count" ? [] : [above], below);
  return { powers, display: displayOf(above, below), name };
}

function powersOf(above: readonly string[], below: readonly string[]): ReadonlyMap<string, number> {
  const powers = new Map<string, number>();
  for (const part of above) powers.set(unitBase(part), (powers.get(unitBase(part)) ?? 0) + 1);
  for (const part of below) powers.set(unitBase(part), (powers.get(unitBase(part)) ?? 0) - 1);
  return powers;
}

function displayOf(above: string, below: readonly string[]): Unit["display"] {
  if (isCurrency(above)) return below.some(isCurrency) ? "named" : "currency";
  if (findTimeUnit(above) !== undefined || below.length > 0) return "named";
  return "count";
}
