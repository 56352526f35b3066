import type { PageDeck } from "../../../src/model/page.ts";

/** A deck of as many slides as there are times. */
export function talkDeck(times: readonly (number | null)[]): PageDeck {
  return {
    title: "Talk",
    lang: "en",
    widthPx: 1280,
    heightPx: 720,
    slides: times.map((timeSeconds, index) => ({
      id: `s${index}`,
      number: String(index + 1),
      title: `Title ${index}`,
      timeSeconds,
      section: null,
      backup: false,
      below: false,
    })),
    sections: [],
    minutes: null,
    tokens: {},
  };
}
