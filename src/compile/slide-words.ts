import type { Slide } from "../model/deck.ts";
import type { FigureUse, RichText } from "../model/exhibit.ts";
import type { Located } from "../model/place.ts";
import type { DeckScope } from "./deck-scope.ts";
import { fillWords } from "./page-pattern.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import { writeRich } from "./write-rich.ts";

/** The words of a slide's front matter and its title, filled. */
export interface SlideWords {
  readonly title: RichText;
  /** A slide without a heading of its own still has one for bookmarks and screen readers, which nobody sees. */
  readonly showsTitle: boolean;
  readonly subtitle: RichText | undefined;
  /** Empty text silences the sticker of the deck. */
  readonly sticker: RichText | undefined;
  readonly remarks: readonly RichText[];
  /** Replaces the source line; empty text silences it. */
  readonly source: RichText | undefined;
}

/** Fills title and front matter, and tells the slide's tally which figures they print. */
export function writeSlideWords(slide: Slide, scope: DeckScope, gathering: SlideGathering): SlideWords {
  const write = (text: Located<string>, where: FigureUse["where"]): RichText => {
    const rich = writeRich(text, scope.text, where, scope.resources);
    gathering.uses.push(...rich.uses);
    return rich;
  };
  const optional = (text: Located<string> | undefined): RichText | undefined =>
    text === undefined ? undefined : write(text, "front-matter");
  const { subtitle, sticker, remarks, source } = slide.frontMatter;
  return {
    title: slide.title === undefined ? untitled(slide, scope) : write(slide.title, "title"),
    showsTitle: slide.title !== undefined,
    subtitle: optional(subtitle),
    sticker: optional(sticker),
    remarks: remarks.map((remark) => write(remark, "front-matter")),
    source: optional(source),
  };
}

function untitled(slide: Slide, scope: DeckScope): RichText {
  const words = fillWords(scope.words.slide, scope.numbers.get(slide.id) ?? String(slide.index + 1));
  return { html: words, plain: words, spoken: words, uses: [] };
}
