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
  /** Latin with its extensions is always wanted: formatted amounts bring in signs that the deck's text does not have. */
  readonly isLatin: boolean;
}

interface Family {
  readonly family: string;
  readonly slug: string;
  readonly faces: readonly { readonly weight: number; readonly style: FontFace["style"] }[];
}

const upright = (...weights: readonly number[]) => weights.map((weight) => ({ weight, style: "normal" as const }));
const families: readonly Family[] = [
  { family: "Inter", slug: "inter", faces: [...upright(400, 500, 600, 700), { weight: 400, style: "italic" }] },
  {
    family: "Source Serif 4",
    slug: "source-serif-4",
    faces: [...upright(400, 600, 700), { weight: 400, style: "italic" }],
  },
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

/** What each family's file of measures in `dist/fonts` is made from. */
export function fontsToMeasure(): readonly { readonly paths: readonly string[]; readonly name: string }[] {
  return families.map((family) => ({
    paths: installedFiles(family).map(({ path }) => path),
    name: measuresName(family),
  }));
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
  const { family, slug, faces } = all;
  const parsed: unknown = JSON.parse(readFileSync(ranges, "utf8"));
  return Object.entries(Object(parsed)).flatMap(([subset, unicodeRange]) =>
    faces.map(({ weight, style }) => ({
      family,
      weight,
      style,
      unicodeRange: String(unicodeRange),
      isLatin: subset.startsWith("latin"),
      path: join(folder, `${slug}-${subset}-${weight}-${style}.woff2`),
      metricsPath: join(folder, measuresName(all)),
    })),
  );
}
