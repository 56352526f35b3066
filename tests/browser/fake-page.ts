import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readClientFiles } from "../../src/bundle/client-files.ts";
import { renderScreenDocument } from "../../src/compile/screen-document.ts";
import type { CompiledDeck, CompiledSlide } from "../../src/model/compiled-deck.ts";
import { fakeDeck, fakeSlide } from "../unit/bundle/fake-deck.ts";

/** A slide with a title, two steps of a build and a link, enough to see where a deck stands. */
export function plainSlide(id: string, index: number, given: Partial<CompiledSlide> = {}): CompiledSlide {
  const steps = [0, 1].map((step) => `<p class="fragment" data-fragment-index="${step}">Step ${step}</p>`).join("");
  const title = `Title of ${id}`;
  return fakeSlide(id, {
    index,
    number: String(index + 1),
    title,
    screenHtml: `<section id="${id}" class="slide"><h2>${title}</h2><p><a href="#s0">first</a></p>${steps}</section>`,
    notesHtml: `<p>Notes of ${id}</p>`,
    timeSeconds: 60,
    steps: 2,
    ...given,
  });
}

/** A deck of such slides: `s0`, `s1` and so on. */
export function plainDeck(count: number, given: Partial<CompiledSlide> = {}): CompiledDeck {
  return fakeDeck(Array.from({ length: count }, (_, index) => plainSlide(`s${index}`, index, given)));
}

/** The page of a deck as `build` or, with a version, `dev` would make it. */
export async function pageOf(deck: CompiledDeck, version?: string): Promise<string> {
  const client = await readClientFiles();
  const dev = version === undefined ? {} : { dev: true, version };
  return renderScreenDocument(deck, { ...client, fontsCss: "", notes: true, ...dev });
}

/** The page as a file: its address, and how to take it away again. */
export async function fileOf(html: string): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "exhibit-client-test-"));
  const path = join(folder, "deck.html");
  await writeFile(path, html);
  return { url: pathToFileURL(path).href, remove: () => rm(folder, { recursive: true, force: true }) };
}
