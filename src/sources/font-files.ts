import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FontFace } from "../model/project-sources.ts";

/** One bundled font file: a face, cut to one script of characters. */
export interface FontFile extends Omit<FontFace, "bytes" | "metrics"> {
  /** Absolute. */
  readonly path: string;
  /** Absolute; the family's files measured, by file name. Only the package has it. */
  readonly metricsPath: string;
  /** Latin and signs such as ≤ are always wanted: formatted amounts bring in what the deck's text does not have. */
  readonly isAlwaysWanted: boolean;
}

interface Family {
  readonly family: string;
  readonly slug: string;
  /** The one file taken of it, and for which characters; all its files when absent. */
  readonly only?: { readonly subset: string; readonly unicodeRange: string };
  readonly faces: readonly { readonly weight: number; readonly style: FontFace["style"] }[];
}

/** Arrows and mathematical signs that Inter and Source Serif 4 have no glyph for; − and ↑ they have. */
const signs = {
  subset: "math",
  unicodeRange: "U+2190,U+2192,U+2194-21AE,U+21B0-21E5,U+2200-2211,U+2213-2214,U+2216-22FF",
};

const upright = (...weights: readonly number[]) => weights.map((weight) => ({ weight, style: "normal" as const }));
const families: readonly Family[] = [
  { family: "Inter", slug: "inter", faces: [...upright(400, 500, 600, 700), { weight: 400, style: "italic" }] },
  {
    family: "Source Serif 4",
    slug: "source-serif-4",
    faces: [...upright(400, 600, 700), { weight: 400, style: "italic" }],
  },
  // Without a font on the machine ≤, ≥, ≈ and → would be boxes. Under the family's own name no CSS need know.
  { family: "Inter", slug: "open-sans", only: signs, faces: upright(400, 500, 600, 700) },
  { family: "Source Serif 4", slug: "open-sans", only: signs, faces: upright(400, 600, 700) },
];

/** The fonts as packaged in `dist/fonts`, else as installed for development. */
export function bundledFontFiles(): readonly FontFile[] {
  const packaged = fileURLToPath(new URL("../../dist/fonts/", import.meta.url));
  return families.flatMap((family) => {
    const ranges = join(packaged, `${family.slug}.unicode.json`);
    return existsSync(ranges) ? filesOf(family, ranges, packaged) : installedFiles(family);
  });
}

/** What a package of this program must hold for `bundledFontFiles`, and their licences: each file with its name in `dist/fonts`. */
export function fontsToPackage(): readonly { readonly from: string; readonly name: string }[] {
  return families.flatMap((family) => [
    { from: installedRanges(family), name: `${family.slug}.unicode.json` },
    { from: join(dirname(installedRanges(family)), "LICENSE"), name: `${family.slug}.license.txt` },
    ...installedFiles(family).map(({ path }) => ({ from: path, name: path.slice(dirname(path).length + 1) })),
  ]);
}

/** What each file of measures in `dist/fonts` is made from. */
export function fontsToMeasure(): readonly { readonly paths: readonly string[]; readonly name: string }[] {
  return [...new Set(families.map(measuresName))].map((name) => {
    const own = families.filter((family) => measuresName(family) === name).flatMap(installedFiles);
    return { paths: [...new Set(own.map(({ path }) => path))], name };
  });
}

function measuresName({ slug }: Family): string {
  return `${slug}.metrics.json`;
}

function installedFiles(family: Family): readonly FontFile[] {
  const ranges = installedRanges(family);
  return filesOf(family, ranges, join(dirname(ranges), "files"));
}

function installedRanges({ slug }: Family): string {
  return createRequire(import.meta.url).resolve(`@fontsource/${slug}/unicode.json`);
}

function filesOf(all: Family, ranges: string, folder: string): readonly FontFile[] {
  const { family, slug, faces, only } = all;
  return Object.entries(subsetsOf(ranges, only)).flatMap(([subset, unicodeRange]) =>
    faces.map(({ weight, style }) => ({
      family,
      weight,
      style,
      unicodeRange,
      isAlwaysWanted: only !== undefined || subset.startsWith("latin"),
      path: join(folder, `${slug}-${subset}-${weight}-${style}.woff2`),
      metricsPath: join(folder, measuresName(all)),
    })),
  );
}

function subsetsOf(ranges: string, only: Family["only"]): Readonly<Record<string, string>> {
  if (only !== undefined) return { [only.subset]: only.unicodeRange };
  const parsed: unknown = JSON.parse(readFileSync(ranges, "utf8"));
  return Object.fromEntries(Object.entries(Object(parsed)).map(([subset, range]) => [subset, String(range)]));
}
