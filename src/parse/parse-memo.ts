import type { RememberLast } from "../diagnostics/remember-last.ts";
import { rememberLast } from "../diagnostics/remember-last.ts";
import type { SlideDraft } from "./draft-slides.ts";
import type { DataReading } from "./parse-data.ts";

/** What was understood the last time, for `dev`: a save changes one file, and the others need not be read again. */
export interface ParseMemo {
  /** Of each file of slides, by its path. */
  readonly drafts: (path: string) => RememberLast<readonly SlideDraft[]>;
  readonly data: RememberLast<DataReading>;
}

/** Nothing at first; it is handed to one reading of a deck after the other. */
export function createParseMemo(): ParseMemo {
  const files = new Map<string, RememberLast<readonly SlideDraft[]>>();
  return {
    drafts: (path) => {
      const known = files.get(path) ?? rememberLast<readonly SlideDraft[]>();
      files.set(path, known);
      return known;
    },
    data: rememberLast(),
  };
}
