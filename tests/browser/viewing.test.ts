import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuiltDeck } from "./built-deck.ts";
import { buildDeck, decks } from "./built-deck.ts";
import { ask, bringChecks, findings, openDeck, showSlide } from "./in-page.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
afterAll(() => browser.close());

const present = `[...document.querySelectorAll(".slides section.present:not(.stack)")].map((section) => section.id).at(-1)`;
const visibleParts = `document.querySelectorAll("section.present .fragment.visible").length`;

describe.each(Object.entries(decks))("the %s deck", (_, folder) => {
  let deck: BuiltDeck;

  beforeAll(async () => {
    deck = await buildDeck(folder, "board");
  });
  afterAll(() => deck.remove());

  it("steps through every build of every slide to the end", async () => {
    const { page, problems } = await browser.open();
    await openDeck(page, deck.url);
    const seen = new Set<unknown>([await ask(page, present)]);
    const run = deck.slides.filter(({ backup }) => !backup);
    const presses = run.reduce((sum, { steps }) => sum + steps + 1, -1);
    for (let press = 0; press < presses; press++) {
      // Space steps through stacks too, where the right arrow would pass them by.
      await page.keyboard.press("Space");
      seen.add(await ask(page, present));
    }
    expect([...seen]).toEqual(run.map(({ id }) => id));
    expect(await ask(page, `window.exhibitLiveDeck.reveal.isLastSlide()`)).toBe(run.length === deck.slides.length);
    expect(problems).toEqual([]);
  });

  it("is a page that assistive technology understands", async () => {
    const { page } = await browser.open();
    await openDeck(page, deck.url);
    await bringChecks(page);
    expect(await findings(page, "accessibilityOfPage")).toEqual([]);
  });

  it("opens at the slide that the address names", async () => {
    const { page } = await browser.open();
    const wanted = deck.slides.at(-1)?.id;
    await openDeck(page, `${deck.url}#/${wanted}`);
    expect(await ask(page, present)).toBe(wanted);
  });

  it("shows every slide and chart without JavaScript", async () => {
    const { page, problems } = await browser.open();
    await page.setJavaScriptEnabled(false);
    await page.goto(deck.url, { waitUntil: "load" });
    const standing = await ask(
      page,
      `[...document.querySelectorAll(".slides section:not(.stack)")]
        .filter((section) => section.getBoundingClientRect().height > 600 && section.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((section) => [section.id, section.querySelectorAll("h1, h2").length, section.querySelectorAll("[data-chart] svg[role=img]").length])`,
    );
    expect(standing).toEqual(deck.slides.map(({ id, charts }) => [id, 1, charts.length]));
    const hiddenParts = await ask(
      page,
      `[...document.querySelectorAll(".fragment")].filter((part) => !part.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length`,
    );
    expect(hiddenParts).toBe(0);
    expect(problems.filter((problem) => !problem.includes("script"))).toEqual([]);
  });

  it("stands still for readers who ask for less motion", async () => {
    const { page } = await browser.open();
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await openDeck(page, deck.url);
    await bringChecks(page);
    const moving = [];
    for (const { id } of deck.slides) {
      await showSlide(page, id);
      moving.push(...(await findings(page, "moving")));
    }
    expect(moving).toEqual([]);
  });

  it("scrolls down and never sideways on a phone", async () => {
    const { page, problems } = await browser.open();
    await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await openDeck(page, deck.url);
    const widths = await ask(
      page,
      `[document.documentElement, document.body, document.querySelector(".reveal-viewport")]
        .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.localName)`,
    );
    expect(widths).toEqual([]);
    const slides = await ask(
      page,
      `[...document.querySelectorAll("section:not(.stack)")].filter((section) => section.getBoundingClientRect().width > 300).map((section) => section.id)`,
    );
    expect(slides).toEqual(deck.slides.map(({ id }) => id));
    expect(problems).toEqual([]);
  });

  it("shows the speaker the notes of this slide and the title of the next", async () => {
    const { page, problems } = await browser.open();
    await openDeck(page, `${deck.url}?view=speaker`);
    const words = String(await ask(page, `document.body.innerText.replace(/\\s+/g, " ")`));
    const notes =
      deck.slides[0]?.notesHtml
        .replaceAll(/<[^>]*>/g, "")
        .trim()
        .slice(0, 12) ?? "";
    expect(notes).not.toBe("");
    expect(words).toContain(notes);
    expect(words).toContain(deck.slides[1]?.title);
    await bringChecks(page);
    expect(await findings(page, "accessibilityOfPage")).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe("builds", () => {
  it("come one press at a time and go back the same way", async () => {
    const deck = await buildDeck(decks.small, "board");
    const { page } = await browser.open();
    await openDeck(page, `${deck.url}#/numbers`);
    const steps = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"] as const) {
      await page.keyboard.press(key);
      steps.push(await ask(page, visibleParts));
    }
    await deck.remove();
    expect(steps).toEqual([2, 4, 5, 4]);
  });
});
