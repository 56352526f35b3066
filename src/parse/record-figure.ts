import { checkShape } from "../diagnostics/check-shape.ts";
import { type DataEntry, findEntry } from "../model/data-node.ts";
import type { Assumption, FigureRecord, FigureValue, Qualifier, Unit } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import { countUnit } from "../model/unit.ts";
import { type Draft, identityOf, type RecordContext, scalarAt } from "./record-identity.ts";
import { figureSchema } from "./record-schema.ts";
import { type FieldAmount, readFieldAmount, readUnit, sameUnit, textAmount } from "./record-value.ts";

/** One entry of `figures:`, in its short form (`id: $5.6M`) or as a map; what cannot be read becomes words. */
export function recordFigure(entry: DataEntry, context: RecordContext): FigureRecord {
  const noun = `figure “${entry.key}”`;
  const { value: node } = entry;
  if (node.type === "scalar") {
    const amount = readFieldAmount(node, noun, context.report, context.syntax);
    const draft: Draft = { id: entry.key, noun, node, fields: {}, context };
    return finish(draft, amount ?? textAmount(node.text), entry, new Map([["value", node.place]]));
  }
  const fields = checkShape(node, figureSchema, context.report, noun) ?? {};
  const draft: Draft = { id: entry.key, noun, node, fields, context };
  const places = new Map(node.type === "map" ? node.entries.map((field) => [field.key, field.value.place]) : []);
  return finish(draft, readValue(draft, entry), entry, places);
}

/** The amount of a map record; undefined when a formula gives it. */
function readValue(draft: Draft, entry: DataEntry): FieldAmount | undefined {
  const { fields, context, noun } = draft;
  const given = (["value", "low", "formula"] as const).filter((key) => fields[key] !== undefined);
  if (given.length > 1 || (fields.high !== undefined) !== (fields.low !== undefined)) {
    const message = `Invalid value of ${noun}, expected one of “value”, “low” with “high”, or “formula”`;
    context.report({ level: "error", rule: "invalid-value", message, place: entry.keyPlace });
  }
  if (fields.formula !== undefined) return undefined;
  if (fields.low !== undefined && fields.high !== undefined) return readEnds(draft);
  const node = scalarAt(draft.node, "value");
  if (node === undefined) {
    const message = `Missing value of ${noun}, expected “value”, “low” and “high”, or “formula”`;
    context.report({ level: "error", rule: "missing-value", message, place: entry.keyPlace });
    return textAmount("?");
  }
  if (fields.unit === "text") return textAmount(node.text);
  return readFieldAmount(node, noun, context.report, context.syntax) ?? textAmount(node.text);
}

function readEnds(draft: Draft): FieldAmount {
  const { context, noun } = draft;
  const lowNode = scalarAt(draft.node, "low");
  const highNode = scalarAt(draft.node, "high");
  const low = lowNode && readFieldAmount(lowNode, noun, context.report, context.syntax);
  const high = highNode && readFieldAmount(highNode, noun, context.report, context.syntax);
  const fallback = textAmount(`${lowNode?.text ?? ""}–${highNode?.text ?? ""}`);
  if (low === undefined || high === undefined) return fallback;
  if (low.value.form !== "number" || high.value.form !== "number" || low.value.value.gte(high.value.value)) {
    const message = `Invalid range of ${noun}, expected a number in “low” below the number in “high”`;
    context.report({ level: "error", rule: "invalid-value", message, place: (highNode ?? draft.node).place });
    return fallback;
  }
  const decimals = Math.max("decimals" in low ? low.decimals : 0, "decimals" in high ? high.decimals : 0);
  const unit = high.unit ?? low.unit;
  const value: FigureValue = { form: "range", low: low.value.value, high: high.value.value };
  return { value, decimals, qualifier: "exactly", ...(unit && { unit }) };
}

function finish(
  draft: Draft,
  amount: FieldAmount | undefined,
  entry: DataEntry,
  fieldPlaces: ReadonlyMap<string, Place>,
): FigureRecord {
  const { fields, context } = draft;
  const read = amount !== undefined && "decimals" in amount ? amount : undefined;
  const per = fields.per ?? read?.per ?? (amount === undefined ? undefined : context.defaults.per);
  const decimals = fields.decimals ?? read?.decimals;
  return {
    id: draft.id,
    place: entry.keyPlace,
    fieldPlaces,
    label: fields.label ?? draft.id,
    ...(amount !== undefined && { value: amount.value }),
    ...(fields.formula !== undefined && { formula: fields.formula }),
    assumptions: readAssumptions(draft),
    unit: unitOf(draft, amount),
    ...(per !== undefined && { per }),
    ...(decimals !== undefined && { decimals }),
    qualifier: qualifierOf(draft, read?.qualifier ?? "exactly"),
    ...(fields.range_kind !== undefined && { rangeKind: fields.range_kind }),
    ...identityOf(draft),
    kind: fields.kind ?? (fields.formula === undefined ? (context.defaults.kind ?? "reported") : "derived"),
    ...(fields.note !== undefined && { note: fields.note }),
    confidential: fields.confidential ?? false,
    ...(fields.checked_by !== undefined && { checkedBy: fields.checked_by }),
    ...(fields.checked_on !== undefined && { checkedOn: fields.checked_on }),
  };
}

function unitOf(draft: Draft, amount: FieldAmount | undefined): Unit {
  const { context, noun, fields } = draft;
  const node = scalarAt(draft.node, "unit");
  const declared = node && readUnit(node, noun, context.report);
  const read = amount?.unit;
  if (amount?.value.form === "text") return declared ?? read ?? countUnit;
  if (node !== undefined && declared !== undefined && read !== undefined && !sameUnit(declared, read)) {
    const message = `Invalid unit “${node.text}” of ${noun}, the amount is in “${read.name}”`;
    context.report({ level: "error", rule: "invalid-unit", message, place: node.place });
  }
  const shared = fields.formula === undefined ? context.defaultUnit : undefined;
  return declared ?? read ?? shared ?? countUnit;
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
