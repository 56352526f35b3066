import type { Report } from "../diagnostics/diagnostic.ts";
import type { Deck } from "../model/deck.ts";
import type { ConflictRecord, FigureValue, SourceRecord, Unit } from "../model/figure.ts";
import type { Figure, FigureWords, Ledger } from "../model/ledger.ts";
import { fillConflict, tellUnknownFigure } from "./fill-footnote.ts";
import { formatAmount, printedEnds } from "./format-amount.ts";
import { type Resolution, resolveFigures } from "./resolve-figures.ts";

/** Computes every figure of the deck, gives it its words, and joins it with its conflicts and sources. */
export function resolveLedger(deck: Deck, report: Report): Ledger {
  const { lang } = deck.config;
  const sources = new Map(deck.sources.map((source) => [source.id, source]));
  const resolutions = resolveFigures(deck.records, lang, report);
  const filled = deck.conflicts.map((conflict) => fillConflict(conflict, resolutions, report));
  const conflicts = conflictsByFigure(filled, resolutions, report);
  const figureOf = (resolution: Resolution): Figure => ({
    ...resolution,
    conflicts: conflicts.get(resolution.id) ?? [],
    sources: sourcesOf(resolution, resolutions, sources),
  });
  return {
    figures: new Map([...resolutions].map(([id, resolution]) => [id, figureOf(resolution)])),
    sources,
    conflicts: new Map(filled.map((conflict) => [conflict.id, conflict])),
    format: amountFormat(lang),
  };
}

/** Words of amounts that are no records. Kept, for ticks and cells of tables come again and again. */
function amountFormat(lang: string): Ledger["format"] {
  const known = new WeakMap<Unit, Map<string, FigureWords>>();
  return (value, unit, { decimals, qualifier = "exactly", kind = "reported", per } = {}) => {
    const ofUnit = known.get(unit) ?? new Map<string, FigureWords>();
    known.set(unit, ofUnit);
    const key = [amountKey(value), decimals, qualifier, kind, per].join(" ");
    const before = ofUnit.get(key);
    if (before !== undefined) return before;
    const ends = printedEnds(value, decimals);
    const words = formatAmount({ ends, qualifier, unit, per, kind, weak: false, worded: false }, lang);
    ofUnit.set(key, words);
    return words;
  };
}

function amountKey(value: FigureValue): string {
  switch (value.form) {
    case "number":
      return `=${value.value.toString()}`;
    case "range":
      return `${value.low.toString()}–${value.high.toString()}`;
    case "text":
      return `“${value.text}”`;
    default:
      return value satisfies never;
  }
}

/** The conflicts of each figure, in the order of the data files. */
function conflictsByFigure(
  conflicts: readonly ConflictRecord[],
  figures: ReadonlyMap<string, Resolution>,
  report: Report,
): ReadonlyMap<string, readonly ConflictRecord[]> {
  const found = new Map<string, ConflictRecord[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.figures) {
      if (figures.has(id)) found.set(id, [...(found.get(id) ?? []), conflict]);
      else tellUnknownFigure(conflict, id, figures, report);
    }
  }
  return found;
}

/** Its own source first, then those of what its formula reads, each once. */
function sourcesOf(
  figure: Resolution,
  figures: ReadonlyMap<string, Resolution>,
  sources: ReadonlyMap<string, SourceRecord>,
): readonly SourceRecord[] {
  const seen = new Set<string>();
  const found = new Set<SourceRecord>();
  const visit = ({ id, record, inputs }: Resolution): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const own = record.source && sources.get(record.source.source);
    if (own !== undefined) found.add(own);
    for (const input of inputs) {
      const next = figures.get(input);
      if (next !== undefined) visit(next);
    }
  };
  visit(figure);
  return [...found];
}
