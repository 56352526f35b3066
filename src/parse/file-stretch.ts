import type { Report } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rules.ts";
import type { Place } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { placeBetween } from "./line-table.ts";

/** A part of a file, by offsets; a parser of the part reports in places of the whole. */
export interface FileStretch {
  readonly start: number;
  readonly end: number;
}

/** What a parser of a part needs to tell a mistake: the file, which part of it, and who listens. */
export interface StretchReading {
  readonly file: SourceFile;
  readonly within: FileStretch;
  readonly report: Report;
}

/** The stretch of a file that is no part of anything. */
export function wholeFile(file: SourceFile): FileStretch {
  return { start: 0, end: file.text.length };
}

/** The place of a stretch given by offsets within the part. */
export function placeOfStretch({ file, within }: StretchReading, start: number, end: number): Place {
  return placeBetween(file, within.start + start, within.start + end);
}

/** Tells an error at an offset within the part, one character wide. */
export function tellAt(reading: StretchReading, rule: Rule, offset: number, message: string, hint?: string): void {
  const place = placeOfStretch(reading, offset, offset + 1);
  reading.report({ level: "error", rule, message, place, ...(hint !== undefined && { hint }) });
}
