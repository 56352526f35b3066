import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesBetween } from "../../src/bundle/dev-changes.ts";
import type { DevServer } from "../../src/bundle/dev-server.ts";
import { startDevServer } from "../../src/bundle/dev-server.ts";
import type { BrowserPage } from "../../src/export/browser.ts";
import type { CompiledDeck } from "../../src/model/compiled-deck.ts";
import { fakeDeck } from "../unit/bundle/fake-deck.ts";
import { pageOf, plainDeck, plainSlide } from "./fake-page.ts";
import { ask, openDeck } from "./in-page.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
let server: DevServer;
let deck: CompiledDeck;
let count = 0;
let page: BrowserPage;

beforeAll(async () => {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const bound = probe.address();
  await new Promise((done) => probe.close(done));
  if (bound === null || typeof bound === "string") throw new Error("no port");
  server = await startDevServer(bound.port, {
    page: () => pageOf(deck, String(count)),
    greeting: (version) => (version === String(count) ? [] : [{ type: "reload" }]),
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  deck = plainDeck(20);
  ({ page } = await browser.open());
  await openDeck(page, `${server.url}#/s3/0`);
  await ask(page, `window.same = true`);
  // The stream to the server stands a moment after the deck does.
  await new Promise((done) => setTimeout(done, 300));
});

const state = (compiled: CompiledDeck, version: number) => ({ version: String(version), compiled, fontsCss: "" });

function edit(next: CompiledDeck): void {
  server.send(changesBetween(state(deck, count), state(next, count + 1)));
  deck = next;
  count += 1;
}

const place = `[document.querySelector(".slides section.present:not(.stack)").id, document.querySelectorAll("section.present .fragment.visible").length, window.same]`;

describe("an edit while the deck is open", () => {
  it("changes the slide on screen and leaves step and page alone", async () => {
    const html =
      '<section id="s3" class="slide"><h2>Mended</h2><p class="fragment" data-fragment-index="0">A</p></section>';
    edit(fakeDeck(deck.slides.map((slide) => (slide.id === "s3" ? { ...slide, screenHtml: html } : slide))));
    await page.waitForFunction(`document.querySelector("#s3 h2").textContent === "Mended"`, { timeout: 5000 });
    expect(await ask(page, place)).toEqual(["s3", 1, true]);
  });

  it("changes a slide far away, seen when it comes near", async () => {
    const html = '<section id="s15" class="slide other"><h2>Far and mended</h2></section>';
    edit(fakeDeck(deck.slides.map((slide) => (slide.id === "s15" ? { ...slide, screenHtml: html } : slide))));
    await page.waitForSelector("#s15.other", { timeout: 5000 });
    await ask(page, `window.exhibitLiveDeck.reveal.slide(15, 0)`);
    expect(await ask(page, `document.querySelector("#s15 h2").textContent`)).toBe("Far and mended");
  });

  it("puts a slide in before the current one, which stays on screen", async () => {
    edit(fakeDeck([plainSlide("new", 0), ...deck.slides]));
    await page.waitForSelector("#new", { timeout: 5000 });
    expect(await ask(page, place)).toEqual(["s3", 1, true]);
    await page.keyboard.press("Home");
    expect(await ask(page, `document.querySelector("section.present h2").textContent`)).toBe("Title of new");
  });

  it("takes the current slide away and shows the one in its place", async () => {
    edit(fakeDeck(deck.slides.filter(({ id }) => id !== "s3")));
    await page.waitForFunction(`document.getElementById("s3") === null`, { timeout: 5000 });
    expect(await ask(page, place)).toEqual(["s4", 0, true]);
  });

  it("changes the theme without touching a slide", async () => {
    edit({ ...deck, theme: { ...deck.theme, css: ".slide{color:rgb(1, 2, 3)}" } });
    await page.waitForFunction(`getComputedStyle(document.querySelector("#s3")).color === "rgb(1, 2, 3)"`, {
      timeout: 5000,
    });
    expect(await ask(page, place)).toEqual(["s3", 1, true]);
  });

  it("with mistakes lays them over the deck as text, until the next good one", async () => {
    server.send({ type: "diagnostics", text: "slides/01.md:1:1: error: <b>Unknown</b>", errors: 1, warnings: 0 });
    await page.waitForSelector(".exhibit-trouble:not([hidden])", { timeout: 5000 });
    expect(await ask(page, `document.querySelector(".exhibit-trouble pre").innerHTML`)).toContain("&lt;b&gt;Unknown");
    expect(await ask(page, place)).toEqual(["s3", 1, true]);
    edit(fakeDeck([...deck.slides]));
    await page.waitForSelector(".exhibit-trouble[hidden]", { timeout: 5000 });
  });
});
