import { describe, expect, it } from "vitest";
import { contrastOf, fadeColour, mixColours } from "../../../src/drawing/colours.ts";
import { readPalette } from "../../../src/drawing/palette.ts";

describe("colours", () => {
  it("mixes two colours by a share", () => {
    expect(mixColours("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixColours("#fff", "#000", 0)).toBe("#ffffff");
  });

  it("gives back what is no hex colour", () => {
    expect(mixColours("red", "#ffffff", 0.5)).toBe("red");
    expect(fadeColour("red", 0.5)).toBe("red");
  });

  it("measures contrast as WCAG does", () => {
    expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});

describe("readPalette(tokens)", () => {
  it("keeps quiet marks at 3:1 or as they are", () => {
    const palette = readPalette(new Map());
    for (const tone of ["open", "closed", "other", "ink", "accent", "risk"] as const) {
      expect(contrastOf(palette.quiet(tone), palette.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  it("takes the text-safe variant for words and the tone itself for marks", () => {
    const palette = readPalette(
      new Map([
        ["closed", "#b7791f"],
        ["closed-text", "#8f5c0f"],
      ]),
    );
    expect([palette.mark("closed"), palette.text("closed")]).toEqual(["#b7791f", "#8f5c0f"]);
  });

  it("quotes a family whose name has digits or spaces, else the font would silently not be set", () => {
    expect(readPalette(new Map([["font-text", "'Source Serif 4', serif"]])).fontFamily).toBe('"Source Serif 4"');
    expect(readPalette(new Map()).fontFamily).toBe("Inter");
  });
});
