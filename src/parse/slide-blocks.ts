import { isExhibitKind } from "../exhibits/exhibit-kinds.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Block } from "../model/deck.ts";
import type { Located } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { placeBetween } from "./line-table.ts";
import { parseExhibit, tellUnknownKind } from "./parse-exhibit.ts";
import type { SlideLine, SlideText } from "./split-slides.ts";

/** A slide's Markdown in its parts. */
export interface SlideBody {
  readonly title: Located<string> | undefined;
  readonly slots: ReadonlyMap<string, readonly Block[]>;
  readonly notes: Located<string> | undefined;
}

/**
 * Takes a slide's Markdown apart: slots by their `::name::`, exhibits by their fences, the first heading of level 1 or 2
 * in the default slot as the title, and everything after a line `Note:` as speaker notes. The rest stays Markdown as written.
 */
export function readSlideBody(slide: SlideText, report: Report): SlideBody {
  const noteAt = slide.lines.findIndex(({ kind }) => kind.kind === "note");
  const body = noteAt === -1 ? slide.lines : slide.lines.slice(0, noteAt);
  const reader = new BodyReader(slide.file, body, report);
  return { ...reader.read(), notes: noteAt === -1 ? undefined : notesFrom(slide, slide.lines.slice(noteAt)) };
}

class BodyReader {
  readonly #file: SourceFile;
  readonly #lines: readonly SlideLine[];
  readonly #report: Report;
  readonly #slots = new Map<string, Block[]>([["default", []]]);
  #slot = "default";
  #title: Located<string> | undefined;
  #prose: SlideLine[] = [];

  constructor(file: SourceFile, lines: readonly SlideLine[], report: Report) {
    this.#file = file;
    this.#lines = lines;
    this.#report = report;
  }

  read(): Pick<SlideBody, "title" | "slots"> {
    let at = 0;
    while (at < this.#lines.length) at += this.#take(at);
    this.#endProse();
    return { title: this.#title, slots: this.#slots };
  }

  /** Takes the block that begins at a line and gives the number of its lines. */
  #take(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 1;
    const { kind } = line;
    if (kind.kind === "slot") return this.#openSlot(kind.name, line);
    if (kind.kind === "heading" && kind.level <= 2 && this.#title === undefined && this.#slot === "default") {
      return this.#takeTitle(line, kind.form);
    }
    if (kind.kind === "fence-open" && kind.indent === 0) return this.#takeFence(at, line, kind.info);
    this.#prose.push(line);
    return 1;
  }

  #openSlot(name: string, line: SlideLine): number {
    this.#endProse();
    const opened = this.#slots.get(name);
    if (opened === undefined) this.#slots.set(name, []);
    else if (name !== "default" || opened.length > 0) this.#tellSlotTwice(name, line);
    this.#slot = name;
    return 1;
  }

  #takeTitle(line: SlideLine, form: "atx" | "setext"): number {
    const words = form === "atx" ? [line] : this.#paragraphAbove();
    const first = words[0] ?? line;
    const last = words.at(-1) ?? line;
    this.#endProse();
    const source = this.#file.text.slice(first.start, last.end);
    const value = form === "atx" ? source.replace(/^ {0,3}#+[ \t]*/, "") : source.trimStart();
    const start = last.end - value.length;
    const title = withoutClosing(value);
    this.#title = { value: title, place: placeBetween(this.#file, start, start + title.length) };
    return 1;
  }

  /** Takes the words of a setext heading back from the prose: all text lines directly above its underline. */
  #paragraphAbove(): readonly SlideLine[] {
    const from = this.#prose.findLastIndex(({ kind }) => kind.kind !== "text") + 1;
    return this.#prose.splice(from);
  }

  #takeFence(at: number, line: SlideLine, info: string): number {
    let end = at + 1;
    while (end < this.#lines.length && this.#lines[end]?.kind.kind !== "fence-close") end += 1;
    const count = Math.min(end + 1, this.#lines.length) - at;
    const [word = ""] = info.split(/\s+/, 1);
    const body = this.#lines.slice(at + 1, end);
    if (!isExhibitKind(word)) {
      const isSlip = tellUnknownKind(word, body, this.#kindPlace(line, word), this.#report);
      if (!isSlip) this.#prose.push(...this.#lines.slice(at, at + count));
      return count;
    }
    this.#endProse();
    const place = placeBetween(this.#file, line.start, this.#lines[at + count - 1]?.end ?? line.end);
    const kind = { value: word, place: this.#kindPlace(line, word) };
    const exhibit = parseExhibit(this.#file, { kind, body, place }, this.#report);
    if (exhibit !== undefined) this.#blocks().push(exhibit);
    return count;
  }

  #kindPlace(line: SlideLine, word: string): Located<string>["place"] {
    const start = line.start + line.text.indexOf(word, line.text.search(/[^`~]/));
    return placeBetween(this.#file, start, start + word.length);
  }

  #endProse(): void {
    const from = this.#prose.findIndex(({ text }) => text.trim() !== "");
    const to = this.#prose.findLastIndex(({ text }) => text.trim() !== "");
    const [first, last] = [this.#prose[from], this.#prose[to]];
    this.#prose = [];
    if (first === undefined || last === undefined) return;
    const text = this.#file.text.slice(first.start, last.end);
    this.#blocks().push({ type: "prose", text, place: placeBetween(this.#file, first.start, last.end) });
  }

  #blocks(): Block[] {
    return this.#slots.get(this.#slot) ?? [];
  }

  #tellSlotTwice(name: string, line: SlideLine): void {
    this.#report({
      level: "error",
      rule: "duplicate-slot",
      message: `Duplicate slot “${name}” on this slide`,
      place: placeBetween(this.#file, line.start, line.end),
      hint: "What follows is added to the first one.",
    });
  }
}

/** The words of a heading without the `##` that may close it; a hash that is part of a word stays. */
function withoutClosing(words: string): string {
  const trimmed = words.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end -= 1;
  const isClosing = end === 0 || /[ \t]/.test(trimmed[end - 1] ?? "");
  return isClosing ? trimmed.slice(0, end).trimEnd() : trimmed;
}

function notesFrom(slide: SlideText, lines: readonly SlideLine[]): Located<string> | undefined {
  const [first] = lines;
  const last = lines.findLast(({ text }) => text.trim() !== "");
  if (first === undefined || last === undefined) return undefined;
  const raw = slide.file.text.slice(first.start, last.end).trimEnd();
  const value = raw.replace(/^notes?:\s*/i, "");
  if (value === "") return undefined;
  const start = first.start + raw.length - value.length;
  return { value, place: placeBetween(slide.file, start, start + value.length) };
}
