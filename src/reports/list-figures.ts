import { usedFigures } from "../ledger/used-figures.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { fitsFilters, fitsSearch, type FigureFilter } from "./filter-figures.ts";

/** Which figures are asked for; all conditions must hold. */
export interface FigureQuery {
  readonly filters: readonly FigureFilter[];
  readonly search?: string;
  /** Only those that no slide shows and that nothing shown is computed from. */
  readonly unused: boolean;
}

/** The figures of a deck that fit, in the order of its data files. */
export function listFigures(
  { ledger, compiled }: { readonly ledger: Ledger; readonly compiled: CompiledDeck },
  { filters, search, unused }: FigureQuery,
): readonly Figure[] {
  const used = usedFigures(
    compiled.slides.flatMap((slide) => slide.uses.map((use) => use.figure)),
    ledger,
  );
  return [...ledger.figures.values()].filter(
    (figure) =>
      fitsFilters(figure, filters) &&
      (search === undefined || fitsSearch(figure, search)) &&
      !(unused && used.has(figure.id)),
  );
}
