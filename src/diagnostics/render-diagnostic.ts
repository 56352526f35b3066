import type { Place } from "../model/place.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { limits } from "./limits.ts";
import { sourceExcerpt, visible } from "./source-excerpt.ts";

/** Gives the whole text of a file of the deck, so that a message can show the line it speaks of. */
export type FindText = (file: string) => string | undefined;

/** Colours for a terminal; every function gets text without control characters and returns it dressed. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const plain: Paint = {
  error: (text) => text,
  warning: (text) => text,
  strong: (text) => text,
  quiet: (text) => text,
};

/** One mistake in words: place, level, message and rule, the line with a caret, other places, the hint. */
export function renderDiagnostic(diagnostic: Diagnostic, findText: FindText, paint: Paint = plain): string {
  const { level, message, rule, place, hint, related = [] } = diagnostic;
  const head = `${paint.strong(placeText(place))}: ${paint[level](`${level}:`)} ${visible(message)} ${paint.quiet(`[${rule}]`)}`;
  const others = related.map((other) => `  ${placeText(other.place)}: ${visible(other.message)}`);
  const hints = hint === undefined ? [] : [`  hint: ${visible(hint)}`];
  return [head, ...excerptLines(place, findText, paint), ...others, ...hints].join("\n");
}

/** All mistakes of a run below each other; beyond the first fifty only their number. */
export function renderDiagnostics(all: readonly Diagnostic[], findText: FindText, paint: Paint = plain): string {
  const shown = all
    .slice(0, limits.diagnosticsShown)
    .map((diagnostic) => renderDiagnostic(diagnostic, findText, paint));
  const left = all.length - shown.length;
  if (left > 0) shown.push(`and ${left} more`);
  return shown.join("\n\n");
}

function excerptLines(place: Place, findText: FindText, paint: Paint): readonly string[] {
  const text = findText(place.file)?.split("\n", place.start.line)[place.start.line - 1];
  if (text === undefined || text.trim() === "") return [];
  const { line, caretOffset } = sourceExcerpt(text, place.start.column);
  const number = String(place.start.line);
  const gutter = " ".repeat(number.length + 1);
  return [
    `${paint.quiet(` ${number} |`)} ${line}`,
    `${paint.quiet(`${gutter} |`)} ${" ".repeat(caretOffset)}${paint.error("^")}`,
  ];
}

function placeText({ file, start }: Place): string {
  return visible(`${file}:${start.line}:${start.column}`);
}
