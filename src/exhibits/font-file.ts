import { createRequire } from "node:module";
import type * as Fontkit from "fontkit";
import { baselinesBetween, type Glyphs } from "./glyphs.ts";
import { pairKerning } from "./pair-kerning.ts";

// Loading fontkit costs more than compiling a small deck, and the bundled fonts come measured: only who opens a file pays.
const require = createRequire(import.meta.url);

/** A font file decoded: its glyphs, and which characters it has. */
export interface OpenedFont {
  readonly glyphs: Glyphs;
  readonly characters: readonly number[];
  readonly ascender: number;
  readonly descender: number;
}

/** Decodes a font file; of a collection, its first font. Undefined for an empty collection. */
export function openFontFile(bytes: Uint8Array): OpenedFont | undefined {
  const { create }: typeof Fontkit = require("fontkit");
  const opened = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const font = "fonts" in opened ? opened.fonts[0] : opened;
  if (font === undefined) return undefined;
  const { typoAscender: ascender, typoDescender: descender } = font["OS/2"];
  const advance: Glyphs["advance"] = (codePoint) => {
    if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
    const glyph = font.glyphForCodePoint(codePoint);
    return { glyph: glyph.id, units: glyph.advanceWidth };
  };
  return {
    glyphs: {
      unitsPerEm: font.unitsPerEm,
      baselines: baselinesBetween(ascender, descender),
      advance,
      kerning: pairKerning(font),
    },
    characters: font.characterSet,
    ascender,
    descender,
  };
}
