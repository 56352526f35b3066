import type { CompiledTheme } from "../model/compiled-deck.ts";
import type { Deck } from "../model/deck.ts";
import type { MeasureText } from "../model/exhibit.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Layout } from "./layouts.ts";
import type { PageWords } from "./page-pattern.ts";
import type { SlideResources } from "./slide-resources.ts";
import type { Tracker } from "./tracker.ts";
import type { Templates } from "./templates.ts";
import type { CountLines } from "./text-lines.ts";
import type { TextScope } from "./writer.ts";
import type { Canvas } from "./zones.ts";

/** Everything that is the same for all slides of a deck, made once. */
export interface DeckScope {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly text: TextScope;
  /** What slides say of their own accord. */
  readonly words: PageWords;
  readonly resources: SlideResources;
  readonly templates: Templates;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly theme: CompiledTheme;
  readonly measure: MeasureText;
  readonly countLines: CountLines;
  readonly canvas: Canvas;
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: string | undefined;
  /** What the deck says at the top of all slides; undefined leaves it to the data, empty silences it. */
  readonly sticker: string | undefined;
  readonly footer: string;
  readonly trackers: ReadonlyMap<string | undefined, Tracker>;
  /** Number printed on each slide, by its id. */
  readonly numbers: ReadonlyMap<string, string>;
}
