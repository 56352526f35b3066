import type { FigureUse } from "../model/exhibit.ts";
import type { Figure, Ledger } from "../model/ledger.ts";

/** The words of a source line beside the sources themselves. */
const words = {
  source: "Source",
  computed: "computed: team computation",
  estimate: "~ marks an estimate",
} as const;

/** The line that says where the figures of a slide come from; empty when it prints none, or when no record has a source. */
export function sourceLine(uses: readonly FigureUse[], ledger: Ledger): string {
  const shown = uses.filter((use) => use.where !== "note");
  const figures = shown.flatMap((use) => ledger.figures.get(use.figure) ?? []);
  const cited = unique(figures.flatMap((figure) => figure.sources.map((source) => source.cite)));
  const parts = cited.length > 0 ? [`${words.source}: ${cited.join("; ")}`] : [];
  if (figures.some(isComputed)) parts.push(words.computed);
  const line = parts.join("; ");
  if (!shown.some((use) => use.shown.includes("~"))) return line;
  return line === "" ? words.estimate : `${line}. ${words.estimate}`;
}

function isComputed(figure: Figure): boolean {
  return figure.kind === "derived" || figure.record.formula !== undefined;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
