import type { Exact } from "../../model/decimal.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { Unit } from "../../model/figure.ts";

const plainNumber: Unit = { powers: new Map(), display: "count", name: "count" };

/** A number that is no record, with every digit it was written with, grouped as the deck's language does. */
export function showNumber(value: Exact, { ledger }: ExhibitContext): string {
  return ledger.format({ form: "number", value }, plainNumber, { decimals: value.decimalPlaces() }).plain;
}
