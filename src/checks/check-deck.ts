import type { Report } from "../diagnostics/diagnostic.ts";
import type { CheckInput } from "./check-input.ts";
import { checkUndecidedConflicts } from "./undecided-conflicts.ts";
import { checkUnsupportedFigures } from "./unsupported-figures.ts";
import { checkUnusedFigures } from "./unused-figures.ts";

/** Looks for what compiles but is no good deck. Only `exhibit check` asks; nothing here stops a build. */
export function checkDeck(input: CheckInput, report: Report): void {
  checkUndecidedConflicts(input, report);
  checkUnsupportedFigures(input, report);
  checkUnusedFigures(input, report);
}
