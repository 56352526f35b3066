import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../model/project-sources.ts";
import type { FileStretch } from "./file-stretch.ts";
import { tellAt, wholeFile } from "./file-stretch.ts";
import { findFrontMatter } from "./find-front-matter.ts";
import { isCommentEnd } from "./html-block.ts";
import { lineStarts } from "./line-table.ts";
import type { LineKind, ScanState } from "./scan-line.ts";
import { nothingOpen, scanLine } from "./scan-line.ts";

/** A line of a slide's Markdown with what it is. A slot line opens a slot, a note line the speaker notes. */
export interface SlideLine {
  readonly kind: LineKind | { readonly kind: "slot"; readonly name: string } | { readonly kind: "note" };
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One slide as its author wrote it, cut out but not yet understood. Offsets are those of the file. */
export interface SlideText {
  readonly file: SourceFile;
  /** Opened by `----`. */
  readonly below: boolean;
  readonly frontMatter: FileStretch | undefined;
  readonly lines: readonly SlideLine[];
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a slide file at its rules: `---` opens the next slide to the right, `----` the next below.
 * A rule needs a blank line above it, else CommonMark reads a heading; inside a code fence it is code.
 * A rule on the first line opens the first slide; two rules in a row keep an empty slide between them.
 */
export function splitSlides(file: SourceFile, knownKeys: ReadonlySet<string>, report: Report): readonly SlideText[] {
  const cutter = new SlideCutter(file, knownKeys, report);
  return cutter.cut();
}

class SlideCutter {
  readonly #file: SourceFile;
  readonly #knownKeys: ReadonlySet<string>;
  readonly #report: Report;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(file: SourceFile, knownKeys: ReadonlySet<string>, report: Report) {
    this.#file = file;
    this.#knownKeys = knownKeys;
    this.#report = report;
    this.#lines = file.text.split("\n");
    this.#starts = lineStarts(file);
  }

  cut(): readonly SlideText[] {
    const slides: SlideText[] = [];
    const first = this.#lines.findIndex((line) => line.trim() !== "");
    if (first === -1) return slides;
    const opening = cutDashes(this.#lines[first] ?? "");
    let next: { at: number; below: boolean } | undefined =
      opening === undefined ? { at: 0, below: false } : { at: first + 1, below: opening === 4 };
    while (next !== undefined) {
      const { slide, following } = this.#cutOne(next.at, next.below);
      slides.push(slide);
      next = following;
    }
    return slides;
  }

  #cutOne(at: number, below: boolean): { slide: SlideText; following: { at: number; below: boolean } | undefined } {
    const frontMatter = at === 0 ? undefined : findFrontMatter(this.#lines, at, this.#knownKeys);
    if (frontMatter?.isClosed === false) this.#tellUnclosedFrontMatter(at);
    const bodyFrom = frontMatter === undefined ? at : frontMatter.to + (frontMatter.isClosed ? 1 : 0);
    const { lines, rule } = this.#scanBody(bodyFrom);
    const slide: SlideText = {
      file: this.#file,
      below,
      frontMatter: frontMatter && { start: this.#offset(frontMatter.from), end: this.#offset(frontMatter.to) },
      lines,
      start: this.#offset(at),
      end: rule === undefined ? this.#file.text.length : this.#offset(rule.at),
    };
    return { slide, following: rule && { at: rule.at + 1, below: rule.below } };
  }

  #scanBody(from: number): { lines: readonly SlideLine[]; rule: { at: number; below: boolean } | undefined } {
    const lines: SlideLine[] = [];
    let state: ScanState = nothingOpen;
    let openedAt = from;
    let inNotes = false;
    for (let at = from; at < this.#lines.length; at++) {
      const text = this.#lines[at] ?? "";
      const [kind, after] = scanSlideLine(state, text, inNotes);
      const dashes = kind.kind === "rule" ? cutDashes(text) : undefined;
      if (dashes !== undefined) return { lines, rule: { at, below: dashes === 4 } };
      if (after.type !== state.type) openedAt = at;
      inNotes ||= kind.kind === "note";
      state = after;
      lines.push({ kind, text, start: this.#offset(at), end: this.#offset(at) + text.length });
      this.#tellHeadingOrRule(kind, at);
    }
    this.#tellUnclosedBlock(state, openedAt);
    return { lines, rule: undefined };
  }

  #tellUnclosedFrontMatter(at: number): void {
    const hint = "Close it with a line “---” of its own.";
    this.#tell("unclosed-front-matter", at - 1, "Missing end of the front matter, expected “---” below it", hint);
  }

  #tellUnclosedBlock(state: ScanState, openedAt: number): void {
    if (state.type === "fence") {
      const message = `Missing end of the code fence, expected “${state.mark}” below it`;
      this.#tell("unclosed-fence", openedAt, message, "All slides after it in this file are read as code.");
    }
    if (state.type === "html" && isCommentEnd(state.end)) {
      const hint = "All slides after it in this file are read as a comment.";
      this.#tell("unclosed-comment", openedAt, "Missing end of the comment, expected “-->” below it", hint);
    }
  }

  #tellHeadingOrRule(kind: SlideLine["kind"], at: number): void {
    if (kind.kind !== "heading" || kind.form !== "setext" || cutDashes(this.#lines[at] ?? "") === undefined) return;
    this.#report({
      level: "warning",
      rule: "heading-or-rule",
      message: "Invalid rule directly below text, expected an empty line between them",
      place: { file: this.#file.path, start: { line: at + 1, column: 1 }, end: { line: at + 1, column: 4 } },
      hint: "Without an empty line Markdown reads a heading, and no new slide begins. Write headings as “## …”.",
    });
  }

  #tell(
    rule: "unclosed-front-matter" | "unclosed-fence" | "unclosed-comment",
    at: number,
    message: string,
    hint: string,
  ) {
    const reading = { file: this.#file, within: wholeFile(this.#file), report: this.#report };
    tellAt(reading, rule, this.#offset(at), message, hint);
  }

  #offset(line: number): number {
    return this.#starts[line] ?? this.#file.text.length;
  }
}

function scanSlideLine(state: ScanState, text: string, inNotes: boolean): readonly [SlideLine["kind"], ScanState] {
  const isCode = state.type === "fence" || state.type === "html";
  if (!isCode && !inNotes) {
    const name = /^::([A-Za-z][\w-]*)::[ \t]*$/.exec(text)?.[1];
    if (name !== undefined) return [{ kind: "slot", name }, nothingOpen];
    if (/^notes?:(?:[ \t]|$)/i.test(text)) return [{ kind: "note" }, nothingOpen];
  }
  // Notes have no headings: reveal.js cuts here, and so do we.
  if (!isCode && inNotes && cutDashes(text) !== undefined) return scanLine(nothingOpen, text);
  return scanLine(state, text);
}

/** 3 or 4 for a line that cuts slides, if it is top level; rules of any other form stay rules. */
function cutDashes(line: string): 3 | 4 | undefined {
  const dashes = /^ {0,3}(-{3,4})[ \t]*$/.exec(line)?.[1];
  if (dashes === undefined) return undefined;
  return dashes.length === 3 ? 3 : 4;
}
