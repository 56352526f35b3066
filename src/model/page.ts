import type { ChartSpec } from "./chart.ts";

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
  /** Id of the inert `<script type="text/plain">` with the live charts; the client runs it once the first slide stands. */
  chartsScript: "exhibit-live-charts",
  /** `?view=speaker` opens the speaker view of the same file. */
  viewParameter: "view",
  speakerView: "speaker",
  /** Where `dev` streams changes, on the same origin. */
  changesPath: "/__exhibit/changes",
  /** Query parameter of `changesPath`: the `version` of the deck that the page shows. */
  versionParameter: "version",
  /** Ids of `<style>` elements that `dev` can replace. */
  themeStyle: "exhibit-theme",
  fontsStyle: "exhibit-fonts",
} as const;

/** What the client needs to know of a slide without its HTML. */
export interface PageSlide {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly timeSeconds: number | null;
  readonly section: string | null;
  readonly backup: boolean;
  /** It stands below the slide before it. */
  readonly below: boolean;
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
  /** The theme's tokens, by which live charts get the colours of the drawn ones. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Only in `dev`: names the state of the deck, so that a page that reconnects learns whether it is stale. */
  readonly version?: string;
}

/** Content of the block `chartsJson`, by the value of the attribute `chart`. */
export type PageCharts = Readonly<Record<string, ChartSpec>>;

/** Content of the block `figuresJson`, by the value of the attribute `figure`. */
export type PageFigures = Readonly<Record<string, PageFigure>>;

/** Content of the block `notesJson`: HTML of the notes, by slide id; slides without notes have no entry. */
export type PageNotes = Readonly<Record<string, string>>;

/** What a figure's card shows; only figures that are on a slide are in the page. */
export interface PageFigure {
  readonly label: string;
  readonly short: string;
  readonly long: string;
  /** What is known about it, in the deck's language: kind, basis, period, source, formula. A row without a name goes on with the one above. */
  readonly rows: readonly { readonly name: string; readonly value: string }[];
}

/**
 * What `dev` sends to an open page: one JSON object a server-sent event, without an event name.
 * The page asks `changesPath?version=…`; a server whose deck has another version answers with `reload` first,
 * and one whose last edit failed with `diagnostics`, so that a reconnect misses nothing.
 */
export type DevMessage =
  | {
      readonly type: "slides";
      /** The state after this change. It also takes away the diagnostics of an earlier one. */
      readonly version: string;
      /** The whole run: a slide that is missing here is gone, its order and stacks are the new ones. */
      readonly deck: PageDeck;
      /** `screenHtml` of the slides that are new or other than before, by id. */
      readonly html: Readonly<Record<string, string>>;
      /** These three too hold only what is new or other than before: merge them. Notes that were taken away are empty texts. */
      readonly notes: PageNotes;
      readonly charts: PageCharts;
      readonly figures: PageFigures;
      /** New CSS of the theme and of the fonts, when they changed. */
      readonly theme?: string;
      readonly fonts?: string;
    }
  | { readonly type: "reload" }
  | {
      /** The edit has mistakes. The deck on screen stays as it is, these words are laid over it for the author. */
      readonly type: "diagnostics";
      /** Plain text as the terminal shows it, without colours. */
      readonly text: string;
      readonly errors: number;
      readonly warnings: number;
    };
