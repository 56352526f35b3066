import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../src/diagnostics/collect-diagnostics.ts";
import { blockKinds } from "../src/exhibits/block-kinds.ts";
import { compileProject } from "../src/pipeline.ts";

const gallery = resolve(import.meta.dirname, "gallery");

/** Kinds that the example deck shows. */
const elsewhere: ReadonlySet<string> = new Set(["kpi", "table", "agenda", "statements", "compare"]);

async function build(name: string) {
  const { report, all } = collectDiagnostics();
  const { compiled } = await compileProject(join(gallery, name), report);
  return { slides: compiled.slides, told: all().map(({ message }) => message) };
}

const { slides, told } = await build("blocks");

describe("the gallery of diagrams and blocks", () => {
  it("builds without a complaint", () => {
    expect(told).toEqual([]);
  });

  it.each(blockKinds.filter((kind) => !elsewhere.has(kind)))(
    "shows the kind %s, with a name for those who do not see it",
    (kind) => {
      const shown = slides.filter(({ screenHtml }) => screenHtml.includes(`exhibit-${kind}"`));
      expect(shown.length).toBeGreaterThan(0);
      for (const { screenHtml } of shown) {
        expect(screenHtml).toMatch(new RegExp(`exhibit-${kind}" aria-label="[^"]{10,}"`));
        expect(screenHtml).not.toContain("unresolved");
      }
    },
  );
});
