import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { quoteList } from "../diagnostics/suggest.ts";
import { usedFigures } from "../ledger/used-figures.ts";
import type { Figure } from "../model/ledger.ts";
import type { CheckInput } from "./check-input.ts";

const mostNamed = 5;

/** Tells, once a data file, the figures that no slide shows and that no shown figure is computed from. */
export function checkUnusedFigures({ ledger, compiled }: CheckInput, report: Report): void {
  const shown = compiled.slides.flatMap((slide) => slide.uses.map((use) => use.figure));
  const used = usedFigures(shown, ledger);
  const unused = [...ledger.figures.values()].filter((figure) => !used.has(figure.id));
  for (const file of new Set(unused.map((figure) => figure.record.place.file))) {
    const [first, ...others] = unused.filter((figure) => figure.record.place.file === file);
    if (first !== undefined) report(unusedFigures(first, others));
  }
}

function unusedFigures(first: Figure, others: readonly Figure[]): Diagnostic {
  const named = quoteList([first, ...others].slice(0, mostNamed).map((figure) => figure.id));
  const rest = others.length + 1 - mostNamed;
  return {
    level: "warning",
    rule: "unused-figure",
    message: `Unused figures ${named}${rest > 0 ? ` and ${rest} more` : ""}, no slide shows them`,
    place: first.record.place,
    hint: "Show them, compute with them, or take them out of the ledger.",
  };
}
