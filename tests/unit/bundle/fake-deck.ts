import type { CompiledDeck, CompiledSlide } from "../../../src/model/compiled-deck.ts";
import { placeOfFile } from "../../../src/model/place.ts";

const place = placeOfFile("slides/01.md");

/** A compiled slide with nothing on it but what a test gives. */
export function fakeSlide(id: string, given: Partial<CompiledSlide> = {}): CompiledSlide {
  return {
    id,
    index: 0,
    number: "1",
    below: false,
    backup: false,
    section: undefined,
    title: `Title of ${id}`,
    screenHtml: `<section id="${id}">${id}</section>`,
    printHtml: `<section id="${id}">${id}</section>`,
    notesHtml: "",
    timeSeconds: undefined,
    steps: 0,
    charts: [],
    uses: [],
    alts: [],
    links: [],
    place,
    ...given,
  };
}

/** A compiled deck of these slides. */
export function fakeDeck(slides: readonly CompiledSlide[], given: Partial<CompiledDeck> = {}): CompiledDeck {
  return {
    config: {
      title: { value: "Deck", place },
      keywords: [],
      lang: "en",
      theme: { value: "board", place },
      size: { widthPx: 1280, heightPx: 720 },
      sections: [],
      cuts: [],
    },
    title: "Deck",
    sections: [],
    cuts: [],
    theme: { name: "board", css: ".deck{}", tokens: new Map() },
    slides,
    characters: new Set("abc"),
    ledger: {
      figures: new Map(),
      sources: new Map(),
      conflicts: new Map(),
      format: () => ({ short: "", long: "", plain: "", spoken: "" }),
    },
    ...given,
  };
}
