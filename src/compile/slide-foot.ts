import type { FigureUse } from "../model/exhibit.ts";
import type { Ledger } from "../model/ledger.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Footnote, FootnoteText } from "./footnotes.ts";
import type { SlideWords } from "./slide-words.ts";
import { sourceLine } from "./source-line.ts";

/** What stands below a slide's hairline, numbered. */
export interface SlideFoot {
  readonly footnotes: readonly Footnote[];
  readonly source: string;
  /** The word that a conflict on this slide asks for. */
  readonly sticker: string | undefined;
}

/** The texts of a footer as they run, to count their lines before the footnotes have their numbers. */
export function footTexts(
  words: SlideWords,
  footnotes: ReadonlyMap<string, FootnoteText>,
  uses: readonly FigureUse[],
  ledger: Ledger,
): readonly string[] {
  const notes = [
    ...words.remarks.map((remark) => remark.plain),
    ...[...footnotes.values()].map(({ plain }) => `1 ${plain}`),
  ];
  return [notes.join("  "), words.source?.plain ?? sourceLine(uses, ledger)];
}

/** The footer's words once its footnotes are numbered. */
export function composeFoot(
  words: SlideWords,
  footnotes: readonly Footnote[],
  uses: readonly FigureUse[],
  ledger: Ledger,
): SlideFoot {
  const conflicts = uses.flatMap((use) =>
    use.where === "note" ? [] : (ledger.figures.get(use.figure)?.conflicts ?? []),
  );
  return {
    footnotes,
    source: words.source?.html ?? escapeHtml(sourceLine(uses, ledger)),
    sticker: conflicts.find((conflict) => conflict.sticker !== undefined)?.sticker,
  };
}
