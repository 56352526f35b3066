import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fontsCss } from "../../src/compile/fonts-css.ts";
import { exportPdf } from "../../src/export/export-pdf.ts";
import { PdfFile } from "../../src/export/pdf-file.ts";
import { pageImages, readAlts, readBookmarks } from "../../src/export/pdf-parts.ts";
import { createTextReader } from "../../src/export/pdf-text.ts";
import { bareText } from "../../src/export/same-text.ts";
import type { Compilation } from "../../src/pipeline.ts";
import { compileProject } from "../../src/pipeline.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const themes = ["board", "stage"] as const;

describe.each(themes)("the flagship deck as a PDF, theme %s", (theme) => {
  let folder: string;
  let compilation: Compilation;
  let file: PdfFile;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
    compilation = await compileProject(fileURLToPath(new URL("../..", import.meta.url)), () => undefined, { theme });
    const { compiled, sources } = compilation;
    const outPath = join(folder, "deck.pdf");
    await exportPdf(compiled, {
      outPath,
      fontsCss: fontsCss(sources.fonts, compiled.characters),
      progress: () => undefined,
    });
    file = new PdfFile(await readFile(outPath));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("has a page and a bookmark for each slide", () => {
    const titles = compilation.compiled.slides.map((slide) => slide.title);
    expect(file.pages()).toHaveLength(titles.length);
    expect(readBookmarks(file).map(bareText)).toEqual(titles.map(bareText));
  });

  it("prints every figure that a slide shows, as text", () => {
    const textOfPage = createTextReader(file);
    expect(compilation.compiled.slides.flatMap((slide) => slide.uses).length).toBeGreaterThan(20);
    const lost = compilation.compiled.slides.flatMap((slide, index) => {
      const text = bareText(textOfPage(file.pages()[index] ?? new Map()));
      const shown = slide.uses.filter((use) => use.where !== "note").map((use) => use.shown);
      return shown.filter((words) => !text.includes(bareText(words))).map((words) => `${slide.id}: ${words}`);
    });
    expect(lost).toEqual([]);
  });

  it("holds the alt text of every chart", () => {
    const alts = compilation.compiled.slides.flatMap((slide) => slide.alts);
    expect(alts.length).toBeGreaterThan(0);
    expect(alts.filter((alt) => !readAlts(file).has(bareText(alt)))).toEqual([]);
  });

  it("draws with the deck's own fonts only", () => {
    const fonts = new Set([...file.text.matchAll(/\/FontName \/\w+\+([\w-]+)/g)].map((found) => found[1]));
    const foreign = [...fonts].filter((font) => !/^(Inter|SourceSerif4|OpenSans)-/.test(font ?? ""));
    expect(foreign).toEqual([]);
  });

  it("has no raster image", () => {
    expect(file.pages().filter((page) => pageImages(file, page) > 0)).toEqual([]);
  });
});
