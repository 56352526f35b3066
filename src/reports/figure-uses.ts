import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import type { FigureUse } from "../model/exhibit.ts";

/** A spot where a figure is printed, and the slide it is on. */
export interface SlideUse {
  readonly slide: CompiledSlide;
  readonly use: FigureUse;
}

/** Where each figure is printed, in the order of the slides; figures that are nowhere have no entry. */
export function figureUses({ slides }: CompiledDeck): ReadonlyMap<string, readonly SlideUse[]> {
  const found = new Map<string, SlideUse[]>();
  for (const slide of slides) {
    for (const use of slide.uses) {
      const known = found.get(use.figure);
      if (known === undefined) found.set(use.figure, [{ slide, use }]);
      else known.push({ slide, use });
    }
  }
  return found;
}
