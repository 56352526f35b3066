import type { ChartSpec } from "./chart.ts";
import type { Cut, DeckConfig, Section } from "./deck.ts";
import type { FigureUse } from "./exhibit.ts";
import type { Ledger } from "./ledger.ts";
import type { Place } from "./place.ts";

/** Colours and fonts of a theme, read from the custom properties of its CSS (`--ink: #14202e`), names without dashes. */
export type ThemeTokens = ReadonlyMap<string, string>;

export interface CompiledTheme {
  readonly name: string;
  readonly css: string;
  readonly tokens: ThemeTokens;
}

/** A chart that the client may bring to life: the id of its `<figure>` and its data. */
export interface LiveChart {
  readonly id: string;
  readonly chart: ChartSpec;
}

/** One slide as HTML, twice: for screens (builds, figure data, hidden tables) and for paper (no script, no hidden parts). */
export interface CompiledSlide {
  readonly id: string;
  readonly index: number;
  /** As printed in the corner; backup slides count on their own (`A1`). */
  readonly number: string;
  readonly below: boolean;
  readonly backup: boolean;
  readonly section: string | undefined;
  /** Plain text of the one heading, also the bookmark. */
  readonly title: string;
  /** The outer `<section>` included. */
  readonly screenHtml: string;
  readonly printHtml: string;
  /** Speaker notes as HTML, empty when there are none. Never part of `screenHtml`. */
  readonly notesHtml: string;
  readonly timeSeconds: number | undefined;
  /** Number of build steps, 0 when the slide stands at once. */
  readonly steps: number;
  readonly charts: readonly LiveChart[];
  readonly uses: readonly FigureUse[];
  /** Alt texts of its exhibits and pictures, which the PDF must hold. */
  readonly alts: readonly string[];
  /** Ids of slides it links to. */
  readonly links: readonly string[];
  readonly place: Place;
}

/** The deck as every output takes it: no placeholder, dataset or file is left to look up. */
export interface CompiledDeck {
  readonly config: DeckConfig;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly cuts: readonly Cut[];
  readonly theme: CompiledTheme;
  readonly slides: readonly CompiledSlide[];
  /** Characters the deck draws, by which font files are chosen. */
  readonly characters: ReadonlySet<string>;
  readonly ledger: Ledger;
}
