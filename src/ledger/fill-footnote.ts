import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { ConflictRecord } from "../model/figure.ts";
import type { Resolution } from "./resolve-figures.ts";

/**
 * The conflict with the figures of its footnote and sticker filled in: `{{meta.capex.2025.b}}` becomes its short form. One pass, so that
 * nothing in a value is read again. This is no template: an id between braces is all that can stand here.
 */
export function fillConflict(
  conflict: ConflictRecord,
  figures: ReadonlyMap<string, Resolution>,
  report: Report,
): ConflictRecord {
  const fill = (text: string): string =>
    text.replace(/\{\{\s*([^{}]*?)\s*\}\}/gu, (written, id: string) => {
      const figure = figures.get(id);
      if (figure === undefined) tellUnknownFigure(conflict, id, figures, report);
      return figure?.words.short ?? written;
    });
  const { footnote, sticker } = conflict;
  return {
    ...conflict,
    ...(footnote !== undefined && { footnote: fill(footnote) }),
    ...(sticker !== undefined && { sticker: fill(sticker) }),
  };
}

/** Tells of a name in a conflict that is no figure. */
export function tellUnknownFigure(
  conflict: ConflictRecord,
  id: string,
  figures: ReadonlyMap<string, Resolution>,
  report: Report,
): void {
  const near = suggest(id, figures.keys());
  report({
    level: "error",
    rule: "unknown-figure",
    message: `Unknown figure “${id}” in conflict “${conflict.id}”${near.length > 0 ? `, expected ${quoteList(near)}` : ""}`,
    place: conflict.place,
    hint: "Figures are the records under `figures:` in data/*.yaml.",
  });
}
