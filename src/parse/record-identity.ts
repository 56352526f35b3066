import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { type DataNode, type DataScalar, findEntry } from "../model/data-node.ts";
import type { FigureRecord, SourceReference, Unit } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import type { AmountSyntax } from "./parse-amount.ts";
import type { DefaultFields, FigureFields } from "./record-schema.ts";

/** What is known before a single record is read: the file's defaults and the names of all files. */
export interface RecordContext {
  readonly defaults: DefaultFields;
  readonly defaultUnit: Unit | undefined;
  readonly entities: ReadonlyMap<string, string>;
  readonly sources: ReadonlySet<string>;
  readonly syntax: AmountSyntax;
  readonly report: Report;
}

/** A record on its way: its node as written and its fields as checked. */
export interface Draft {
  readonly id: string;
  readonly noun: string;
  readonly node: DataNode;
  readonly fields: FigureFields;
  readonly context: RecordContext;
}

type Identity = Pick<
  FigureRecord,
  "entity" | "concept" | "period" | "basis" | "asOf" | "retrieved" | "validUntil" | "source"
>;

/** Of what, when and from where a figure is: its own fields before those of the file. */
export function identityOf(draft: Draft): Identity {
  const { fields, context } = draft;
  const { defaults } = context;
  // What a formula gives stands on its inputs: a file's defaults speak for recorded amounts only.
  const shared: DefaultFields = fields.formula === undefined ? defaults : {};
  const concept = fields.concept ?? shared.concept;
  const period = fields.period ?? shared.period;
  const basis = fields.basis ?? shared.basis;
  const asOf = fields.as_of ?? shared.as_of;
  const retrieved = fields.retrieved ?? shared.retrieved;
  const validUntil = fields.valid_until ?? shared.valid_until;
  return {
    ...entityOf(draft, fields.entity ?? shared.entity),
    ...(concept !== undefined && { concept }),
    ...(period !== undefined && { period }),
    ...(basis !== undefined && { basis }),
    ...(asOf !== undefined && { asOf }),
    ...(retrieved !== undefined && { retrieved }),
    ...(validUntil !== undefined && { validUntil }),
    ...sourceOf(draft, fields.source, shared.source),
  };
}

/** The scalar under a key, when there is one. */
export function scalarAt(node: DataNode, key: string): DataScalar | undefined {
  const found = findEntry(node, key)?.value;
  return found?.type === "scalar" ? found : undefined;
}

function entityOf(draft: Draft, entity: DefaultFields["entity"]): { entity?: string } {
  if (entity === undefined) return {};
  const names = (typeof entity === "string" ? [entity] : entity).map((id) => entityName(draft, id));
  return { entity: names.join(", ") };
}

/** Entities are checked only in a deck that declares some. */
function entityName({ context, noun, node }: Draft, id: string): string {
  const name = context.entities.get(id);
  if (name === undefined && context.entities.size > 0) {
    const place = (findEntry(node, "entity")?.value ?? node).place;
    tellUnknown(context, { what: "entity", id, noun, place, known: context.entities.keys() });
  }
  return name ?? id;
}

function sourceOf(
  draft: Draft,
  own: FigureFields["source"],
  shared: DefaultFields["source"],
): { source?: SourceReference } {
  const fallback = typeof shared === "string" ? shared : shared?.id;
  const reference = own ?? shared;
  if (reference === undefined) return {};
  const id = typeof reference === "string" ? reference : (reference.id ?? fallback);
  const place = (findEntry(draft.node, "source")?.value ?? draft.node).place;
  if (id === undefined) {
    const message = `Missing key “id” in “source” of ${draft.noun}`;
    draft.context.report({ level: "error", rule: "missing-key", message, place });
    return {};
  }
  if (!draft.context.sources.has(id)) {
    tellUnknown(draft.context, { what: "source", id, noun: draft.noun, place, known: draft.context.sources });
  }
  if (typeof reference === "string") return { source: { source: id } };
  const { locator, candidate } = reference;
  return {
    source: { source: id, ...(locator !== undefined && { locator }), ...(candidate !== undefined && { candidate }) },
  };
}

interface UnknownName {
  readonly what: "entity" | "source";
  readonly id: string;
  readonly noun: string;
  readonly place: Place;
  readonly known: Iterable<string>;
}

function tellUnknown(context: RecordContext, unknown: UnknownName): void {
  const near = suggest(unknown.id, unknown.known);
  const expected = near.length > 0 ? `, expected ${quoteList(near)}` : "";
  context.report({
    level: "error",
    rule: unknown.what === "entity" ? "unknown-entity" : "unknown-source",
    message: `Unknown ${unknown.what} “${unknown.id}” of ${unknown.noun}${expected}`,
    place: unknown.place,
    hint:
      unknown.what === "entity"
        ? "Entities are named under `entities:` in data/*.yaml."
        : "Sources are the records under `sources:` in data/*.yaml.",
  });
}
