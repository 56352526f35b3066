import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { FontMetrics } from "../model/font-metrics.ts";
import type { FontFace } from "../model/project-sources.ts";
import type { FontFile } from "./font-files.ts";
import { bundledFontFiles } from "./font-files.ts";

// The files are part of this program: they do not change while it runs, and `dev` reads a deck at every save.
const read = new Map<string, Promise<Uint8Array>>();
const measured = new Map<string, Promise<ReadonlyMap<string, FontMetrics>>>();

/** The faces of the bundled fonts that a deck with these texts can need; a script nobody writes costs no reading. */
export async function readFonts(texts: readonly string[]): Promise<readonly FontFace[]> {
  const beyondLatin = charactersBeyondLatin(texts);
  const wanted = bundledFontFiles().filter((file) => file.isAlwaysWanted || draws(file, beyondLatin));
  return Promise.all(wanted.map(readFace));
}

async function readFace(file: FontFile): Promise<FontFace> {
  const { family, weight, style, unicodeRange, path } = file;
  const [bytes, measures] = await Promise.all([readOnce(path), readMeasures(file)]);
  const metrics = measures.get(basename(path));
  return { family, weight, style, unicodeRange, bytes, ...(metrics !== undefined && { metrics }) };
}

async function readMeasures({ metricsPath }: FontFile): Promise<ReadonlyMap<string, FontMetrics>> {
  const known = measured.get(metricsPath) ?? parseMeasures(metricsPath);
  measured.set(metricsPath, known);
  return known;
}

/** By file name; empty in a checkout that was never built. */
async function parseMeasures(path: string): Promise<ReadonlyMap<string, FontMetrics>> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const parsed: unknown = JSON.parse(text);
  return new Map(Object.entries(Object(parsed)).filter((entry): entry is [string, FontMetrics] => isMetrics(entry[1])));
}

function isMetrics(value: unknown): value is FontMetrics {
  return typeof value === "object" && value !== null && "advances" in value && "kerning" in value;
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
