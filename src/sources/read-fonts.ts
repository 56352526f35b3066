import { readFile } from "node:fs/promises";
import type { FontFace } from "../model/project-sources.ts";
import type { FontFile } from "./font-files.ts";
import { bundledFontFiles } from "./font-files.ts";

// The files are part of this program: they do not change while it runs, and `dev` reads a deck at every save.
const read = new Map<string, Promise<Uint8Array>>();

/** The faces of the bundled fonts that a deck with these texts can need; a script nobody writes costs no reading. */
export async function readFonts(texts: readonly string[]): Promise<readonly FontFace[]> {
  const beyondLatin = charactersBeyondLatin(texts);
  const wanted = bundledFontFiles().filter((file) => file.isLatin || draws(file, beyondLatin));
  return Promise.all(wanted.map(readFace));
}

async function readFace({ family, weight, style, unicodeRange, path }: FontFile): Promise<FontFace> {
  return { family, weight, style, unicodeRange, bytes: await readOnce(path) };
}

async function readOnce(path: string): Promise<Uint8Array> {
  const known = read.get(path) ?? readFile(path);
  read.set(path, known);
  return known;
}

function charactersBeyondLatin(texts: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const text of texts) {
    for (const [character] of text.matchAll(/[\u0250-\u1FFF\u2070-\u{10FFFF}]/gu))
      found.add(character.codePointAt(0) ?? 0);
  }
  return [...found];
}

function draws({ unicodeRange }: FontFile, codePoints: readonly number[]): boolean {
  if (codePoints.length === 0) return false;
  const ranges = unicodeRange.split(",").map((range) =>
    range
      .trim()
      .slice(2)
      .split("-")
      .map((end) => Number.parseInt(end, 16)),
  );
  return codePoints.some((point) => ranges.some(([first = 0, last = first]) => first <= point && point <= last));
}
