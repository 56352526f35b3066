import { checkShape } from "../diagnostics/check-shape.ts";
import { type DataEntry, findEntry } from "../model/data-node.ts";
import type { Assumption, FigureKind, FigureRecord, Qualifier } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import { countUnit } from "../model/unit.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import { readEnds, readValue, unitOfRecord } from "./record-amount.ts";
import { type Draft, identityOf, type RecordContext, scalarAt } from "./record-identity.ts";
import { figureSchema } from "./record-schema.ts";
import { type FieldAmount, readFieldAmount, textAmount } from "./record-value.ts";

/** One entry of `figures:`, in its short form (`id: $5.6M`) or as a map; what cannot be read becomes words. */
export function recordFigure(entry: DataEntry, context: RecordContext): FigureRecord {
  const noun = `figure “${entry.key}”`;
  const { value: node } = entry;
  if (node.type === "scalar") {
    const amount = readFieldAmount(node, noun, context.report, context.syntax);
    const draft: Draft = { id: entry.key, noun, node, fields: {}, context };
    return finish(draft, amount ?? textAmount(node.text), entry.keyPlace, new Map([["value", node.place]]));
  }
  const fields = checkShape(node, figureSchema, context.report, noun) ?? {};
  const draft: Draft = { id: entry.key, noun, node, fields, context };
  const places = new Map(node.type === "map" ? node.entries.map((field) => [field.key, field.value.place]) : []);
  return finish(draft, amountOf(draft, entry.keyPlace), entry.keyPlace, places);
}

/** The amount of a map record; undefined when a formula gives it. */
function amountOf(draft: Draft, place: Place): FieldAmount | undefined {
  const { fields, context, noun } = draft;
  const ways = (["value", "low", "formula"] as const).filter((key) => fields[key] !== undefined);
  const hasOneEnd = (fields.high === undefined) !== (fields.low === undefined);
  if (ways.length > 1 || hasOneEnd) {
    const message = `Invalid value of ${noun}, expected one of “value”, “low” with “high”, or “formula”`;
    context.report({ level: "error", rule: "invalid-value", message, place });
  }
  if (fields.formula !== undefined) return undefined;
  return fields.low === undefined || fields.high === undefined ? readValue(draft, place) : readEnds(draft);
}

function finish(
  draft: Draft,
  amount: FieldAmount | undefined,
  place: Place,
  fieldPlaces: ReadonlyMap<string, Place>,
): FigureRecord {
  const { fields } = draft;
  return {
    id: draft.id,
    place,
    fieldPlaces,
    label: fields.label ?? draft.id,
    assumptions: readAssumptions(draft),
    unit: unitOfRecord(draft, amount),
    qualifier: qualifierOf(draft, amount?.qualifier ?? "exactly"),
    kind: kindOf(draft),
    confidential: fields.confidential ?? false,
    ...identityOf(draft),
    ...withoutGaps({
      value: amount?.value,
      formula: fields.formula,
      per: perOf(draft, amount),
      decimals: fields.decimals ?? amount?.decimals,
      rangeKind: fields.range_kind,
      note: fields.note,
      checkedBy: fields.checked_by,
      checkedOn: fields.checked_on,
    }),
  };
}

function kindOf({ fields, context }: Draft): FigureKind {
  if (fields.kind !== undefined) return fields.kind;
  return fields.formula === undefined ? (context.defaults.kind ?? "reported") : "derived";
}

function perOf({ fields, context }: Draft, amount: FieldAmount | undefined): string | undefined {
  const shared = fields.formula === undefined ? context.defaults.per : undefined;
  return fields.per ?? amount?.per ?? shared;
}

function qualifierOf(draft: Draft, written: Qualifier): Qualifier {
  const { fields, context, noun, node } = draft;
  const declared = fields.qualifier;
  if (declared !== undefined && written !== "exactly" && declared !== written) {
    const message = `Invalid qualifier “${declared}” of ${noun}, the amount says “${written}”`;
    const place = (scalarAt(node, "qualifier") ?? node).place;
    context.report({ level: "error", rule: "invalid-value", message, place });
  }
  return declared ?? written;
}

function readAssumptions(draft: Draft): ReadonlyMap<string, Assumption> {
  const assumptions = new Map<string, Assumption>();
  const holder = findEntry(draft.node, "assumptions")?.value;
  if (holder?.type !== "map") return assumptions;
  for (const { key, value: node } of holder.entries) {
    if (node.type !== "scalar") continue;
    const noun = `assumption “${key}” of ${draft.noun}`;
    const amount = readFieldAmount(node, noun, draft.context.report, draft.context.syntax);
    if (amount === undefined) continue;
    assumptions.set(key, { value: amount.value, unit: amount.unit ?? countUnit, place: node.place });
  }
  return assumptions;
}
