import { Failure } from "../diagnostics/failure.ts";

/** A place as its user typed it: a file, a line and maybe a column, from 1. */
export interface Target {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Reads `slides/03.md:14` or `slides/03.md:14:22`, as terminals and editors write places. */
export function parseTarget(text: string): Target {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?:?$/u.exec(text) ?? [];
  if (file === undefined || Number(line) < 1 || Number(column ?? 1) < 1) {
    throw new Failure("usage", "invalid-place", `Invalid place “${text}”, expected a file and a line`, [
      "Write it as `slides/03.md:14`, or `slides/03.md:14:22` with the column.",
    ]);
  }
  return { file, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
}
