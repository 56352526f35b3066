import type { FigureUse } from "../model/exhibit.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { fillWords, type PageWords } from "./page-pattern.ts";

/** Signs that languages put before an approximate amount; words such as 約 need no explanation. */
const estimateSigns = /[~≈≳≲]/;

/**
 * The line that says where the figures of a slide come from, data and our own computation apart; empty when it prints
 * none, or when no record has a source.
 */
export function sourceLine(
  uses: readonly FigureUse[],
  ledger: Ledger,
  words: PageWords,
  dataAsOf: string | undefined,
): string {
  const shown = uses.filter((use) => use.where !== "note");
  const figures = shown.flatMap((use) => ledger.figures.get(use.figure) ?? []);
  const cited = unique(figures.flatMap((figure) => figure.sources.map((source) => source.cite)));
  const origins = cited.length > 0 ? [fillWords(words.source, cited.join("; "))] : [];
  if (figures.some(isComputed)) origins.push(words.computed);
  const sign = shown.map((use) => estimateSigns.exec(use.shown)?.[0]).find((found) => found !== undefined);
  const sentences = [
    origins.join("; "),
    dataAsOf ?? "",
    sign === undefined ? "" : fillWords(words.estimateSign, sign),
  ].filter((sentence) => sentence !== "");
  return sentences.join(words.stop);
}

function isComputed(figure: Figure): boolean {
  return figure.kind === "derived" || figure.record.formula !== undefined;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
