import type { FigureRecord } from "../model/figure.ts";
import type { Place } from "../model/place.ts";
import type { Span } from "./formula-tokens.ts";

/**
 * The place of a formula, or of a stretch of it, in the author's file. Characters count off only where the field holds
 * the formula as it stands, in quotes or without; a folded or escaped text is shown whole.
 */
export function formulaPlace(record: FigureRecord, span?: Span): Place {
  const field = record.fieldPlaces.get("formula") ?? record.place;
  const length = record.formula?.length ?? 0;
  const written = field.end.column - field.start.column;
  if (span === undefined || field.start.line !== field.end.line || (written !== length && written !== length + 2)) {
    return field;
  }
  const first = field.start.column + (written - length) / 2;
  const at = (offset: number): Place["start"] => ({ line: field.start.line, column: first + offset });
  return { file: field.file, start: at(span.start), end: at(span.end) };
}
