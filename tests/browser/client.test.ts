import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDocumentProxy } from "unpdf";
import { fakeDeck } from "../unit/bundle/fake-deck.ts";
import type { BuiltDeck } from "./built-deck.ts";
import { buildDeck, decks } from "./built-deck.ts";
import { fileOf, pageOf, plainDeck, plainSlide } from "./fake-page.ts";
import { ask, bringChecks, openDeck } from "./in-page.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
let many: { readonly url: string; readonly remove: () => Promise<void> };
let backed: { readonly url: string; readonly remove: () => Promise<void> };
let small: BuiltDeck;
let flagship: BuiltDeck;
let chartSlide: string;

beforeAll(async () => {
  many = await fileOf(await pageOf(plainDeck(40)));
  const slides = [0, 1].map((index) => plainSlide(`s${index}`, index));
  const extra = [0, 1].map((index) =>
    plainSlide(`extra${index}`, index + 2, { backup: true, number: `A${index + 1}`, title: `Extra ${index}` }),
  );
  backed = await fileOf(await pageOf(fakeDeck([...slides, ...extra])));
  small = await buildDeck(decks.small, "board");
  flagship = await buildDeck(decks.flagship, "board");
  chartSlide = flagship.slides.find(({ charts }) => charts.length > 0)?.id ?? "";
}, 60_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([many.remove(), backed.remove(), small.remove(), flagship.remove()]);
});

const current = `document.querySelector(".slides section.present:not(.stack)").id`;
const shown = `document.querySelectorAll("section.present .fragment.visible").length`;
const standing = `[...document.querySelectorAll(".slides section")].filter((section) => section.querySelector("h2") !== null).length`;

describe("slides far away", () => {
  it("are no elements until they come near", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s20`);
    await page.waitForFunction(`${standing} >= 5`, { timeout: 3000 });
    expect(Number(await ask(page, standing))).toBeLessThan(12);
  });

  it("come back as they were left", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s1/1`);
    await ask(page, `window.exhibitLiveDeck.reveal.slide(30, 0)`);
    await page.waitForFunction(`document.querySelector("#s1 h2") === null`, { timeout: 3000 });
    await ask(page, `window.exhibitLiveDeck.reveal.slide(2, 0, -1)`);
    await page.keyboard.press("ArrowLeft");
    expect([await ask(page, current), await ask(page, shown)]).toEqual(["s1", 2]);
  });

  it("all stand while the browser prints: a page a slide, as builds end", async () => {
    const { page } = await browser.open();
    await openDeck(page, many.url);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect(pdf.numPages).toBe(40);
    const words = await (await pdf.getPage(37)).getTextContent();
    const text = words.items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(text).toContain("Title of s36");
    expect(text).toContain("Step 1");
  });
});

describe("backup slides", () => {
  it("are not walked into from the end of the run", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${backed.url}#/s1/1`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    expect(await ask(page, current)).toBe("s1");
  });

  it("are reached by address and by number, and walked through from there", async () => {
    const { page } = await browser.open();
    await openDeck(page, backed.url);
    await page.keyboard.press("g");
    await page.keyboard.type("a1");
    await page.keyboard.press("Enter");
    expect(await ask(page, current)).toBe("extra0");
    for (let press = 0; press < 3; press++) await page.keyboard.press("PageDown");
    expect(await ask(page, current)).toBe("extra1");
  });

  it("are named by their own number", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${backed.url}#/extra0`);
    const names = `[document.title, document.querySelector(".exhibit-live").textContent, document.querySelector("section.present").getAttribute("aria-label")]`;
    expect(await ask(page, names)).toEqual(["Extra 0 – Deck", "Slide Backup A1: Extra 0", "Backup A1: Extra 0"]);
  });
});

describe("keys", () => {
  it("belong to the dialog that is open, and Esc closes only that", async () => {
    const { page } = await browser.open();
    await openDeck(page, many.url);
    await page.keyboard.press("?");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    const state = `[document.querySelector("dialog[open]"), document.querySelector(".reveal").classList.contains("overview")]`;
    expect([await ask(page, current), await ask(page, shown), await ask(page, state)]).toEqual([
      "s0",
      0,
      [null, false],
    ]);
  });

  it("of single letters can be switched off for those who speak their input", async () => {
    const { page } = await browser.open();
    await openDeck(page, many.url);
    await page.keyboard.press("?");
    await page.click(".exhibit-letters input");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.press("b");
    expect([await ask(page, shown), await ask(page, `document.querySelector(".reveal.paused")`)]).toEqual([0, null]);
    await page.keyboard.press("ArrowRight");
    const after = await ask(page, shown);
    await ask(page, `localStorage.clear()`);
    expect(after).toBe(1);
  });

  it("reach only the current slide by Tab", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s3`);
    const reached = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press("Tab");
      reached.push(await ask(page, `document.activeElement.closest("section, nav")?.id ?? null`));
    }
    expect(reached).toEqual(["s3", "", ""]);
    expect(await ask(page, `document.activeElement.closest("nav").getAttribute("aria-label")`)).toBe("Presentation");
  });
});

describe("the overview", () => {
  const rows = `new Set([...document.querySelectorAll(".slides section")].map((section) => Math.round(section.getBoundingClientRect().top))).size`;

  it("is a grid that fills as it scrolls; arrows choose, Enter goes there", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s20`);
    await page.keyboard.press("o");
    expect(await ask(page, rows)).toBe(10);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(`document.querySelector("#s25 h2") !== null`, { timeout: 3000 });
    await page.keyboard.press("Enter");
    expect([await ask(page, current), await ask(page, `document.querySelector(".overview")`)]).toEqual(["s25", null]);
  });

  it("goes to the slide that is clicked", async () => {
    const { page } = await browser.open();
    await openDeck(page, many.url);
    await page.keyboard.press("o");
    await page.click("#s6");
    expect([await ask(page, current), await ask(page, `document.querySelector(".overview")`)]).toEqual(["s6", null]);
  });
});

describe("the page", () => {
  it("is at the same slide and step when it is loaded anew at once", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s7`);
    await page.keyboard.press("ArrowRight");
    await page.reload();
    await page.evaluate("window.deckReady");
    expect([await ask(page, current), await ask(page, shown)]).toEqual(["s7", 1]);
  });

  it("cannot be opened to other pages by its address", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}?postMessage=true&view=print`);
    await ask(page, `window.postMessage(JSON.stringify({ method: "slide", args: [5] }), "*")`);
    await new Promise((done) => setTimeout(done, 100));
    expect(await ask(page, current)).toBe("s0");
    expect(await ask(page, `location.search`)).toBe("?postMessage=true&view=print");
  });

  it("is no application to screen readers, but a main region of named slides", async () => {
    const { page } = await browser.open();
    await openDeck(page, many.url);
    const roles = `["main", "section.present"].map((one) => document.querySelector(one)).map((one) => [one.getAttribute("role"), one.getAttribute("aria-label")])`;
    expect(await ask(page, roles)).toEqual([
      [null, "Deck"],
      ["group", "1 of 40: Title of s0"],
    ]);
  });

  it("announces a slide in one short sentence", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${many.url}#/s3/1`);
    await ask(
      page,
      `(() => { window.said = []; new MutationObserver(() => window.said.push(document.querySelector(".exhibit-live").textContent)).observe(document.querySelector(".exhibit-live"), { childList: true, characterData: true, subtree: true }); })()`,
    );
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(`${current} === "s4"`);
    expect(await ask(page, `window.said`)).toEqual(["Slide 5 of 40: Title of s4"]);
  });

  it("is free of accessibility faults with its help open", async () => {
    const { page } = await browser.open();
    await openDeck(page, small.url);
    await bringChecks(page);
    await page.keyboard.press("?");
    const found = await ask(
      page,
      `axe.run(document.querySelector("dialog"), { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(found).toEqual([]);
  });
});

describe("figures in text", () => {
  it("show where they come from on focus, and Esc closes the card without leaving the slide", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${small.url}#/words`);
    await page.keyboard.press("i");
    const card = `document.querySelector(".exhibit-card:not([hidden])")?.textContent ?? null`;
    expect(String(await ask(page, card))).toContain("Kind");
    await page.keyboard.press("Escape");
    expect([await ask(page, card), await ask(page, `document.querySelector(".overview")`)]).toEqual([null, null]);
  });

  it("keep their cards shut in the overview, which shows steps that are still to come", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${small.url}#/words`);
    const hovered = `document.querySelector("#words data[data-figure]").dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" })), new Promise((told) => setTimeout(() => told(document.querySelector(".exhibit-card:not([hidden])") !== null), 500))`;
    expect(await ask(page, hovered)).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    await page.waitForSelector(".overview");
    expect(await ask(page, hovered)).toBe(false);
  });
});

describe("live charts", () => {
  it("lie over the drawing on the current slide, out of the way of screen readers", async () => {
    const { page, problems } = await browser.open();
    await openDeck(page, `${flagship.url}#/${chartSlide}`);
    await page.waitForSelector(`#${chartSlide} canvas`, { timeout: 5000 });
    const places = `[...document.querySelectorAll("#${chartSlide} canvas, #${chartSlide} svg[role=img]")].map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(); })`;
    const [drawing, canvas] = [await ask(page, `${places}[0]`), await ask(page, `${places}[1]`)];
    expect(canvas).toBe(drawing);
    expect(await ask(page, `document.querySelector("#${chartSlide} canvas").getAttribute("aria-hidden")`)).toBe("true");
    expect(problems).toEqual([]);
  });

  it("come back after the scroll view has made all slides anew", async () => {
    const { page, problems } = await browser.open();
    await openDeck(page, `${flagship.url}#/${chartSlide}`);
    await page.waitForSelector(`#${chartSlide} canvas`, { timeout: 5000 });
    await page.setViewport({ width: 390, height: 800 });
    await page.waitForSelector(".reveal-scroll", { timeout: 5000 });
    await page.setViewport({ width: 1280, height: 720 });
    await page.waitForSelector(`body:not(.reveal-scroll) #${chartSlide} canvas`, { timeout: 5000 });
    expect(await ask(page, current)).toBe(chartSlide);
    const ink = `(() => { const canvas = document.querySelector("#${chartSlide} canvas"); const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height); return data.some((value) => value > 0); })()`;
    expect(await ask(page, ink)).toBe(true);
    expect(problems).toEqual([]);
  });
});
