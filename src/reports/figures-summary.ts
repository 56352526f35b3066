import { quoteList } from "../diagnostics/suggest.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { type FigureFilter, valuesOf } from "./filter-figures.ts";

const mostNamed = 12;

/** What stands below a list of figures: how many there are, or why there is none. */
export function figuresSummary(
  figures: readonly Figure[],
  { figures: all }: Ledger,
  filters: readonly FigureFilter[],
): readonly string[] {
  if (all.size === 0) return ["This deck has no figures: they are records under `figures:` in data/*.yaml."];
  if (figures.length === 0)
    return [`None of ${countOf(all.size)} fits.`, ...filters.flatMap((filter) => offer(filter, all))];
  const computed = figures.filter(({ record }) => record.formula !== undefined).length;
  const counted = figures.length === all.size ? countOf(all.size) : `${figures.length} of ${countOf(all.size)}`;
  return ["", `${counted}, ${computed} computed`];
}

function offer({ field }: FigureFilter, all: ReadonlyMap<string, Figure>): readonly string[] {
  const values = valuesOf(field, all.values());
  if (values.length === 0) return [`No figure says its ${field}.`];
  const more = values.length > mostNamed ? ` and ${values.length - mostNamed} more` : "";
  return [`There is ${field} ${quoteList(values.slice(0, mostNamed))}${more}.`];
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? "figure" : "figures"}`;
}
