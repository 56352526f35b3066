import { describe, expect, it } from "vitest";
import { fontsCss, parseUnicodeRange } from "../../../src/compile/fonts-css.ts";
import type { FontFace } from "../../../src/model/project-sources.ts";

const face = (family: string, unicodeRange: string): FontFace => ({
  family,
  weight: 400,
  style: "normal",
  unicodeRange,
  bytes: new Uint8Array([1, 2, 3]),
});

describe("fontsCss(fonts, characters)", () => {
  it("holds the file itself, so that nothing is fetched", () => {
    expect(fontsCss([face("Inter", "U+0000-00FF")], new Set("a"))).toBe(
      '@font-face{font-family:"Inter";font-style:normal;font-weight:400;font-display:block;' +
        'src:url(data:font/woff2;base64,AQID) format("woff2");unicode-range:U+0000-00FF}',
    );
  });

  it("leaves out files that draw no character of the deck", () => {
    const fonts = [face("Latin", "U+0000-00FF"), face("Greek", "U+0370-03FF")];
    expect(fontsCss(fonts, new Set("aé"))).not.toContain("Greek");
    expect(fontsCss(fonts, new Set("aΩ"))).toContain("Greek");
  });
});

describe("parseUnicodeRange(text)", () => {
  it("reads single code points, stretches and wildcards", () => {
    expect(parseUnicodeRange("U+26, U+0-7F,U+4??")).toEqual([
      [0x26, 0x26],
      [0, 0x7f],
      [0x400, 0x4ff],
    ]);
  });
});
