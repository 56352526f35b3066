import { hasFootnoteAt } from "../model/figure.ts";
import type { Figure, Interval } from "../model/ledger.ts";
import type { JsonValue } from "./exact-json.ts";
import { figureEntry } from "./figure-entry.ts";
import type { RecordInput } from "./figure-record.ts";
import { formulaTree, type FormulaBranch } from "./formula-tree.ts";
import { placeText } from "./place-text.ts";

/** Everything known about one figure as plain data: the keys of the list first, then the rest of its record. */
export function recordData({ figure, ledger, uses }: RecordInput): JsonValue {
  const { record } = figure;
  const readers = [...ledger.figures.values()].filter(({ inputs }) => inputs.includes(figure.id));
  return {
    ...figureEntry(figure, uses),
    words: { ...figure.words },
    per: figure.per ?? null,
    qualifier: figure.qualifier,
    weak: figure.weak,
    ...identityData(figure),
    formula:
      record.formula === undefined ? null : { text: record.formula, inputs: treeData(formulaTree(figure, ledger)) },
    readBy: readers.map(({ id }) => id),
    conflicts: conflictData(figure),
    sources: figure.sources.map(({ place, ...source }) => ({ ...source, place: placeText(place) })),
  };
}

function identityData({ record }: Figure): { readonly [key: string]: JsonValue } {
  const { decimals, rangeKind, entity, concept, period, basis, asOf, retrieved, validUntil } = record;
  const { source, note, confidential, checkedBy, checkedOn } = record;
  const said = { decimals, rangeKind, entity, concept, period, basis, asOf, retrieved, validUntil };
  const rest = { source: source && { ...source }, note, confidential, checkedBy, checkedOn };
  return Object.fromEntries(Object.entries({ ...said, ...rest }).map(([key, value]) => [key, value ?? null]));
}

function treeData(branches: readonly FormulaBranch[]): JsonValue {
  return branches.map(({ name, label, display, interval, unit, formula, branches: below }) => ({
    name,
    label,
    unit: unit.name,
    display,
    interval: endsOf(interval),
    formula: formula ?? null,
    inputs: treeData(below),
  }));
}

function endsOf(interval: Interval | null): JsonValue {
  return interval === null ? null : [interval.low, interval.high];
}

function conflictData({ id, conflicts }: Figure): JsonValue {
  return conflicts.map((conflict) => ({
    id: conflict.id,
    severity: conflict.severity,
    type: conflict.type,
    what: conflict.what,
    figures: conflict.figures,
    decision: conflict.decision,
    picked: conflict.picked ?? null,
    reason: conflict.reason ?? null,
    footnote: hasFootnoteAt(conflict, id) ? (conflict.footnote ?? null) : null,
    place: placeText(conflict.place),
  }));
}
