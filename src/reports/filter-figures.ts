import { Failure } from "../diagnostics/failure.ts";
import { oneOf, quoteList, suggest } from "../diagnostics/suggest.ts";
import { figureKinds } from "../model/figure.ts";
import type { Figure } from "../model/ledger.ts";

/** What of a record can be asked for, with the words it answers to; any of them will do. */
const fields = {
  kind: ({ kind }) => [kind],
  unit: ({ unit, per }) => [unit.name, per === undefined ? unit.name : `${unit.name}/${per}`],
  source: ({ sources }) => sources.flatMap(({ id, cite }) => [id, cite]),
  grade: ({ sources }) => sources.map(({ grade }) => grade),
  entity: ({ record }) => record.entity?.split(", ") ?? [],
  concept: ({ record }) => (record.concept === undefined ? [] : [record.concept]),
  period: ({ record }) => (record.period === undefined ? [] : [record.period]),
  qualifier: ({ qualifier }) => [qualifier],
  file: ({ record }) => [record.place.file],
} satisfies Readonly<Record<string, (figure: Figure) => readonly string[]>>;

type Field = keyof typeof fields;

/** One thing a figure must have: `kind=plan`, or any of several values: `kind=plan,forecast`. */
export interface FigureFilter {
  readonly field: Field;
  readonly values: readonly string[];
}

/** Reads `field=value` or `field=one,other`; a field or kind that there is none of is a mistake on the command line. */
export function parseFilter(text: string): FigureFilter {
  const at = text.indexOf("=");
  const name = at === -1 ? text : text.slice(0, at);
  const field = fieldNames.find((known) => known === name);
  if (field === undefined) throw unknownField(name);
  const values = text
    .slice(at + 1)
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (at === -1 || values.length === 0) {
    throw new Failure("usage", "missing-value", `Missing value of filter “${field}”, expected “${field}=…”`);
  }
  if (field === "kind") values.forEach(refuseUnknownKind);
  return { field, values };
}

/** True when the figure has what every filter asks for; upper and lower case are one. */
export function fitsFilters(figure: Figure, filters: readonly FigureFilter[]): boolean {
  return filters.every(({ field, values }) => {
    const had = fields[field](figure).map(folded);
    return values.some((value) => had.includes(folded(value)));
  });
}

/** True when each word stands in the id, label or entity. */
export function fitsSearch({ id, label, record }: Figure, search: string): boolean {
  const text = folded([id, label, record.entity ?? ""].join("\n"));
  return folded(search)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** The values of a field that figures of this deck have, in their order: what to ask for instead of one that fits none. */
export function valuesOf(field: Field, figures: Iterable<Figure>): readonly string[] {
  return [...new Set([...figures].flatMap((figure) => fields[field](figure)[0] ?? []))];
}

const fieldNames: readonly Field[] = [
  "kind",
  "unit",
  "source",
  "grade",
  "entity",
  "concept",
  "period",
  "qualifier",
  "file",
];

function unknownField(name: string): Failure {
  const near = suggest(name, fieldNames);
  const expected = near.length > 0 ? oneOf(near) : oneOf(fieldNames);
  return new Failure("usage", "unknown-filter", `Unknown filter “${name}”, expected ${expected}`, [
    "Write a filter as `--filter kind=plan` or `--filter unit=USD,EUR`.",
  ]);
}

function refuseUnknownKind(kind: string): void {
  if (figureKinds.some((known) => known === kind.toLowerCase())) return;
  const near = suggest(kind, figureKinds);
  throw new Failure(
    "usage",
    "unknown-kind",
    `Unknown kind “${kind}”, expected ${oneOf(figureKinds)}`,
    near.length > 0 ? [`Did you mean ${quoteList(near)}?`] : [],
  );
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
