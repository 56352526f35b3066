import type { DataNode } from "./data-node.ts";
import type { Dataset } from "./dataset.ts";
import type { ConflictRecord, FigureRecord, SourceRecord } from "./figure.ts";
import type { Located, Place } from "./place.ts";

export interface Section {
  readonly id: string;
  readonly title: string;
  /** The question or short name that the agenda prints beside the title. */
  readonly question?: string;
}

/** A named selection of slides with its own numbering and pace marks. */
export interface Cut {
  readonly name: string;
  /** Ids of slides, in order; absent means every slide that is not a backup. */
  readonly slides?: readonly string[];
  readonly minutes?: number;
}

export interface SlideSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** `slides/deck.yaml`, or the first front matter of a single-file deck. Texts may hold placeholders. */
export interface DeckConfig {
  readonly title: Located<string>;
  readonly subtitle?: Located<string>;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly lang: string;
  readonly theme: Located<string>;
  readonly size: SlideSize;
  readonly sections: readonly Section[];
  readonly cuts: readonly Cut[];
  readonly footer?: Located<string>;
  readonly sticker?: Located<string>;
  /** `2026-02` or `2026-02-14`: the date the deck speaks for, also the date inside a reproducible PDF. */
  readonly asOf?: string;
}

export type BuildStep = string;

/** Front matter of one slide. */
export interface SlideFrontMatter {
  readonly id?: Located<string>;
  readonly layout?: Located<string>;
  readonly section?: Located<string>;
  readonly cuts: readonly string[];
  /** Planned time in seconds. */
  readonly timeSeconds?: number;
  readonly subtitle?: Located<string>;
  readonly build: readonly BuildStep[];
  readonly assert: readonly Located<string>[];
  readonly sticker?: Located<string>;
  /** Replaces the source line made from the records; empty text silences it. */
  readonly source?: Located<string>;
  /** Extra notes at the head of the footer. */
  readonly remarks: readonly Located<string>[];
  /** Conflicts whose footnotes are printed: made from the figures, none, or these. */
  readonly footnotes: "auto" | "none" | readonly Located<string>[];
  readonly backup: boolean;
  readonly className?: string;
}

/** A stretch of Markdown exactly as written. */
export interface Prose {
  readonly type: "prose";
  readonly text: string;
  readonly place: Place;
}

/** A fenced block whose info word is not a programming language but a kind of exhibit. */
export interface ExhibitBlock {
  readonly type: "exhibit";
  readonly kind: Located<string>;
  readonly body: DataNode;
  readonly place: Place;
}

export type Block = Prose | ExhibitBlock;

/** One screen. `slots` has the content by the layout's slot names; text before any `::name::` is in `default`. */
export interface Slide {
  /** Unique: from front matter, else from the title, else the number. */
  readonly id: string;
  /** Position in the whole deck, from 0; stacked slides follow the slide they hang below. */
  readonly index: number;
  /** True for a slide opened by `----`: it stands below the one before it. */
  readonly below: boolean;
  readonly place: Place;
  /** All of it as its author wrote it, front matter included. */
  readonly source: string;
  readonly frontMatter: SlideFrontMatter;
  /** The slide's one heading, as Markdown with placeholders, taken out of the body. */
  readonly title: Located<string> | undefined;
  readonly slots: ReadonlyMap<string, readonly Block[]>;
  readonly notes: Located<string> | undefined;
}

/** The whole deck as its author wrote it, understood and not yet computed. */
export interface Deck {
  readonly config: DeckConfig;
  readonly slides: readonly Slide[];
  readonly records: readonly FigureRecord[];
  readonly sources: readonly SourceRecord[];
  readonly conflicts: readonly ConflictRecord[];
  readonly datasets: ReadonlyMap<string, Dataset>;
}
