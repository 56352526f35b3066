import type { Place, Point } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";

const tables = new WeakMap<SourceFile, readonly number[]>();

/** The spot of an offset (UTF-16 units from the start of the file). The table of lines is made once a file. */
function pointAt(file: SourceFile, offset: number): Point {
  const starts = lineStarts(file);
  const line = lastAtOrBefore(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The place of a stretch of a file, by offsets. */
export function placeBetween(file: SourceFile, start: number, end: number): Place {
  return { file: file.path, start: pointAt(file, start), end: pointAt(file, end) };
}

/** Offsets at which the lines of a file start; the first is 0. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) starts.push(at + 1);
  tables.set(file, starts);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
