import type { FontBaselines } from "../model/exhibit.ts";
import type { FontMetrics } from "../model/font-metrics.ts";

/** A face as measuring asks it; a glyph is a number that only this face understands. */
export interface Glyphs {
  readonly unitsPerEm: number;
  readonly baselines: FontBaselines;
  /** Undefined where the face has no such glyph. */
  readonly advance: (codePoint: number) => Advance | undefined;
  /** Font units between two glyphs beyond their advances; usually 0 or negative. */
  readonly kerning: (left: number, right: number) => number;
}

export interface Advance {
  readonly glyph: number;
  readonly units: number;
}

/** The answers of a face whose file was measured when the package was made. */
export function measuredGlyphs(metrics: FontMetrics): Glyphs {
  const { characters, advances, leftClasses, rightClasses, kerning } = metrics;
  const glyphs = new Map(Array.from(characters, (character, index) => [character.codePointAt(0) ?? 0, index]));
  return {
    unitsPerEm: metrics.unitsPerEm,
    baselines: baselinesBetween(metrics.ascender, metrics.descender),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? undefined : { glyph, units: advances[glyph] ?? 0 };
    },
    kerning: (left, right) => kerning[leftClasses[left] ?? -1]?.[rightClasses[right] ?? -1] ?? 0,
  };
}

/** Where the em box lies around the baseline, for a font of one pixel. */
export function baselinesBetween(ascender: number, descender: number): FontBaselines {
  const em = ascender - descender;
  return { emAscent: ascender / em, emDescent: -descender / em };
}
