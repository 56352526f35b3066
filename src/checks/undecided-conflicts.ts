import type { Report } from "../diagnostics/diagnostic.ts";
import { quoteList } from "../diagnostics/suggest.ts";
import type { CheckInput } from "./check-input.ts";

/** Tells the conflicts of high severity that nobody has decided: a draft may have them, a final deck may not. */
export function checkUndecidedConflicts({ ledger, stage }: CheckInput, report: Report): void {
  for (const { id, figures, place, severity, decision } of ledger.conflicts.values()) {
    if (decision !== "undecided" || severity !== "high") continue;
    const between = figures.length === 0 ? "" : ` between ${quoteList(figures)}`;
    report({
      level: stage === "final" ? "error" : "warning",
      rule: "undecided-conflict",
      message: `Missing decision of conflict “${id}”${between}, expected one before the deck is final`,
      place,
      hint: "Give the record a “decision” and a “reason”, and a “footnote” where readers must know.",
    });
  }
}
