import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BuiltDeck } from "./built-deck.ts";
import { buildDeck, decks } from "./built-deck.ts";
import { ask, bringChecks, findings, openDeck, showSlide } from "./in-page.ts";
import type { WatchedPage } from "./lent-browser.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
let deck: BuiltDeck;
let watched: WatchedPage;

beforeAll(async () => {
  deck = await buildDeck(decks.small, "board");
});
afterAll(async () => {
  await deck.remove();
  await browser.close();
});

/** Damages the slide that is shown. */
const damage = (selector: string, change: string): Promise<unknown> =>
  ask(watched.page, `(() => { const part = document.querySelector("section.present ${selector}"); ${change} })()`);

describe("the checks of a slide find a fault when there is one", () => {
  beforeEach(async () => {
    watched = await browser.open();
    await openDeck(watched.page, deck.url);
    await bringChecks(watched.page);
    await showSlide(watched.page, "numbers");
  });

  it("a word wider than its box", async () => {
    await damage(".kpi-number", `part.textContent = "0".repeat(60)`);
    expect(await findings(watched.page, "overflows")).not.toEqual([]);
  });

  it("text that runs out of its zone and over the footer", async () => {
    await damage(".kpi-caveat", `part.textContent = "word ".repeat(200)`);
    expect(await findings(watched.page, "overflows")).not.toEqual([]);
    expect(await findings(watched.page, "textsOverText")).not.toEqual([]);
  });

  it("an exhibit that shows nothing", async () => {
    await damage(".exhibit", `part.replaceChildren()`);
    expect(await findings(watched.page, "empty")).toHaveLength(2);
  });

  it("text outside the slide", async () => {
    await damage(".slide-title", `part.style.cssText = "position:relative;left:-200px"`);
    expect(await findings(watched.page, "textsOutside")).toEqual([expect.stringContaining("Two numbers")]);
  });

  it("small text, faint text, a second title and motion", async () => {
    await damage(".kpi-label", `part.style.cssText = "font-size:11px;color:#ddd"`);
    await damage(".kpi-caveat", `part.style.transition = "opacity 1s"`);
    await damage(".kpi-tiles", `part.insertAdjacentHTML("beforebegin", "<h2>Again</h2>")`);
    expect(await findings(watched.page, "smallTexts")).toEqual([expect.stringContaining("11px")]);
    expect(await findings(watched.page, "accessibility")).toEqual([expect.stringContaining("color-contrast")]);
    expect(await findings(watched.page, "headings")).toEqual(["h2", "h2"]);
    expect(await findings(watched.page, "moving")).toContainEqual(expect.stringContaining("moves for 1s"));
  });

  it("a request and an error in the console", async () => {
    await ask(watched.page, `console.error("broken")`);
    await ask(watched.page, `fetch("https://example.com/").catch(() => {})`);
    expect(watched.problems).toContainEqual(expect.stringContaining("broken"));
    expect(watched.problems).toContainEqual(expect.stringContaining("connect-src"));
  });
});
