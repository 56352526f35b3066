import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { type DataNode, type DataScalar, findEntry } from "../model/data-node.ts";
import type { FigureRecord, SourceReference, Unit } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import { withoutGaps } from "../model/without-gaps.ts";
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
  // What a formula gives stands on its inputs: a file's defaults speak for recorded amounts only.
  const all: DefaultFields = fields.formula === undefined ? { ...context.defaults, ...fields } : fields;
  return withoutGaps({
    entity: entityOf(draft, all.entity),
    concept: all.concept,
    period: all.period,
    basis: all.basis,
    asOf: all.as_of,
    retrieved: all.retrieved,
    validUntil: all.valid_until,
    source: sourceOf(draft, all.source),
  });
}

/** The scalar under a key, when there is one. */
export function scalarAt(node: DataNode, key: string): DataScalar | undefined {
  const found = findEntry(node, key)?.value;
  return found?.type === "scalar" ? found : undefined;
}

function entityOf(draft: Draft, entity: DefaultFields["entity"]): string | undefined {
  const ids = typeof entity === "string" ? [entity] : entity;
  return ids?.map((id) => entityName(draft, id)).join(", ");
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

/** A reference without an `id` adds a locator or candidate to the source of its file. */
function sourceOf(draft: Draft, reference: DefaultFields["source"]): SourceReference | undefined {
  if (reference === undefined) return undefined;
  const { context, noun, node } = draft;
  const fields = typeof reference === "string" ? { id: reference } : reference;
  const id = fields.id ?? sourceId(context.defaults.source);
  const place = (findEntry(node, "source")?.value ?? node).place;
  if (id === undefined) {
    const message = `Missing key “id” in “source” of ${noun}`;
    context.report({ level: "error", rule: "missing-key", message, place });
    return undefined;
  }
  if (!context.sources.has(id)) tellUnknown(context, { what: "source", id, noun, place, known: context.sources });
  return { source: id, ...withoutGaps({ locator: fields.locator, candidate: fields.candidate }) };
}

function sourceId(reference: DefaultFields["source"]): string | undefined {
  return typeof reference === "string" ? reference : reference?.id;
}

interface UnknownName {
  readonly what: "entity" | "source";
  readonly id: string;
  readonly noun: string;
  readonly place: Place;
  readonly known: Iterable<string>;
}

const homes = {
  entity: { rule: "unknown-entity", hint: "Entities are named under `entities:` in data/*.yaml." },
  source: { rule: "unknown-source", hint: "Sources are the records under `sources:` in data/*.yaml." },
} as const;

function tellUnknown(context: RecordContext, { what, id, noun, place, known }: UnknownName): void {
  const near = suggest(id, known);
  const expected = near.length > 0 ? `, expected ${quoteList(near)}` : "";
  context.report({ level: "error", message: `Unknown ${what} “${id}” of ${noun}${expected}`, place, ...homes[what] });
}
