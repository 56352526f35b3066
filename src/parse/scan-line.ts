import { limits } from "../diagnostics/limits.ts";
import { htmlBlockEnd } from "./html-block.ts";

/** What one line is to the outermost level of a Markdown text; `inside` belongs to a list, quote, fence or HTML block. */
export type LineKind =
  | { readonly kind: "blank" | "text" | "inside" | "fence-close" }
  | { readonly kind: "rule"; readonly dashes: number }
  | { readonly kind: "heading"; readonly level: number; readonly form: "atx" | "setext" }
  | { readonly kind: "fence-open"; readonly info: string; readonly indent: number };

/** What is open between two lines. */
export type ScanState =
  | { readonly type: "nothing" }
  | { readonly type: "paragraph"; readonly form: "plain" | "piped" | "table" }
  | { readonly type: "fence"; readonly mark: string }
  | { readonly type: "html"; readonly end: RegExp }
  | { readonly type: "quote"; readonly inner: ScanState }
  | { readonly type: "list"; readonly width: number; readonly inner: ScanState };

export type Scanned = readonly [LineKind, ScanState];

/** The state at the start of a text, and after a blank line outside of everything. */
export const nothingOpen: ScanState = { type: "nothing" };
const inside: LineKind = { kind: "inside" };
const text: LineKind = { kind: "text" };

/**
 * One line by the block rules of CommonMark 0.31, as far as they decide what is top level.
 * Linear: a line is looked at once for each quote or list around it, at most `limits.markdownDepth` times.
 */
export function scanLine(state: ScanState, line: string, depth = 0): Scanned {
  switch (state.type) {
    case "fence":
      return closesFence(state.mark, line) ? [{ kind: "fence-close" }, nothingOpen] : [inside, state];
    case "html":
      return [inside, state.end.test(line) ? nothingOpen : state];
    case "quote":
    case "list":
      return scanInContainer(state, line, depth);
    case "nothing":
    case "paragraph":
      return scanAtStart(state, line, depth);
    default:
      return state satisfies never;
  }
}

function closesFence(mark: string, line: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found !== undefined && found.startsWith(mark);
}

function scanInContainer(state: Extract<ScanState, { inner: ScanState }>, line: string, depth: number): Scanned {
  const content = state.type === "quote" ? quoteContent(line) : itemContent(state.width, line);
  if (content !== undefined) return [inside, { ...state, inner: scanLine(state.inner, content, depth + 1)[1] }];
  const isLazy = paragraphIsOpen(state.inner) && line.trim() !== "" && blockStart(line, true, depth) === undefined;
  return isLazy ? [inside, state] : scanAtStart(nothingOpen, line, depth);
}

function quoteContent(line: string): string | undefined {
  const marker = /^ {0,3}> ?/.exec(line)?.[0];
  return marker === undefined ? undefined : line.slice(marker.length);
}

function itemContent(width: number, line: string): string | undefined {
  if (line.trim() === "") return "";
  const spaced = expandIndent(line);
  return indentOf(spaced) >= width ? spaced.slice(width) : undefined;
}

function paragraphIsOpen(state: ScanState): boolean {
  if (state.type === "quote" || state.type === "list") return paragraphIsOpen(state.inner);
  return state.type === "paragraph" && state.form !== "table";
}

function scanAtStart(state: ScanState, line: string, depth: number): Scanned {
  if (line.trim() === "") return [{ kind: "blank" }, nothingOpen];
  const isOpen = state.type === "paragraph";
  const isText = isOpen && state.form !== "table";
  const underline = isText ? /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1] : undefined;
  if (underline !== undefined) {
    return [{ kind: "heading", level: underline.startsWith("=") ? 1 : 2, form: "setext" }, nothingOpen];
  }
  const started = blockStart(line, isOpen, depth);
  if (started !== undefined) return started;
  if (!isText && indentOf(expandIndent(line)) >= 4) return [inside, nothingOpen];
  return [text, { type: "paragraph", form: paragraphForm(state, line) }];
}

/** A table has no setext underline: a rule directly below it is a rule. */
function paragraphForm(state: ScanState, line: string): "plain" | "piped" | "table" {
  const isTable = state.type === "paragraph" && state.form === "table";
  const isBelowHeader = state.type === "paragraph" && state.form === "piped";
  if (isTable || (isBelowHeader && /^ {0,3}[|:-][-|: \t]*$/.test(line) && line.includes("-"))) return "table";
  return line.includes("|") ? "piped" : "plain";
}

/** The block that a line opens even below an open paragraph; undefined for text and indented code. */
function blockStart(line: string, inParagraph: boolean, depth: number): Scanned | undefined {
  const dashes = ruleDashes(line);
  if (dashes !== undefined) return [{ kind: "rule", dashes }, nothingOpen];
  const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
  if (heading !== undefined) return [{ kind: "heading", level: heading.length, form: "atx" }, nothingOpen];
  const html = htmlBlockEnd(line, inParagraph);
  if (html !== undefined) return [inside, html.test(line) ? nothingOpen : { type: "html", end: html }];
  return fenceStart(line) ?? containerStart(line, inParagraph, depth);
}

/** The number of characters of a thematic break that is written with dashes only, 0 for one of another form. */
function ruleDashes(line: string): number | undefined {
  if (!/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line)) return undefined;
  const written = line.trim();
  return /^-+$/.test(written) ? written.length : 0;
}

function fenceStart(line: string): Scanned | undefined {
  const found = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line);
  const [, indent = "", mark = "", info = ""] = found ?? [];
  if (found === null || (mark.startsWith("`") && info.includes("`"))) return undefined;
  return [
    { kind: "fence-open", info: info.trim(), indent: indent.length },
    { type: "fence", mark },
  ];
}

function containerStart(line: string, inParagraph: boolean, depth: number): Scanned | undefined {
  if (depth >= limits.markdownDepth) return undefined;
  const quoted = quoteContent(line);
  if (quoted !== undefined) return [inside, { type: "quote", inner: scanLine(nothingOpen, quoted, depth + 1)[1] }];
  const spaced = expandIndent(line);
  const item = /^( {0,3})([-*+]|(\d{1,9})[.)])( +(?=\S)|\s*$)/.exec(spaced);
  if (item === null || (inParagraph && !mayInterrupt(item))) return undefined;
  const [whole, , , , gap = ""] = item;
  // Five spaces or none after the marker: the content starts one space behind it.
  const width = gap.length >= 5 || gap.trim() === gap ? whole.trimEnd().length + 1 : whole.length;
  return [inside, { type: "list", width, inner: scanLine(nothingOpen, spaced.slice(width), depth + 1)[1] }];
}

function mayInterrupt(item: RegExpExecArray): boolean {
  const [whole, , , number] = item;
  return whole.trimEnd().length < item.input.trimEnd().length && (number === undefined || number === "1");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Tabs before the text as spaces to the next multiple of four. */
function expandIndent(line: string): string {
  const leading = /^[ \t]*/.exec(line)?.[0] ?? "";
  if (!leading.includes("\t")) return line;
  let width = 0;
  for (const character of leading) width += character === "\t" ? 4 - (width % 4) : 1;
  return " ".repeat(width) + line.slice(leading.length);
}
