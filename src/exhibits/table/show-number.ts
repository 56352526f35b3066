import type { Exact } from "../../model/decimal.ts";
import type { Column } from "../../model/dataset.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { Unit } from "../../model/figure.ts";
import { withoutGaps } from "../../model/without-gaps.ts";

const plainNumber: Unit = { powers: new Map(), display: "count", name: "count" };

/** A number that is no record, in the unit its column declares, else with every digit it was written with. */
export function showNumber(
  value: Exact,
  { ledger }: ExhibitContext,
  column?: Pick<Column, "unit" | "decimals">,
): string {
  const { unit, decimals } = column ?? {};
  if (unit !== undefined) return ledger.format({ form: "number", value }, unit, withoutGaps({ decimals })).short;
  return ledger.format({ form: "number", value }, plainNumber, { decimals: decimals ?? value.decimalPlaces() }).plain;
}
