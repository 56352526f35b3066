/** One spot in a file the author edits; line and column count from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file; `end` is the spot after the last character. `file` is relative to the deck's root, with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** A value and where its author wrote it. */
export interface Located<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** The place of a whole file, for trouble that has no line. */
export function placeOfFile(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
