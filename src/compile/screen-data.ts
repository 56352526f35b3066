import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import type { Ledger } from "../model/ledger.ts";
import type { PageCharts, PageDeck, PageFigure, PageFigures, PageNotes, PageSlide } from "../model/page.ts";
import { pageFigure } from "./page-figure.ts";

/** What the client needs to know of the deck: its slides in order, without their HTML. */
export function pageDeck(deck: CompiledDeck, version?: string): PageDeck {
  return {
    title: deck.title,
    lang: deck.config.lang,
    widthPx: deck.config.size.widthPx,
    heightPx: deck.config.size.heightPx,
    slides: deck.slides.map(pageSlide),
    sections: deck.sections.map(({ id, title }) => ({ id, title })),
    minutes: deck.cuts.find((cut) => cut.minutes !== undefined)?.minutes ?? null,
    tokens: Object.fromEntries(deck.theme.tokens),
    ...(version === undefined ? {} : { version }),
  };
}

function pageSlide(slide: CompiledSlide): PageSlide {
  return {
    id: slide.id,
    number: slide.number,
    title: slide.title,
    timeSeconds: slide.timeSeconds ?? null,
    section: slide.section ?? null,
    backup: slide.backup,
    below: slide.below,
  };
}

/** The charts that stand on these slides, and no other dataset of the deck. */
export function pageCharts(slides: readonly CompiledSlide[]): PageCharts {
  return Object.fromEntries(slides.flatMap((slide) => slide.charts.map(({ id, chart }) => [id, chart] as const)));
}

/** Speaker notes by slide. They belong only into pages that the audience does not get. */
export function pageNotes(slides: readonly CompiledSlide[]): PageNotes {
  return Object.fromEntries(
    slides.filter((slide) => slide.notesHtml !== "").map((slide) => [slide.id, slide.notesHtml] as const),
  );
}

/** The cards of the figures that these slides show; a figure that only the notes name stays out of the page. */
export function pageFigures(slides: readonly CompiledSlide[], ledger: Ledger, lang: string): PageFigures {
  const cards: Record<string, PageFigure> = {};
  for (const id of shownFigures(slides)) {
    const figure = ledger.figures.get(id);
    if (figure !== undefined) cards[id] = pageFigure(figure, ledger, lang);
  }
  return cards;
}

/** Ids of the figures that these slides show, in order of first use. */
export function shownFigures(slides: readonly CompiledSlide[]): ReadonlySet<string> {
  const uses = slides.flatMap((slide) => slide.uses.filter((use) => use.where !== "note"));
  return new Set(uses.map((use) => use.figure));
}
