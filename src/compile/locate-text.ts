import type { Located, Place, Point } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";

/** Gives the place of a stretch of a text in the file that its author edits, also when YAML folded or indented it. */
export type LocateText = (source: Located<string>, offset: number, length: number) => Place;

interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A locator over the files of a project; line tables are made on first use, since good decks ask for few places. */
export function createLocator(files: Iterable<SourceFile>): LocateText {
  const texts = new Map([...files].map((file) => [file.path, file.text]));
  const indexes = new Map<string, LineIndex>();
  const indexOf = (path: string): LineIndex | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const known = indexes.get(path) ?? { text, starts: lineStarts(text) };
    indexes.set(path, known);
    return known;
  };
  return (source, offset, length) => locate(source, offset, length, indexOf(source.place.file));
}

function locate(source: Located<string>, offset: number, length: number, index: LineIndex | undefined): Place {
  const { file, start, end } = source.place;
  if (index === undefined) return placeWithin(source, offset, length);
  const from = offsetOf(index, start);
  const isExact = index.text.startsWith(source.value, from);
  const raw = isExact ? "" : index.text.slice(from, Math.max(from, offsetOf(index, end)));
  const found = isExact ? offset : findAgain(raw, source.value, offset, length);
  if (found === undefined) return source.place;
  return { file, start: pointOf(index, from + found), end: pointOf(index, from + found + length) };
}

/** The same stretch, counted by how often it stood before: quotes and indents of YAML do not change that. */
function findAgain(raw: string, text: string, offset: number, length: number): number | undefined {
  const stretch = text.slice(offset, offset + length);
  if (stretch === "") return undefined;
  let found = -1;
  for (let at = text.indexOf(stretch); at >= 0 && at <= offset; at = text.indexOf(stretch, at + stretch.length)) {
    found = raw.indexOf(stretch, found < 0 ? 0 : found + stretch.length);
    if (found < 0) return undefined;
  }
  return found < 0 ? undefined : found;
}

/** Without the file at hand (texts made by the compiler, tests): counted from the start of the text. */
function placeWithin(source: Located<string>, offset: number, length: number): Place {
  const index = { text: source.value, starts: lineStarts(source.value) };
  const shift = (point: Point): Point => ({
    line: point.line + source.place.start.line - 1,
    column: point.line === 1 ? point.column + source.place.start.column - 1 : point.column,
  });
  const { file } = source.place;
  return { file, start: shift(pointOf(index, offset)), end: shift(pointOf(index, offset + length)) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function offsetOf(index: LineIndex, point: Point): number {
  return (index.starts[point.line - 1] ?? index.text.length) + point.column - 1;
}

function pointOf(index: LineIndex, offset: number): Point {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (index.starts[low] ?? 0) + 1 };
}
