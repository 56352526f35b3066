import { findEntry } from "../model/data-node.ts";
import type { FigureValue, Unit } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import { countUnit } from "../model/unit.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import { type Draft, scalarAt } from "./record-identity.ts";
import { type FieldAmount, readFieldAmount, readUnit, sameUnit, textAmount } from "./record-value.ts";

/** The amount of `value:`; with `unit: text` its words, whatever they look like. */
export function readValue({ node, fields, context, noun }: Draft, place: Place): FieldAmount {
  const scalar = scalarAt(node, "value");
  if (scalar === undefined) {
    const message = `Missing value of ${noun}, expected “value”, “low” and “high”, or “formula”`;
    context.report({ level: "error", rule: "missing-value", message, place });
    return textAmount("?");
  }
  if (fields.unit === "text") return textAmount(scalar.text);
  return readFieldAmount(scalar, noun, context.report, context.syntax) ?? textAmount(scalar.text);
}

/** The range of `low:` and `high:`. */
export function readEnds({ node, context, noun }: Draft): FieldAmount {
  const [low, high] = ["low", "high"].map((key) => {
    const scalar = scalarAt(node, key);
    return scalar && readFieldAmount(scalar, noun, context.report, context.syntax);
  });
  if (low === undefined || high === undefined) return textAmount("?");
  const range = joinEnds(low, high);
  if (range === undefined) {
    const message = `Invalid range of ${noun}, expected a number in “low” below the number in “high”, in one unit`;
    const place = (findEntry(node, "high")?.value ?? node).place;
    context.report({ level: "error", rule: "invalid-value", message, place });
  }
  return range ?? textAmount("?");
}

function joinEnds(low: FieldAmount, high: FieldAmount): FieldAmount | undefined {
  if (low.value.form !== "number" || high.value.form !== "number") return undefined;
  if (high.value.value.lessThanOrEqualTo(low.value.value) || !areAlike(low, high)) return undefined;
  const value: FigureValue = { form: "range", low: low.value.value, high: high.value.value };
  const decimals = Math.max(low.decimals ?? 0, high.decimals ?? 0);
  return { value, decimals, qualifier: "exactly", ...withoutGaps({ unit: high.unit ?? low.unit, per: high.per }) };
}

/** The ends of a range have no qualifiers of their own, and one unit. */
function areAlike(low: FieldAmount, high: FieldAmount): boolean {
  if (low.qualifier !== "exactly" || high.qualifier !== "exactly") return false;
  return low.unit === undefined || high.unit === undefined || sameUnit(low.unit, high.unit);
}

/** The unit a record is in: as declared, as its amount says, as its file says, else a plain count. */
export function unitOfRecord(draft: Draft, amount: FieldAmount | undefined): Unit {
  const { node, fields, context, noun } = draft;
  const scalar = scalarAt(node, "unit");
  const declared = scalar && readUnit(scalar, noun, context.report);
  if (declared !== undefined) tellOtherUnit(draft, declared, amount);
  const shared = fields.formula === undefined ? context.defaultUnit : undefined;
  return declared ?? amount?.unit ?? shared ?? countUnit;
}

function tellOtherUnit({ node, context, noun }: Draft, declared: Unit, amount: FieldAmount | undefined): void {
  if (amount?.unit === undefined || amount.value.form === "text" || sameUnit(declared, amount.unit)) return;
  const message = `Invalid unit “${declared.name}” of ${noun}, the amount is in “${amount.unit.name}”`;
  const place = (findEntry(node, "unit")?.value ?? node).place;
  context.report({ level: "error", rule: "invalid-unit", message, place });
}
