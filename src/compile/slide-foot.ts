import { escapeHtml } from "./escape-html.ts";
import { dataAsOf } from "./data-as-of.ts";
import type { DeckScope } from "./deck-scope.ts";
import type { Footnote, FootnoteText } from "./footnotes.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import { makeSticker } from "./slide-sticker.ts";
import type { SlideWords } from "./slide-words.ts";
import { sourceLine } from "./source-line.ts";

/** What a slide says about its own data: at its top, and below its hairline. */
export interface SlideFoot {
  readonly footnotes: readonly Footnote[];
  /** Markup. */
  readonly source: string;
  /** Markup. */
  readonly sticker: string;
}

/** Where the figures of a slide come from and how old they are, in words that nobody wrote. */
export interface DataWords {
  readonly source: string;
  readonly sticker: readonly string[];
}

/** The texts of a footer as they run, to count their lines before the footnotes have their numbers. */
export function footTexts(
  words: SlideWords,
  footnotes: ReadonlyMap<string, FootnoteText>,
  about: DataWords,
): readonly string[] {
  const notes = [
    ...words.remarks.map((remark) => remark.plain),
    ...[...footnotes.values()].map(({ plain }) => `1 ${plain}`),
  ];
  return [notes.join("  "), words.source?.plain ?? about.source];
}

/** The footer's words once its footnotes are numbered, and the sticker. */
export function composeFoot(words: SlideWords, footnotes: readonly Footnote[], about: DataWords): SlideFoot {
  return {
    footnotes,
    source: words.source?.html ?? escapeHtml(about.source),
    sticker: words.sticker?.html ?? about.sticker.map(escapeHtml).join("<br>"),
  };
}

/** The date of the data stands in the sticker, unless the deck or the slide has other words there: then beside the source. */
export function aboutData(
  { sticker: own }: SlideWords,
  gathering: SlideGathering,
  { ledger, deck, words, sticker: common }: DeckScope,
): DataWords {
  const date = dataAsOf(gathering.uses, ledger, deck.config.lang, words);
  const sticker = makeSticker(gathering, ledger, words, common ?? date);
  const isDated = date === undefined || (own?.plain ?? sticker.join("\n")).includes(date);
  return { source: sourceLine(gathering.uses, ledger, words, isDated ? undefined : date), sticker };
}
