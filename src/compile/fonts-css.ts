import type { FontFace } from "../model/project-sources.ts";

type CodePointRange = readonly [first: number, last: number];

/** `@font-face` rules with the font files inside, so that nothing is fetched; only files that draw a character of the deck. */
export function fontsCss(fonts: readonly FontFace[], characters: ReadonlySet<string>): string {
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0);
  return fonts
    .filter((font) => draws(font, codePoints))
    .map(fontRule)
    .join("\n");
}

function draws(font: FontFace, codePoints: readonly number[]): boolean {
  const ranges = parseUnicodeRange(font.unicodeRange);
  return codePoints.some((codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last));
}

function fontRule(font: FontFace): string {
  const data = Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength).toString("base64");
  return (
    `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:block;` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${font.unicodeRange}}`
  );
}

/** The code points of a CSS `unicode-range`: single ones, stretches and `U+4??` wildcards. */
export function parseUnicodeRange(text: string): readonly CodePointRange[] {
  return text.split(",").flatMap((part) => {
    const [, first = "", last] = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(part) ?? [];
    if (first === "") return [];
    const from = Number.parseInt(first.replaceAll("?", "0"), 16);
    const to = Number.parseInt(last ?? first.replaceAll("?", "F"), 16);
    return [[from, to] as const];
  });
}
