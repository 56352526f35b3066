import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserPage } from "../src/export/browser.ts";
import { withBrowser } from "../src/export/browser.ts";
import { generateDeck } from "./generate-deck.ts";

// What an audience and an author wait for in a browser; the method is in README.md.

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist/cli.js");
const port = 4499;
const runs = 7;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Notes when the promise that the first slide is complete resolves, however late somebody asks. */
const noteReady = `let ready; Object.defineProperty(window, "deckReady", {
  get: () => ready,
  set: (promise) => { ready = promise.then(() => { window.readyAt = performance.now(); }); },
})`;

/** From the start of the navigation to the complete first slide. */
async function firstSlideMs(page: BrowserPage, url: string): Promise<number> {
  await page.goto(url);
  return Number(await page.evaluate("window.deckReady.then(() => window.readyAt)"));
}

/** From a step to the frame after it, over slides in the middle of the deck. */
async function nextSlideMs(page: BrowserPage): Promise<number> {
  const step = `new Promise((done) => {
    const { reveal } = window.exhibitLiveDeck;
    const begun = performance.now();
    reveal.next();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  })`;
  const times: number[] = [];
  for (let count = 0; count < 20; count++) times.push(Number(await page.evaluate(step)));
  return median(times);
}

/** From a changed file on the disk to the changed words on the slide. */
async function savedMs(page: BrowserPage, file: string): Promise<number> {
  const text = await readFile(file, "utf8");
  const times: number[] = [];
  for (let count = 0; count < runs; count++) {
    const word = `Saved${count}`;
    const shown = page.evaluate(
      `new Promise((done) => { const look = () => document.querySelector(".slides section.present")?.textContent.includes("${word}") ? done(Date.now()) : setTimeout(look, 1); look(); })`,
    );
    const begun = Date.now();
    await writeFile(file, text.replace("A paragraph", word));
    times.push(Number(await shown) - begun);
    await new Promise((rested) => setTimeout(rested, 400));
  }
  return median(times);
}

async function served(deck: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = spawn(process.execPath, [cli, "dev", deck, "--port", String(port)], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return { url, stop: () => server.kill() };
    await new Promise((rested) => setTimeout(rested, 100));
  }
}

const scratch = await mkdtemp(join(tmpdir(), "exhibit-bench-"));
try {
  const rows: string[] = [];
  for (const slides of [50, 1000]) {
    const deck = join(scratch, `deck-${slides}`);
    const html = join(scratch, `${slides}.html`);
    await generateDeck(deck, slides);
    execFileSync(process.execPath, [cli, "build", "--single-file", "--out", html, "--quiet", deck]);
    const row = await withBrowser({}, ({ withPage }) =>
      withPage(async (page) => {
        await page.evaluateOnNewDocument(noteReady);
        const firsts: number[] = [];
        for (let count = 0; count < runs; count++) firsts.push(await firstSlideMs(page, pathToFileURL(html).href));
        const next = await nextSlideMs(page);
        const { url, stop } = await served(deck);
        await page.goto(url);
        await page.evaluate("window.deckReady");
        const saved = await savedMs(page, join(deck, "slides", "001.md"));
        stop();
        return [median(firsts), next, saved];
      }),
    );
    rows.push(`| ${slides} | ${row.map((ms) => `${Math.round(ms)} ms`).join(" | ")} |`);
  }
  const head = "| slides | first slide complete | next slide | saved to shown |\n| --- | --- | --- | --- |";
  await writeFile(
    join(root, "bench/live-results.md"),
    `# In the browser\n\nWritten by \`node --import tsx bench/live.ts\`; the method is in [README.md](README.md).\n\n${head}\n${rows.join("\n")}\n`,
  );
} finally {
  await rm(scratch, { recursive: true, force: true });
}
