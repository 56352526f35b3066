/** A placeholder as its author typed it, and where it starts in the text. */
export interface PlaceholderSource {
  readonly source: string;
  readonly offset: number;
}

/**
 * A text whose placeholders have become inert words of the same length, so that Markdown neither reads their braces,
 * quotes and bars nor moves anything that stands behind them.
 */
export interface MaskedText {
  readonly text: string;
  readonly placeholders: readonly PlaceholderSource[];
}

// Private-use characters: to Markdown they are letters, so emphasis and links close around them as around a word.
const open = "\uF8D0";
const close = "\uF8D1";
const filler = "\uF8D2";
const firstDigit = 0xf880;
const base = 64;
const longestQuote = 1000;
const token = /\uF8D0([\uF880-\uF8BF]{2})\uF8D2*\uF8D1/g;

/** Finds `{{…}}` on one line, outside quotes and backslash escapes; text in code is restored later by `unmask`. */
export function maskPlaceholders(text: string): MaskedText {
  if (!text.includes("{{")) return { text, placeholders: [] };
  const placeholders: PlaceholderSource[] = [];
  let masked = "";
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf("{{", at);
    if (start < 0) break;
    const end = isEscaped(text, start) ? start : findEnd(text, start);
    const stop = Math.max(end, start + 1);
    masked += text.slice(at, start);
    if (end > start && placeholders.length < base * base) {
      masked += tokenOf(placeholders.length, end - start);
      placeholders.push({ source: text.slice(start, end), offset: start });
    } else masked += text.slice(start, stop);
    at = stop;
  }
  return { text: masked + text.slice(at), placeholders };
}

/** Puts back what was typed: for code, where braces are just braces. */
export function unmask(text: string, placeholders: readonly PlaceholderSource[]): string {
  return fillMasked(text, (index) => placeholders[index]?.source ?? "");
}

/** Replaces each token once; what `fill` gives is never looked at again. */
export function fillMasked(
  text: string,
  fill: (index: number) => string,
  between: (text: string) => string = (same) => same,
): string {
  let filled = "";
  let at = 0;
  for (const match of text.matchAll(token)) {
    filled += between(text.slice(at, match.index)) + fill(indexOf(match[1] ?? ""));
    at = match.index + match[0].length;
  }
  return filled + between(text.slice(at));
}

function tokenOf(index: number, length: number): string {
  const digits = String.fromCharCode(firstDigit + Math.floor(index / base), firstDigit + (index % base));
  return open + digits + filler.repeat(Math.max(0, length - digits.length - 2)) + close;
}

function indexOf(digits: string): number {
  return (digits.charCodeAt(0) - firstDigit) * base + digits.charCodeAt(1) - firstDigit;
}

function isEscaped(text: string, start: number): boolean {
  let slashes = 0;
  while (text[start - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** The offset behind the closing braces, or `start` when this is no placeholder. */
function findEnd(text: string, start: number): number {
  const isComment = text[start + 2] === "!";
  for (let at = start + 2; at < text.length; at++) {
    if (text.startsWith("}}", at)) return behindBraces(text, at, start);
    if (/[\n`]/.test(text[at] ?? "") || (text.startsWith("{{", at) && at > start + 2)) return start;
    if (!isComment && /["']/.test(text[at] ?? "")) at = endOfQuote(text, at);
  }
  return start;
}

/** The offset of the closing quote, or of the last character before the end of the line. */
function endOfQuote(text: string, start: number): number {
  const rest = text.slice(start + 1, start + 1 + longestQuote);
  const length = rest.search(text[start] === '"' ? /["\n`]/ : /['\n`]/);
  if (length < 0) return text.length;
  return rest[length] === text[start] ? start + 1 + length : start + length;
}

function behindBraces(text: string, at: number, start: number): number {
  const end = text.startsWith("{{{", start) && text[at + 2] === "}" ? at + 3 : at + 2;
  return end - start < 5 ? start : end;
}
