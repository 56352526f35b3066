import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary, PdfValue } from "./pdf-syntax.ts";
import { nameOf, PdfReader, referenceOf, textOf } from "./pdf-syntax.ts";
import { bareText } from "./same-text.ts";

const deepest = 20;

/** Titles of all bookmarks, top to bottom. */
export function readBookmarks(file: PdfFile): readonly string[] {
  const titles: string[] = [];
  const seen = new Set<number>();
  const visit = (first: PdfValue | undefined): void => {
    for (let at = first; at !== undefined; at = file.dictionary(at).get("Next")) {
      const number = referenceOf(at);
      if (number === undefined || seen.has(number)) return;
      seen.add(number);
      const bookmark = file.dictionary(at);
      titles.push(textOf(file.resolve(bookmark.get("Title"))) ?? "");
      visit(bookmark.get("First"));
    }
  };
  visit(file.dictionary(file.catalog.get("Outlines")).get("First"));
  return titles;
}

/** All alternative texts of the tag tree, bare. Tags are never compressed by Chromium, so a search finds them. */
export function readAlts(file: PdfFile): ReadonlySet<string> {
  const alts = new Set<string>();
  for (let at = file.text.indexOf("/Alt "); at !== -1; at = file.text.indexOf("/Alt ", at + 5)) {
    const alt = textOf(new PdfReader(file.text, at + 5).next());
    if (alt !== undefined) alts.add(bareText(alt));
  }
  return alts;
}

/** Names of the places inside the file that a page links to and that exist: ids of slides. */
export function pageLinks(file: PdfFile, page: PdfDictionary): ReadonlySet<string> {
  const places = file.dictionary(file.catalog.get("Dests"));
  const links = new Set<string>();
  for (const annotation of file.list(page.get("Annots"))) {
    const name = nameOf(file.dictionary(annotation).get("Dest"));
    // Names are bytes of UTF-8, and an id may well hold more than ASCII.
    if (name !== undefined && places.has(name)) links.add(Buffer.from(name, "latin1").toString("utf8"));
  }
  return links;
}

/** How many raster images a page draws, those inside forms and patterns counted. */
export function pageImages(file: PdfFile, page: PdfDictionary): number {
  const count = (resources: PdfDictionary, depth: number): number => {
    if (depth > deepest) return 0;
    const inside = [
      ...file.dictionary(resources.get("XObject")).values(),
      ...file.dictionary(resources.get("Pattern")).values(),
    ];
    return inside.reduce<number>((sum, value) => {
      const object = file.dictionary(value);
      if (nameOf(object.get("Subtype")) === "Image") return sum + 1;
      return sum + (object.has("Resources") ? count(file.dictionary(object.get("Resources")), depth + 1) : 0);
    }, 0);
  };
  return count(file.dictionary(page.get("Resources")), 0);
}
