import type { CompiledDeck, CompiledSlide } from "../../../src/model/compiled-deck.ts";
import { placeOfFile } from "../../../src/model/place.ts";

/** A slide made by hand, as the compiler would give it. */
export function smallSlide(index: number, title: string, body = "", more: Partial<CompiledSlide> = {}): CompiledSlide {
  const id = `slide-${index + 1}`;
  const html = `<section id="${id}" class="slide"><h2 class="slide-title">${title}</h2>${body}</section>`;
  return {
    id,
    index,
    number: String(index + 1),
    below: false,
    backup: false,
    section: undefined,
    title,
    screenHtml: html,
    printHtml: html,
    notesHtml: "",
    timeSeconds: undefined,
    steps: 0,
    charts: [],
    uses: [],
    alts: [],
    links: [],
    place: placeOfFile("slides/01.md"),
    ...more,
  };
}

/** A chart as the compiler draws it: an SVG with its alt text on the label. */
export function smallChart(alt: string): string {
  const bars = [1, 2, 3].map((bar) => `<rect x="${bar * 80}" y="0" width="60" height="${bar * 40}" fill="#0f7b5f"/>`);
  return `<figure><svg role="img" aria-label="${alt}" width="400" height="200">${bars.join("")}<text x="9" y="150">$5.6M</text></svg></figure>`;
}

/** A deck made by hand around such slides. */
export function smallDeck(
  slides: readonly CompiledSlide[],
  config: Partial<CompiledDeck["config"]> = {},
): CompiledDeck {
  const place = placeOfFile("slides/deck.yaml");
  const title = "Small deck";
  return {
    config: {
      title: { value: title, place },
      keywords: [],
      lang: "en",
      theme: { value: "board", place },
      size: { widthPx: 1280, heightPx: 720 },
      sections: [],
      cuts: [],
      asOf: "2026-02",
      ...config,
    },
    title,
    sections: [],
    cuts: [],
    theme: { name: "board", css: ".exhibit-deck{font-family:sans-serif}", tokens: new Map() },
    slides,
    characters: new Set(),
    ledger: { figures: new Map(), sources: new Map(), conflicts: new Map(), format: noWords },
  };
}

function noWords(): { short: string; long: string; plain: string; spoken: string } {
  return { short: "", long: "", plain: "", spoken: "" };
}
