import type { Report } from "../diagnostics/diagnostic.ts";
import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import { compileSlide } from "./compile-slide.ts";
import type { CompileInput } from "./open-scope.ts";
import { locatorOf, openScope, scopeKeys } from "./open-scope.ts";
import type { SlideMemo } from "./slide-memo.ts";
import { createSlideMemo } from "./slide-memo.ts";

/**
 * Writes a deck as HTML, slide by slide; a mistake is told and leaves something harmless in its place.
 * Slides that are as they were in the compilation before come from the memo.
 */
export function compileDeck(input: CompileInput, report: Report, memo: SlideMemo = createSlideMemo()): CompiledDeck {
  const { deck, ledger, sources } = input;
  const opened = memo.open({
    keys: scopeKeys(input),
    report,
    makeScope: (told) => openScope(input, told),
  });
  const scope = { ...opened.scope, deck, text: { ...opened.scope.text, locate: locatorOf(sources) } };
  const slides = deck.slides.map((slide) => opened.recall(slide, () => compileSlide(slide, scope)));
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

/** All characters a reader may see: ASCII always, and what else stands in the slides and notes. */
function charactersOf(slides: readonly CompiledSlide[], title: string): ReadonlySet<string> {
  const characters = new Set<string>();
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code));
  for (const text of [title, ...slides.flatMap((slide) => [slide.screenHtml, slide.notesHtml])]) {
    for (const [character] of text.matchAll(/[^\0-\u007F]/gu)) characters.add(character);
  }
  return characters;
}
