import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserPage } from "../../src/export/browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const checks = readFileSync(new URL("in-page-checks.js", import.meta.url), "utf8");

/** Opens an address and waits until its first slide is complete. */
export async function openDeck(page: BrowserPage, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load", timeout: 20_000 });
  await page.evaluate(`window.deckReady`);
}

/** Puts the checks and axe into the page; evaluation is not under the page's policy. */
export async function bringChecks(page: BrowserPage): Promise<void> {
  await page.evaluate(`(() => {${checks}})()`);
  await page.evaluate(axe);
}

/** Goes to a slide in the final state of its builds, without motion. */
export async function showSlide(page: BrowserPage, id: string): Promise<void> {
  await page.evaluate(`checks.showSlide(${JSON.stringify(id)})`);
}

/** What a check of `in-page-checks.js` found on the slide that is shown, one line a finding. */
export async function findings(page: BrowserPage, check: string): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`checks.${check}()`);
  if (!Array.isArray(found)) throw new Error(`The check ${check} gave no list.`);
  return found.map(String);
}

/** The value of an expression in the page, as JSON. */
export async function ask(page: BrowserPage, expression: string): Promise<unknown> {
  return page.evaluate(expression);
}
