import type { FontMetrics } from "../model/font-metrics.ts";
import { openFontFile } from "./font-file.ts";

/** Measures a whole font file, so that decks need not open it: made once, when the package is built. */
export function measureFont(bytes: Uint8Array): FontMetrics {
  const font = openFontFile(bytes);
  if (font === undefined) throw new Error("Empty font collection");
  const { glyphs, ascender, descender } = font;
  const drawn = font.characters
    .toSorted((a, b) => a - b)
    .flatMap((codePoint) => {
      const advance = glyphs.advance(codePoint);
      return advance === undefined ? [] : [{ ...advance, character: String.fromCodePoint(codePoint) }];
    });
  const pairs = drawn.map((left) => drawn.map((right) => glyphs.kerning(left.glyph, right.glyph)));
  const left = groupEqual(pairs);
  const right = groupEqual(transpose(left.distinct));
  return {
    unitsPerEm: glyphs.unitsPerEm,
    ascender,
    descender,
    characters: drawn.map(({ character }) => character).join(""),
    advances: drawn.map(({ units }) => units),
    leftClasses: left.classes,
    rightClasses: right.classes,
    kerning: transpose(right.distinct),
  };
}

type Rows = readonly (readonly number[])[];

/** The different ones among rows, in order of first appearance, and which of them each row is. */
function groupEqual(rows: Rows): { readonly distinct: Rows; readonly classes: readonly number[] } {
  const known = new Map<string, number>();
  const distinct: (readonly number[])[] = [];
  const classes = rows.map((row) => {
    const key = row.join();
    const seen = known.get(key) ?? distinct.push(row) - 1;
    known.set(key, seen);
    return seen;
  });
  return { distinct, classes };
}

function transpose(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}
