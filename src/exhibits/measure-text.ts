import type { FontBaselines, MeasureText } from "../model/exhibit.ts";
import type { FontFace } from "../model/project-sources.ts";
import type { FontShorthand } from "./font-shorthand.ts";
import { openFontFile } from "./font-file.ts";
import { parseFontShorthand } from "./font-shorthand.ts";
import { measuredGlyphs, type Glyphs } from "./glyphs.ts";
import { parseUnicodeRange } from "./unicode-range.ts";

/** One face ready to be asked; where it comes without metrics, its file is decoded at the first glyph asked for. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  readonly covers: (codePoint: number) => boolean;
  readonly glyphs: () => Glyphs;
}

/** Widths for text that no bundled face draws: a browser then takes a font of its own choice. */
const fallbackEm = { narrow: 0.6, wide: 1 } as const;
const mostRemembered = 100_000;

/**
 * Text widths of the font files themselves, so that Node and every browser agree on where a label ends.
 * Kerning counts between letters of a word and not across spaces, as browsers shape word by word.
 */
export function createMeasure(fonts: readonly FontFace[]): MeasureText {
  const faces = fonts.map(openLazily);
  const typefaces = new Map<string, Typeface>();
  const widths = new Map<string, number>();
  const typefaceOf = (font: string): Typeface => {
    const known = typefaces.get(font) ?? openTypeface(faces, parseFontShorthand(font));
    typefaces.set(font, known);
    return known;
  };
  const measure = (font: string, text: string): number => {
    const key = `${font}\0${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = widthOf(text, typefaceOf(font));
    if (widths.size > mostRemembered) widths.clear();
    widths.set(key, width);
    return width;
  };
  return Object.assign(measure, { baselines: (font: string) => baselinesOf(typefaceOf(font)) });
}

/** The faces that one font shorthand draws with, and which of them draws a character, remembered. */
interface Typeface {
  readonly sizePx: number;
  readonly faces: readonly Face[];
  readonly draw: (codePoint: number) => DrawnGlyph | undefined;
}

function openTypeface(all: readonly Face[], font: FontShorthand): Typeface {
  const faces = matchFaces(all, font);
  const drawn = new Map<number, DrawnGlyph | undefined>();
  const draw = (codePoint: number): DrawnGlyph | undefined => {
    const known = drawn.get(codePoint);
    if (known !== undefined || drawn.has(codePoint)) return known;
    const glyph = drawGlyph(codePoint, faces);
    drawn.set(codePoint, glyph);
    return glyph;
  };
  return { sizePx: font.sizePx, faces, draw };
}

function openLazily(face: FontFace): Face {
  let glyphs: Glyphs | undefined;
  return {
    family: face.family,
    weight: face.weight,
    style: face.style,
    covers: parseUnicodeRange(face.unicodeRange),
    glyphs: () => (glyphs ??= readGlyphs(face)),
  };
}

function readGlyphs({ metrics, bytes }: FontFace): Glyphs {
  return metrics === undefined ? (openFontFile(bytes)?.glyphs ?? emptyGlyphs) : measuredGlyphs(metrics);
}

const emptyGlyphs: Glyphs = {
  unitsPerEm: 1000,
  baselines: { emAscent: 0.8, emDescent: 0.2 },
  kerning: () => 0,
  advance: () => undefined,
};

/** Faces of the first family that is there, nearest style first, then nearest weight; subsets keep their order. */
function matchFaces(faces: readonly Face[], font: FontShorthand): readonly Face[] {
  const family = font.families.find((name) => faces.some((face) => face.family === name));
  const candidates = faces.filter((face) => family === undefined || face.family === family);
  const distance = (face: Face): number =>
    (face.style === font.style ? 0 : 10_000) + Math.abs(face.weight - font.weight);
  const nearest = Math.min(...candidates.map(distance));
  return candidates.filter((face) => distance(face) === nearest);
}

function widthOf(text: string, { sizePx, draw }: Typeface): number {
  let width = 0;
  let before: DrawnGlyph | undefined;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const drawn = draw(codePoint);
    if (drawn === undefined) width += sizePx * fallbackWidth(codePoint);
    else width += ((drawn.units + kerningBetween(before, drawn)) * sizePx) / drawn.glyphs.unitsPerEm;
    before = character === " " ? undefined : drawn;
  }
  return width;
}

interface DrawnGlyph {
  readonly glyphs: Glyphs;
  readonly glyph: number;
  readonly units: number;
  readonly isSpace: boolean;
}

function drawGlyph(codePoint: number, faces: readonly Face[]): DrawnGlyph | undefined {
  const glyphs = faces.find((one) => one.covers(codePoint))?.glyphs();
  const found = glyphs?.advance(codePoint);
  return glyphs === undefined || found === undefined ? undefined : { ...found, glyphs, isSpace: codePoint === 32 };
}

function kerningBetween(before: DrawnGlyph | undefined, now: DrawnGlyph): number {
  if (before === undefined || before.glyphs !== now.glyphs || now.isSpace) return 0;
  return now.glyphs.kerning(before.glyph, now.glyph);
}

/** Combining marks and joiners take no room; scripts from Hangul on and pictures take a whole em. */
function fallbackWidth(codePoint: number): number {
  if (/[\p{M}\p{Cf}]/u.test(String.fromCodePoint(codePoint))) return 0;
  return codePoint >= 0x1100 && !(codePoint >= 0x1e00 && codePoint < 0x2e80) ? fallbackEm.wide : fallbackEm.narrow;
}

function baselinesOf({ faces, sizePx }: Typeface): FontBaselines {
  const { emAscent, emDescent } = (faces[0]?.glyphs() ?? emptyGlyphs).baselines;
  return { emAscent: emAscent * sizePx, emDescent: emDescent * sizePx };
}
