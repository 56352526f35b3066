import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateDeck } from "../../../bench/generate-deck.ts";
import { collectDiagnostics } from "../../../src/diagnostics/collect-diagnostics.ts";
import { compileProject } from "../../../src/pipeline.ts";

it("generateDeck(folder, slides) writes a deck without a mistake, with a chart on every fourth slide", async () => {
  const folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
  try {
    await generateDeck(folder, 8);
    const { report, all } = collectDiagnostics();
    const { compiled } = await compileProject(folder, report);
    expect(all()).toEqual([]);
    expect(compiled.slides.map((slide) => slide.charts.length)).toEqual([0, 0, 0, 1, 0, 0, 0, 1]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
