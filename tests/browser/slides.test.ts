import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuiltDeck } from "./built-deck.ts";
import { buildDeck, decks } from "./built-deck.ts";
import { ask, bringChecks, findings, openDeck, showSlide } from "./in-page.ts";
import type { WatchedPage } from "./lent-browser.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
afterAll(() => browser.close());

const cases = Object.entries(decks).flatMap(([name, folder]) =>
  ["board", "stage"].map((theme) => ({ name, folder, theme })),
);

describe.each(cases)("every slide of the $name deck in the $theme theme", ({ folder, theme }) => {
  let deck: BuiltDeck;
  let watched: WatchedPage;

  beforeAll(async () => {
    deck = await buildDeck(folder, theme);
    watched = await browser.open();
    // A slide in the middle of its fade is neither shown nor hidden.
    await watched.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await openDeck(watched.page, deck.url);
    await bringChecks(watched.page);
  });
  afterAll(() => deck.remove());

  /** What a check finds, by slide; slides without findings are left out. */
  const onEverySlide = async (check: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const found: Record<string, readonly string[]> = {};
    for (const { id } of deck.slides) {
      await showSlide(watched.page, id);
      const here = await findings(watched.page, check);
      if (here.length > 0) found[id] = here;
    }
    return found;
  };

  it("compiles without an error", () => {
    expect(deck.errors).toEqual([]);
    expect(deck.slides.length).toBeGreaterThan(5);
  });

  it("draws every exhibit that was written", async () => {
    const written = Object.entries(deck.exhibits).map(([id, kinds]) => [
      id,
      kinds.map((kind) => expect.stringContaining(`exhibit-${kind}`)),
    ]);
    expect(await onEverySlide("exhibits")).toEqual(Object.fromEntries(written));
  });

  it("shows something in every slot and exhibit", async () => {
    expect(await onEverySlide("empty")).toEqual({});
  });

  it("keeps its content inside its zones", async () => {
    expect(await onEverySlide("overflows")).toEqual({});
  });

  it("keeps its texts on the slide and apart", async () => {
    expect(await onEverySlide("textsOutside")).toEqual({});
    expect(await onEverySlide("textsOverText")).toEqual({});
  });

  it("sets no text too small to read", async () => {
    expect(await onEverySlide("smallTexts")).toEqual({});
  });

  it("is free of serious accessibility faults in the final state of its builds", async () => {
    expect(await onEverySlide("accessibility")).toEqual({});
  });

  it("opens with the heading of its title and has no other of that rank", async () => {
    const headings = Object.values(await onEverySlide("headings"));
    const titles = headings.map((levels) => levels.filter((level) => level === "h1" || level === "h2"));
    expect(titles.map((levels) => levels.length)).toEqual(deck.slides.map(() => 1));
    expect(headings.map(([first]) => first)).toEqual(titles.flat());
  });

  it("is set in the fonts of the file", async () => {
    const loaded = await ask(
      watched.page,
      `[...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', ""))`,
    );
    expect(loaded).toEqual(expect.arrayContaining(["Inter", "Source Serif 4"]));
    expect(await ask(watched.page, `document.fonts.check('600 32px "Source Serif 4"')`)).toBe(true);
    expect(await ask(watched.page, `document.fonts.check("400 16px Inter")`)).toBe(true);
  });

  it("asks nothing of a network and leaves the console empty", () => {
    expect(watched.problems).toEqual([]);
  });
});
