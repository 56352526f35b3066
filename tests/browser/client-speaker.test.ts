import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserPage } from "../../src/export/browser.ts";
import { fileOf, pageOf, plainDeck } from "./fake-page.ts";
import { ask, openDeck } from "./in-page.ts";
import { lendBrowser } from "./lent-browser.ts";

const browser = lendBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let file: { readonly url: string; readonly remove: () => Promise<void> };
let server: Server;
let address: string;

beforeAll(async () => {
  const html = await pageOf(plainDeck(6));
  file = await fileOf(html);
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  address = `http://127.0.0.1:${bound.port}/deck.html`;
});
afterAll(async () => {
  await browser.close();
  await file.remove();
  server.closeAllConnections();
  server.close();
});

const deckStands = `(() => {
  const section = document.querySelector(".slides section.present:not(.stack)");
  return section.id + "/" + section.querySelectorAll(".fragment.visible").length;
})()`;
const speakerStands = `document.querySelector(".position").textContent`;

/** What an expression gives once it gives what is wished, or at last. */
async function soon(page: BrowserPage, expression: string, wished: unknown): Promise<unknown> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if ((await ask(page, expression)) === wished) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  return ask(page, expression);
}

async function openSpeaker(page: BrowserPage): Promise<BrowserPage> {
  const opened = new Promise<BrowserPage | null>((resolve) => page.once("popup", resolve));
  await page.keyboard.press("s");
  const speaker = await opened;
  if (speaker === null) throw new Error("No window was opened.");
  await speaker.waitForSelector(".exhibit-speaker .position:not(:empty)");
  return speaker;
}

describe.each([
  ["a file", () => file.url],
  ["a server", () => address],
])("the speaker view of a deck opened from %s", (_, url) => {
  it("leads the deck and follows it", async () => {
    const { page } = await browser.open();
    await openDeck(page, url());
    const speaker = await openSpeaker(page);
    await speaker.keyboard.press("ArrowRight");
    expect(await soon(page, deckStands, "s0/1")).toBe("s0/1");
    await page.bringToFront();
    for (let press = 0; press < 3; press++) await page.keyboard.press("PageDown");
    expect(await soon(page, deckStands, "s1/1")).toBe("s1/1");
    expect(await soon(speaker, speakerStands, "Slide 2 of 6 · step 1 of 2")).toBe("Slide 2 of 6 · step 1 of 2");
    await speaker.close();
  });

  it("finds the deck again when either window is loaded anew, and joins where it is", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${url()}#/s2`);
    const speaker = await openSpeaker(page);
    expect(await soon(speaker, speakerStands, "Slide 3 of 6 · step 0 of 2")).toBe("Slide 3 of 6 · step 0 of 2");
    await speaker.reload();
    expect(await soon(speaker, speakerStands, "Slide 3 of 6 · step 0 of 2")).toBe("Slide 3 of 6 · step 0 of 2");
    await page.reload();
    await page.evaluate("window.deckReady");
    await speaker.keyboard.press("ArrowRight");
    expect(await soon(page, deckStands, "s2/1")).toBe("s2/1");
    await speaker.close();
  });

  it("turns the screen black and back", async () => {
    const { page } = await browser.open();
    await openDeck(page, url());
    const speaker = await openSpeaker(page);
    await speaker.keyboard.press("b");
    expect(await soon(page, `document.querySelector(".reveal").classList.contains("paused")`, true)).toBe(true);
    expect(await soon(speaker, `document.querySelector("[aria-pressed]").getAttribute("aria-pressed")`, "true")).toBe(
      "true",
    );
    await speaker.keyboard.press("b");
    expect(await soon(page, `document.querySelector(".reveal").classList.contains("paused")`, false)).toBe(false);
    await speaker.close();
  });

  it("keeps the time when its window is closed and opened again", async () => {
    const { page } = await browser.open();
    await openDeck(page, url());
    const first = await openSpeaker(page);
    await first.keyboard.press("ArrowRight");
    expect(await soon(first, `document.querySelector(".timer-buttons button").textContent`, "Pause")).toBe("Pause");
    // The deck hears the time with the speaker's next question.
    await new Promise((done) => setTimeout(done, 2300));
    await first.close();
    // A window of that name is still there while the old one is on its way out.
    await new Promise((done) => setTimeout(done, 300));
    await page.bringToFront();
    const second = await openSpeaker(page);
    expect(await soon(second, `document.querySelector(".timer-buttons button").textContent`, "Pause")).toBe("Pause");
    expect(String(await ask(second, `document.querySelector(".elapsed").textContent`))).not.toBe("0:00");
    await second.close();
  });
});

describe("the speaker view by itself", () => {
  it("works without the deck's window, and says so", async () => {
    const { page, problems } = await browser.open();
    await openDeck(page, `${file.url}?view=speaker#/s5`);
    await page.keyboard.press("ArrowLeft");
    expect(await soon(page, speakerStands, "Slide 5 of 6 · step 2 of 2")).toBe("Slide 5 of 6 · step 2 of 2");
    expect(await soon(page, `document.querySelector(".connection").textContent`, "No audience window")).toBe(
      "No audience window",
    );
    expect(problems).toEqual([]);
  });

  it("says nothing aloud while time goes by", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${address}?view=speaker`);
    const live = await ask(
      page,
      `[...document.querySelectorAll("[aria-live], [role=status]")].map((one) => one.className)`,
    );
    expect(live).toEqual(["connection"]);
  });

  it("is free of accessibility faults", async () => {
    const { page } = await browser.open();
    await openDeck(page, `${file.url}?view=speaker`);
    await page.evaluate(axe);
    const found = await ask(
      page,
      `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html.slice(0, 90))))`,
    );
    expect(found).toEqual([]);
  });
});
