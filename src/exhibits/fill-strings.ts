import type { ExhibitBlock } from "../model/deck.ts";
import type { ExhibitContext, FigureUse, RichText } from "../model/exhibit.ts";
import type { Place } from "../model/place.ts";
import { placeOnPath } from "../model/data-node.ts";

type Path = readonly PropertyKey[];

/** The strings of one block, filled at their places; `uses` has every figure they printed, in order. */
export interface FilledStrings {
  readonly rich: (path: Path, text: string) => RichText;
  /** An absent key stays absent: null is what templates test. */
  readonly optional: (path: Path, text: string | undefined) => RichText | null;
  /** A key that names a figure prints it as a placeholder would. */
  readonly figure: (path: Path, id: string) => RichText;
  /** A placeholder of a figure that a data file names, at its place there. */
  readonly figureAt: (place: Place, id: string) => RichText;
  readonly uses: () => readonly FigureUse[];
}

/** Fills the strings of a block and remembers which figures they print, so that no kind forgets one. */
export function fillStrings(block: ExhibitBlock, context: ExhibitContext): FilledStrings {
  const uses: FigureUse[] = [];
  const fill = (text: string, place: Place): RichText => {
    const filled = context.rich(text, place);
    uses.push(...filled.uses);
    return filled;
  };
  const rich = (path: Path, text: string): RichText => fill(text, placeOnPath(block.body, path));
  return {
    rich,
    optional: (path, text) => (text === undefined ? null : rich(path, text)),
    figure: (path, id) => rich(path, `{{${id}}}`),
    figureAt: (place, id) => fill(`{{${id}}}`, place),
    uses: () => [...uses],
  };
}
