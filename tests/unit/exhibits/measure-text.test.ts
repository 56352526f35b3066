import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/exhibits/measure-text.ts";
import { inter, measure } from "./chart-bench.ts";

const width = (text: string): number => measure("14px Inter", text);

describe("createMeasure(fonts)", () => {
  it("agrees with the shaping engine to a hundredth of a pixel, kerning included", () => {
    const face = inter.find(({ weight }) => weight === 600);
    const font = create(Buffer.from(face?.bytes ?? []));
    if ("fonts" in font) throw new Error("one face expected");
    for (const word of ["AVATAR", "$5.6M", "Llama", "To", "GPT-4", "$60–640M", "Wave,", "405B"]) {
      const exact = (font.layout(word).advanceWidth * 14) / font.unitsPerEm;
      expect([word, measure("600 14px Inter", word)]).toEqual([word, expect.closeTo(exact, 2)]);
    }
  });

  it("does not kern across spaces, as browsers shape word by word", () => {
    expect(width("To Ta")).toBeCloseTo(width("To") + width(" ") + width("Ta"), 6);
  });

  it("grows with size and weight", () => {
    expect(measure("28px Inter", "Text")).toBeCloseTo(2 * measure("14px Inter", "Text"), 6);
    expect(measure("700 14px Inter", "Text")).toBeGreaterThan(measure("400 14px Inter", "Text"));
  });

  it("takes the nearest weight and the first family that is there", () => {
    expect(measure("800 14px Inter", "Text")).toBe(measure("700 14px Inter", "Text"));
    expect(measure('14px Nowhere, "Inter"', "Text")).toBe(measure("14px Inter", "Text"));
  });

  it("takes the face whose unicode-range covers the character, and guesses where none does", () => {
    const digitsOnly = createMeasure(inter.map((face) => ({ ...face, unicodeRange: "U+30-39" })));
    expect(digitsOnly("14px Inter", "42")).toBe(measure("14px Inter", "42"));
    expect(digitsOnly("10px Inter", "ab")).toBeCloseTo(12, 6);
    expect(digitsOnly("10px Inter", "語")).toBeCloseTo(10, 6);
  });

  it("gives combining marks and joiners no width", () => {
    expect(measure("14px Inter", "e\u0301")).toBe(measure("14px Inter", "e"));
  });

  it("measures nothing as nothing, with or without fonts", () => {
    expect(measure("14px Inter", "")).toBe(0);
    expect(createMeasure([])("10px Inter", "abc")).toBeCloseTo(18, 6);
  });

  it("knows how far the em box reaches from the baseline", () => {
    const { emAscent, emDescent } = measure.baselines?.("20px Inter") ?? { emAscent: 0, emDescent: 0 };
    expect(emAscent + emDescent).toBeCloseTo(20, 6);
    expect(emAscent).toBeGreaterThan(emDescent * 3);
  });
});
