import type { Report } from "../diagnostics/diagnostic.ts";
import { createMeasure } from "../exhibits/measure-text.ts";
import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import type { Deck } from "../model/deck.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Located } from "../model/place.ts";
import type { ProjectSources } from "../model/project-sources.ts";
import { compileSlide } from "./compile-slide.ts";
import { deckWords } from "./deck-words.ts";
import type { DeckScope } from "./deck-scope.ts";
import { readLayouts } from "./layouts.ts";
import { createLocator } from "./locate-text.ts";
import { pageWords } from "./page-words.ts";
import { createPlaceholders } from "./resolve-placeholder.ts";
import { createResources } from "./slide-resources.ts";
import { makeTrackers } from "./tracker.ts";
import { createTemplates } from "./templates.ts";
import { createLineCounter } from "./text-lines.ts";
import { compileTheme } from "./theme.ts";
import { writeRich } from "./write-rich.ts";
import type { TextScope } from "./writer.ts";
import { canvasOf } from "./zones.ts";

/** A deck that was read and computed, and all files that shape its look. */
export interface CompileInput {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly sources: ProjectSources;
  /** Replaces the theme of the deck. */
  readonly theme?: string;
}

/** Writes a deck as HTML, slide by slide; a mistake is told and leaves something harmless in its place. */
export function compileDeck(input: CompileInput, report: Report): CompiledDeck {
  const scope = openScope(input, report);
  const { deck, ledger } = input;
  const slides = deck.slides.map((slide) => compileSlide(slide, scope));
  return {
    config: deck.config,
    title: scope.title,
    sections: deck.config.sections,
    cuts: deck.config.cuts,
    theme: scope.theme,
    slides,
    characters: charactersOf(slides, scope.title),
    ledger,
  };
}

function openScope({ deck, ledger, sources, theme }: CompileInput, report: Report): DeckScope {
  const { config } = deck;
  const files = [...sources.slides, ...sources.data, ...(sources.config === undefined ? [] : [sources.config])];
  const locate = createLocator(files);
  const words = deckWords(config);
  const resources = createResources(
    deck.slides.map((slide) => slide.id),
    sources,
  );
  const early: TextScope = { resolve: createPlaceholders(ledger, words, report), locate, report };
  const fill = (text: Located<string> | undefined): string =>
    text === undefined ? "" : writeRich(text, early, "front-matter", resources).plain;
  const title = fill(config.title);
  const subtitle = fill(config.subtitle);
  const all = new Map([...words, ["deck.title", title], ["deck.subtitle", subtitle]]);
  const measure = createMeasure(sources.fonts);
  return {
    deck,
    ledger,
    text: { resolve: createPlaceholders(ledger, all, report), locate, report },
    words: pageWords(config.lang),
    resources,
    templates: createTemplates(sources.templates, report),
    layouts: readLayouts(sources.templates, report),
    theme: compileTheme(
      theme === undefined ? config.theme : { ...config.theme, value: theme },
      sources.templates,
      report,
    ),
    measure,
    countLines: createLineCounter(measure),
    canvas: canvasOf(config.size),
    title,
    subtitle,
    asOf: words.get("deck.asOf"),
    sticker: config.sticker === undefined ? undefined : fill(config.sticker),
    footer: fill(config.footer),
    trackers: makeTrackers(config),
    numbers: numberSlides(deck),
  };
}

/** Backup slides count on their own, so that taking one out moves no number of the talk. */
function numberSlides(deck: Deck): ReadonlyMap<string, string> {
  let shown = 0;
  let backup = 0;
  return new Map(
    deck.slides.map((slide) => [slide.id, slide.frontMatter.backup ? `A${++backup}` : String(++shown)] as const),
  );
}

/** All characters a reader may see: ASCII always, and what else stands in the slides and notes. */
function charactersOf(slides: readonly CompiledSlide[], title: string): ReadonlySet<string> {
  const characters = new Set<string>();
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code));
  for (const text of [title, ...slides.flatMap((slide) => [slide.screenHtml, slide.notesHtml])]) {
    for (const [character] of text.matchAll(/[^\0-\u007F]/gu)) characters.add(character);
  }
  return characters;
}
