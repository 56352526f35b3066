import type { Unit } from "../../model/figure.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import { countUnit, isCurrency, ratioUnit, unitBase } from "../../model/unit.ts";

const pure: ReadonlyMap<string, Unit> = new Map([
  ["count", countUnit],
  ["ratio", ratioUnit],
  ["percent", { powers: new Map(), display: "percent", name: "percent" }],
  ["points", { powers: new Map(), display: "points", name: "points" }],
]);

/** The unit of plain numbers in a chart, as `unit:` names it: one that a figure of the ledger has, or a simple one. */
export function unitOf(name: string, { ledger }: ExhibitContext): Unit {
  const known = pure.get(name) ?? [...ledger.figures.values()].find(({ unit }) => unit.name === name)?.unit;
  if (known !== undefined) return known;
  return { powers: new Map([[unitBase(name), 1]]), display: isCurrency(name) ? "currency" : "named", name };
}

/** One word for a unit's meaning: two amounts may share an axis when theirs are equal. */
export function unitKey(unit: Unit, per: string | undefined): string {
  const powers = [...unit.powers].filter(([, power]) => power !== 0).map(([base, power]) => `${base}^${power}`);
  return [unit.display, ...powers.toSorted(), per ?? ""].join(" ");
}
