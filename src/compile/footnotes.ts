import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { SlideFrontMatter } from "../model/deck.ts";
import type { FigureUse } from "../model/exhibit.ts";
import { hasFootnoteAt } from "../model/figure.ts";
import type { Ledger } from "../model/ledger.ts";
import type { DeckScope } from "./deck-scope.ts";
import { escapeHtml } from "./escape-html.ts";
import { fillWords } from "./page-pattern.ts";
import type { SlideGathering } from "./slide-gathering.ts";

/** A footnote that a slide may print, by the key of its marks: a conflict's id, or `^id` for one that the author wrote. */
export interface FootnoteText {
  readonly html: string;
  readonly plain: string;
}

/** A footnote with its number on the slide. */
export interface Footnote {
  readonly id: string;
  readonly number: number;
  readonly html: string;
}

/** All footnotes a slide has reason to print: what its author wrote, and the conflicts of the figures on it. */
export function gatherFootnotes(
  frontMatter: SlideFrontMatter,
  gathering: SlideGathering,
  ledger: Ledger,
  report: Report,
): ReadonlyMap<string, FootnoteText> {
  const texts = new Map<string, FootnoteText>();
  for (const [id, note] of gathering.footnotes) texts.set(`^${id}`, note);
  reportUnknownMarks(gathering, report);
  for (const id of conflictIds(frontMatter, gathering.uses, ledger, report)) {
    const footnote = ledger.conflicts.get(id)?.footnote;
    if (footnote !== undefined) texts.set(id, { html: escapeHtml(footnote), plain: footnote });
  }
  return texts;
}

function conflictIds(
  { footnotes }: SlideFrontMatter,
  uses: readonly FigureUse[],
  ledger: Ledger,
  report: Report,
): Iterable<string> {
  if (footnotes === "none") return [];
  if (footnotes === "auto") {
    return new Set(uses.flatMap(({ figure, where }) => (where === "note" ? [] : conflictsAt(figure, ledger))));
  }
  for (const wanted of footnotes) {
    if (ledger.conflicts.has(wanted.value)) continue;
    const near = suggest(wanted.value, ledger.conflicts.keys());
    const expected = near.length > 0 ? `, expected ${oneOf(near)}` : "";
    report({
      level: "error",
      rule: "unknown-conflict",
      message: `Unknown conflict “${wanted.value}”${expected}`,
      place: wanted.place,
      hint: "Conflicts are the records under `conflicts:` in data/*.yaml.",
    });
  }
  return footnotes.map((wanted) => wanted.value);
}

function conflictsAt(id: string, ledger: Ledger): readonly string[] {
  const conflicts = ledger.figures.get(id)?.conflicts ?? [];
  return conflicts.filter((conflict) => hasFootnoteAt(conflict, id)).map((conflict) => conflict.id);
}

function reportUnknownMarks({ footnotes, footnoteMarks }: SlideGathering, report: Report): void {
  for (const { id, place } of footnoteMarks) {
    if (footnotes.has(id)) continue;
    const near = suggest(id, footnotes.keys());
    report({
      level: "error",
      rule: "unknown-footnote",
      message: `Unknown footnote “${id}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
      place,
      hint: "Write its text on a line of its own on the same slide: [^name]: text.",
    });
  }
}

/** Mark of a figure that stands where no mark can: in a title or a drawing. The footnote then names the figure. */
export function namedMark(mark: string): string {
  return mark.replaceAll(/<!--mark:([^>]*?)-->/g, "<!--mark:$1:named-->");
}

/**
 * Numbers the marks of a slide in reading order and prints them; each conflict is marked once, beside its first figure.
 * `parts` come back with the same count, without any spot left.
 */
export function numberFootnotes(
  parts: readonly string[],
  texts: ReadonlyMap<string, FootnoteText>,
  slideId: string,
  { ledger, words }: Pick<DeckScope, "ledger" | "words">,
): { readonly parts: readonly string[]; readonly footnotes: readonly Footnote[] } {
  const numbers = new Map<string, number>();
  const marked = new Set<string>();
  const firstFigure = new Map<string, string>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const print = (_: string, key: string, figure: string, named: string | undefined): string => {
    if (!texts.has(key)) return "";
    const number = numberOf(key);
    if (!firstFigure.has(key)) firstFigure.set(key, figure);
    if (named !== undefined || (marked.has(key) && !key.startsWith("^"))) return "";
    marked.add(key);
    const label = escapeHtml(fillWords(words.footnote, String(number)));
    return `<sup class="footnote-sup"><a class="footnote-mark" href="#${escapeHtml(noteId(slideId, number))}" aria-label="${label}">${number}</a></sup>`;
  };
  const filled = parts.map((part) => part.replaceAll(/<!--mark:([^:>]*):([^:>]*)(:named)?-->/g, print));
  // A footnote that was asked for and has no mark on the slide still has its say, after the others.
  for (const key of texts.keys()) if (!key.startsWith("^")) numberOf(key);
  const footnotes = [...numbers].map(([key, number]) => {
    const name = marked.has(key) ? "" : nameOf(firstFigure.get(key), texts.get(key), ledger);
    return { id: noteId(slideId, number), number, html: escapeHtml(name) + (texts.get(key)?.html ?? "") };
  });
  return { parts: filled, footnotes };
}

function noteId(slideId: string, number: number): string {
  return `${slideId}-note-${number}`;
}

function nameOf(figure: string | undefined, text: FootnoteText | undefined, ledger: Ledger): string {
  const label = figure === undefined ? undefined : ledger.figures.get(figure)?.label;
  if (label === undefined || text === undefined) return "";
  // Names and numbers of the label that the footnote says itself, such as “GPT-4” or “R1”.
  const names = label.split(/[\s,;:()]+/).filter((word) => word.length > 1 && /\p{Lu}|\d/u.test(word));
  return names.some((name) => text.plain.includes(name)) ? "" : `${label}: `;
}
