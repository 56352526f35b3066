import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureFont } from "../../../src/exhibits/measure-font.ts";
import { createMeasure } from "../../../src/exhibits/measure-text.ts";
import type { FontFace } from "../../../src/model/project-sources.ts";

const modules = new URL("../../../node_modules/@fontsource/", import.meta.url);

function face(file: string): FontFace {
  const bytes = new Uint8Array(readFileSync(new URL(file, modules)));
  return { family: "Face", weight: 400, style: "normal", unicodeRange: "", bytes };
}

const files = {
  "Inter, Latin": face("inter/files/inter-latin-600-normal.woff2"),
  "Inter, Cyrillic": face("inter/files/inter-cyrillic-400-italic.woff2"),
  "Source Serif 4, Latin": face("source-serif-4/files/source-serif-4-latin-600-normal.woff2"),
  "Source Serif 4, extended Latin": face("source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2"),
};

describe.each(Object.entries(files))("measureFont(%s)", (_, file) => {
  const metrics = measureFont(file.bytes);
  const measured = createMeasure([{ ...file, bytes: new Uint8Array(), metrics }]);
  const decoded = createMeasure([file]);

  it("measures every text as the file itself does", () => {
    const character = fc.constantFrom(...Array.from(metrics.characters), " ", "語", "\u0301");
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join("");
        expect(measured("17px Face", text)).toBe(decoded("17px Face", text));
      }),
      { numRuns: 2000 },
    );
  });

  it("kerns, so that the comparison means something", () => {
    expect(metrics.kerning.flat().some((units) => units !== 0)).toBe(true);
    expect(metrics.characters.length).toBeGreaterThan(50);
  });

  it("knows the same baselines", () => {
    expect(measured.baselines?.("17px Face")).toEqual(decoded.baselines?.("17px Face"));
  });

  it("is plain data that survives being written to a file", () => {
    expect(JSON.parse(JSON.stringify(metrics))).toEqual(metrics);
  });
});
