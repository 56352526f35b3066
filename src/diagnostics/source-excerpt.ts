import { limits } from "./limits.ts";

const tabWidth = 4;
const wide =
  /\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60]/u;
const narrowPictographs = /^[\u00A9\u00AE\u203C\u2049\u2122\u2139\u2194-\u21AA]$/u;
let segmenter: Intl.Segmenter | undefined;

/** One line as a terminal shows it, and the number of terminal cells before the marked character. */
export interface SourceExcerpt {
  readonly line: string;
  readonly caretOffset: number;
}

/**
 * The stretch of a source line around `column` (from 1, UTF-16 units) with tabs as spaces and control characters in words.
 * The offset counts terminal cells: a CJK character takes two, a combining mark none.
 */
export function sourceExcerpt(text: string, column: number): SourceExcerpt {
  const { start, end } = shownStretch(text.length, column - 1);
  let line = start > 0 ? "…" : "";
  let cells = line.length;
  let caretOffset: number | undefined;
  for (const { segment, index } of graphemesOf(text.slice(start, end))) {
    if (caretOffset === undefined && start + index + segment.length > column - 1) caretOffset = cells;
    const shown = segment === "\t" ? " ".repeat(tabWidth - (cells % tabWidth)) : visible(segment);
    line += shown;
    cells += shown === segment ? cellWidth(segment) : shown.length;
  }
  return { line: end < text.length ? `${line}…` : line, caretOffset: caretOffset ?? cells };
}

/** The segmenter takes long to make, and a deck without mistakes needs none. */
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** The number of terminal cells a text takes. */
export function textWidth(text: string): number {
  let cells = 0;
  for (const { segment } of graphemesOf(text)) cells += cellWidth(segment);
  return cells;
}

/** Control characters as `\u001b`, so that a file name or a value cannot drive the reader's terminal. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

function shownStretch(length: number, at: number): { start: number; end: number } {
  const most = limits.excerptCharacters;
  if (length <= most) return { start: 0, end: length };
  const start = Math.max(0, Math.min(at - most / 2, length - most));
  return { start, end: start + most };
}

function cellWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\u200B-\u200F\uFEFF]+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) && !narrowPictographs.test(grapheme) ? 2 : 1;
}
