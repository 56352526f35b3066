import type { Paint } from "../diagnostics/render-diagnostic.ts";
import { visible } from "../diagnostics/source-excerpt.ts";
import type { FigureValue, SourceReference } from "../model/figure.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { digitsOf } from "./exact-json.ts";
import type { SlideUse } from "./figure-uses.ts";
import { valueWords } from "./figure-table.ts";
import { formulaLines } from "./formula-lines.ts";
import { intervalWords } from "./interval-words.ts";
import { placeText } from "./place-text.ts";
import { conflictLines, readerLines, sourceLines, useLines } from "./record-sections.ts";
import { factLines, section, type Page } from "./record-page.ts";

/** What a report about one figure draws on. */
export interface RecordInput {
  readonly figure: Figure;
  readonly ledger: Ledger;
  readonly uses: readonly SlideUse[];
}

/** Everything known about one figure: its record, its wordings, its formula, conflicts, sources, and where it is printed. */
export function figureRecord({ figure, ledger, uses }: RecordInput, paint: Paint, columns: number): readonly string[] {
  const page: Page = { paint, columns };
  const { id, label, words } = figure;
  return [
    `${paint.strong(visible(id))}  ${visible(label)}`,
    ...factLines(page, recordFacts(figure, ledger)),
    ...section(page, "Printed", factLines(page, Object.entries(words))),
    ...section(page, "Formula", formulaLines(figure, ledger, page)),
    ...section(page, "Read by", readerLines(figure, ledger, page)),
    ...section(page, "Conflicts", conflictLines(figure, page)),
    ...section(page, "Sources", sourceLines(figure, ledger, page)),
    ...section(page, usesTitle(uses), useLines(uses, page)),
  ];
}

function usesTitle(uses: readonly SlideUse[]): string {
  if (uses.length === 0) return "Uses: none";
  const slides = new Set(uses.map(({ slide }) => slide.id)).size;
  return `Uses: ${uses.length} on ${slides} ${slides === 1 ? "slide" : "slides"}`;
}

function recordFacts(figure: Figure, ledger: Ledger): readonly (readonly [string, string | undefined])[] {
  const { record, unit, per, kind, qualifier, interval, value } = figure;
  return [
    ["value", valueWords(figure)],
    ["exact", exactWords(value)],
    ["interval", intervalWords(interval, unit, ledger.format)],
    ["unit", per === undefined ? unit.name : `${unit.name} per ${per}`],
    ["kind", kind],
    ["qualifier", qualifier.replaceAll("-", " ")],
    ["weak", figure.weak ? "yes: nothing could refute it" : undefined],
    ["range", record.rangeKind],
    ["decimals", record.decimals?.toString()],
    ["entity", record.entity],
    ["concept", record.concept],
    ["period", record.period],
    ["basis", record.basis],
    ["as of", record.asOf],
    ["retrieved", record.retrieved],
    ["valid until", record.validUntil],
    ["source", record.source && referenceWords(record.source)],
    ["checked", checkedWords(figure)],
    ["confidential", record.confidential ? "yes" : undefined],
    ["note", record.note],
    ["place", placeText(record.place)],
  ];
}

function exactWords(value: FigureValue): string | undefined {
  switch (value.form) {
    case "number":
      return grouped(digitsOf(value.value));
    case "range":
      return `${grouped(digitsOf(value.low))} to ${grouped(digitsOf(value.high))}`;
    case "text":
      return undefined;
    default:
      return value satisfies never;
  }
}

function grouped(digits: string): string {
  return digits.replace(/^(-?\d+)/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ","));
}

function referenceWords({ source, locator, candidate }: SourceReference): string {
  const place = locator === undefined ? source : `${source}, ${locator}`;
  return candidate === undefined ? place : `${place} (candidate, a guess that is never printed: ${candidate})`;
}

function checkedWords({ record: { checkedBy, checkedOn } }: Figure): string | undefined {
  if (checkedBy === undefined && checkedOn === undefined) return undefined;
  return [checkedBy === undefined ? undefined : `by ${checkedBy}`, checkedOn]
    .filter((part) => part !== undefined)
    .join(", ");
}
