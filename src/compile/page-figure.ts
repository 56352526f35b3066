import type { Figure, Ledger } from "../model/ledger.ts";
import type { PageFigure } from "../model/page.ts";
import { datesOfData } from "./data-as-of.ts";
import { pageWords } from "./page-words.ts";

/** What a figure's card shows, in the deck's language: what it is, of what and when, who says so, and how it was computed. */
export function pageFigure(figure: Figure, ledger: Ledger, lang: string): PageFigure {
  const words = pageWords(lang);
  const { card } = words;
  const { basis, period, formula, note } = figure.record;
  const kind = card.kinds[figure.kind];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [card.kind, figure.weak ? `${kind}, ${card.weak}` : kind],
    [card.basis, basis],
    [card.period, period],
    [card.asOf, datesOfData([figure], ledger, lang, words)],
    [card.source, sourceOf(figure)],
    [card.formula, formula],
    ...inputRows(figure, ledger, card.inputs, card.confidential),
    [card.note, note],
  ];
  return {
    label: figure.label,
    short: figure.words.short,
    long: figure.words.long,
    rows: rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  };
}

/** All sources, the page beside the figure's own; never a candidate, which is a guess. */
function sourceOf({ sources, record }: Figure): string | undefined {
  if (sources.length === 0) return undefined;
  const { source: own, locator } = record.source ?? {};
  return sources.map(({ id, cite }) => (id === own && locator !== undefined ? `${cite}, ${locator}` : cite)).join("; ");
}

/** A confidential figure may carry a result, but its own amount is not told by the way. */
function inputRows(figure: Figure, ledger: Ledger, name: string, confidential: string): readonly [string, string][] {
  const inputs = figure.inputs.flatMap((id) => {
    const input = ledger.figures.get(id);
    if (input === undefined) return [];
    return [`${input.label}: ${input.record.confidential ? confidential : input.words.short}`];
  });
  const assumed = [...figure.record.assumptions].map(
    ([id, { value, unit }]) => `${id}: ${ledger.format(value, unit).short}`,
  );
  return [...inputs, ...assumed].map((input, index) => [index === 0 ? name : "", input]);
}
