import type { FigureUse } from "../model/exhibit.ts";
import type { Place } from "../model/place.ts";

/** A footnote that the author wrote with `[^id]: …`. */
export interface WrittenFootnote {
  readonly id: string;
  readonly html: string;
  readonly plain: string;
}

/** What the parts of one slide tell while they are rendered, in reading order. */
export interface SlideGathering {
  readonly uses: FigureUse[];
  /** Ids of the figures that exhibits show: a word in a sentence makes no slide illustrative. */
  readonly exhibitFigures: Set<string>;
  readonly links: Set<string>;
  readonly alts: string[];
  readonly footnotes: Map<string, WrittenFootnote>;
  readonly footnoteMarks: { readonly id: string; readonly place: Place }[];
  /** Steps in the order in which their parts stand on the slide. */
  readonly steps: string[];
  /** Raw HTML was let through, so the slot must be balanced. */
  hasRawHtml: boolean;
  /** Names of the parts that `fragment` comments and built list items made. */
  partCount: number;
}

/** A fresh tally for one slide. */
export function startGathering(): SlideGathering {
  return {
    uses: [],
    exhibitFigures: new Set(),
    links: new Set(),
    alts: [],
    footnotes: new Map(),
    footnoteMarks: [],
    steps: [],
    hasRawHtml: false,
    partCount: 0,
  };
}
