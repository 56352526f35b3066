/**
 * The contract between the compiler that writes a page, the client that runs in it and the exporter that prints it.
 * They never import each other: what one writes and another reads is named here.
 */
export const page = {
  /** Set by the client on `window` to a promise that resolves when the first slide is complete on screen. */
  ready: "deckReady",
  /** Attribute of a `<section>`: the slide's id is its `id`; this is the number printed in the corner. */
  slideNumber: "data-number",
  /** Attribute of a `<figure>` with a chart that can come alive; its value is the chart's id. */
  chart: "data-chart",
  /** Attribute of an element of a build: the name of its step. reveal.js reads `class="fragment"` and `data-fragment-index`. */
  step: "data-step",
  /** Attribute of a `<data>` element: the figure's id. */
  figure: "data-figure",
  /** Ids of `<script type="application/json">` blocks. */
  chartsJson: "exhibit-charts",
  figuresJson: "exhibit-figures",
  notesJson: "exhibit-notes",
  deckJson: "exhibit-deck",
  /** `?view=speaker` opens the speaker view of the same file. */
  viewParameter: "view",
  speakerView: "speaker",
  /** Where `dev` streams changes, on the same origin. */
  changesPath: "/__exhibit/changes",
} as const;

/** What the client needs to know of a slide without its HTML. */
export interface PageSlide {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly timeSeconds: number | null;
  readonly section: string | null;
  readonly backup: boolean;
}

/** Content of the block `deckJson`. */
export interface PageDeck {
  readonly title: string;
  readonly lang: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly slides: readonly PageSlide[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly minutes: number | null;
}

/** What a figure's card shows; only figures that are on a slide are in the page. */
export interface PageFigure {
  readonly label: string;
  readonly short: string;
  readonly long: string;
  readonly kind: string;
  readonly basis?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly source?: string;
  readonly formula?: string;
  readonly inputs?: readonly { readonly label: string; readonly short: string }[];
}
