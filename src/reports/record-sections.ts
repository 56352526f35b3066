import { visible } from "../diagnostics/source-excerpt.ts";
import { usedFigures } from "../ledger/used-figures.ts";
import { type ConflictRecord, hasFootnoteAt, type SourceRecord } from "../model/figure.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import type { SlideUse } from "./figure-uses.ts";
import { placeText } from "./place-text.ts";
import { factLines, type Page } from "./record-page.ts";
import { alignColumns, shortened } from "./text-table.ts";

/** The computed figures that change with this one. */
export function readerLines(figure: Figure, ledger: Ledger, page: Page): readonly string[] {
  const readers = [...ledger.figures.values()].filter(({ inputs }) => inputs.includes(figure.id));
  const rows = alignColumns(
    readers.map(({ id, words, record }) => [visible(id), visible(words.short), visible(record.formula ?? "")]),
  );
  return rows.map((row) => `  ${shortened(row.join("  "), page.columns - 2)}`);
}

/** Every conflict the figure is part of: what it is, what was decided and why, and what a slide prints about it. */
export function conflictLines(figure: Figure, page: Page): readonly string[] {
  return figure.conflicts.flatMap((conflict) => [
    `  ${page.paint.strong(visible(conflict.id))}  ${conflictHead(conflict)}  ${page.paint.quiet(placeText(conflict.place))}`,
    ...indented(
      factLines(within(page), [
        ["what", conflict.what],
        ["with", othersOf(conflict, figure.id)],
        ["decision", decisionWords(conflict)],
        ["reason", conflict.reason],
        ["footnote", footnoteWords(conflict, figure.id)],
        ["sticker", conflict.sticker],
        [
          "decided",
          [conflict.decidedBy, conflict.decidedOn].filter((part) => part !== undefined).join(", ") || undefined,
        ],
      ]),
    ),
  ]);
}

function conflictHead({ severity, type }: ConflictRecord): string {
  return `${severity}, ${visible(type)}`;
}

function othersOf({ figures }: ConflictRecord, id: string): string | undefined {
  const others = figures.filter((other) => other !== id);
  return others.length === 0 ? undefined : others.join(", ");
}

function decisionWords({ decision, picked }: ConflictRecord): string {
  return picked === undefined ? decision : `${decision} ${picked}`;
}

function footnoteWords(conflict: ConflictRecord, id: string): string | undefined {
  if (conflict.footnote === undefined) return undefined;
  return hasFootnoteAt(conflict, id) ? `“${conflict.footnote}”` : `“${conflict.footnote}” (not at this figure)`;
}

/** Every source it stands on, its own first: how good it is, how it is cited, where in it which input is found. */
export function sourceLines(figure: Figure, ledger: Ledger, page: Page): readonly string[] {
  return figure.sources.flatMap((source) => [
    `  ${page.paint.strong(visible(source.id))}  ${source.grade}`,
    ...indented(
      factLines(within(page), [
        ["title", source.title],
        ["cited as", source.cite === source.title ? undefined : source.cite],
        ...foundFacts(source, figure, ledger),
        ["as of", source.asOf],
        ["url", source.url],
      ]),
    ),
  ]);
}

function foundFacts({ id }: SourceRecord, figure: Figure, ledger: Ledger): readonly (readonly [string, string])[] {
  const citing = [...usedFigures([figure.id], ledger)]
    .flatMap((used) => ledger.figures.get(used) ?? [])
    .filter(({ record }) => record.source?.source === id);
  const isOwn = citing.length === 1 && citing[0] === figure;
  if (isOwn) return [["locator", figure.record.source?.locator ?? "none"]];
  return [["for", citing.map(({ id: cited, record }) => withLocator(cited, record.source?.locator)).join(", ")]];
}

function withLocator(id: string, locator: string | undefined): string {
  return locator === undefined ? id : `${id} (${locator})`;
}

/** Every spot where the figure is printed, slide by slide: in what, where in the files, and as which words. */
export function useLines(uses: readonly SlideUse[], page: Page): readonly string[] {
  const rows = alignColumns(uses.map(({ use }) => [placeText(use.place), use.where, visible(use.shown)]));
  let last: string | undefined;
  return uses.flatMap(({ slide }, index) => {
    const line = `    ${rows[index]?.join("  ") ?? ""}`.trimEnd();
    if (slide.id === last) return [line];
    last = slide.id;
    const head = `  ${slide.number}  ${visible(slide.id)}  “${visible(slide.title)}”`;
    return [shortened(head, page.columns), line];
  });
}

/** The page inside an indent of two. */
function within(page: Page): Page {
  return { ...page, columns: page.columns - 2 };
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
