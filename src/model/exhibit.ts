import type { ChartSpec } from "./chart.ts";
import type { Dataset } from "./dataset.ts";
import type { Ledger } from "./ledger.ts";
import type { Place } from "./place.ts";

/** A figure as one spot of the deck printed it: the raw material of footnotes, cards, tie-out and read-back. */
export interface FigureUse {
  readonly figure: string;
  readonly where: "title" | "prose" | "chart" | "table" | "note" | "front-matter";
  readonly shown: string;
  readonly place: Place;
}

/** The same words for three kinds of reader. `html` holds escaped text and inline markup of our own making only. */
export interface RichText {
  readonly html: string;
  /** Without any markup, for charts, alt text and bookmarks. */
  readonly plain: string;
  /** Figures read out in full. */
  readonly spoken: string;
  readonly uses: readonly FigureUse[];
}

/** The space an exhibit has on its slide, in CSS pixels at the deck's size. */
export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How far the top and the bottom of the em box lie from the baseline of a font, in pixels. */
export interface FontBaselines {
  readonly emAscent: number;
  readonly emDescent: number;
}

/** Width of a text in a CSS font shorthand such as `600 14px Inter`, in pixels, with the deck's own fonts. */
export interface MeasureText {
  (font: string, text: string): number;
  readonly baselines?: (font: string) => FontBaselines;
}

/** What an exhibit may ask of the rest of the compiler. */
export interface ExhibitContext {
  readonly ledger: Ledger;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly question?: string }[];
  /** The section of the slide the exhibit stands on. */
  readonly section: string | undefined;
  readonly lang: string;
  readonly box: Box;
  readonly measure: MeasureText;
  /** Fills placeholders and inline Markdown of a string that its author wrote. */
  readonly rich: (text: string, place: Place) => RichText;
}

/** The exhibit's data once more as a table, for readers who do not see it; cells are plain words. */
export interface TableTwin {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a template of `templates/exhibits/` sees: strings are escaped by Handlebars, RichText is printed by `{{rich it}}`. */
export type View = { readonly [key: string]: ViewValue };
export type ViewValue = string | number | boolean | null | undefined | RichText | View | readonly ViewValue[];

/** One exhibit, resolved: everything an output needs, with no ledger or dataset behind it any more. */
export interface ExhibitSpec {
  readonly kind: string;
  readonly place: Place;
  /** One sentence for the accessible name; the description goes through the data. Both come from the data, never empty. */
  readonly words: { readonly alt: string; readonly description: string };
  readonly table: TableTwin | undefined;
  readonly uses: readonly FigureUse[];
  readonly steps: readonly string[];
  readonly body:
    { readonly form: "chart"; readonly chart: ChartSpec } | { readonly form: "blocks"; readonly view: View };
}
