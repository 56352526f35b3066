import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Rule } from "../../diagnostics/rules.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext } from "../../model/exhibit.ts";
import type { Place } from "../../model/place.ts";
import type { FilledStrings } from "../fill-strings.ts";
import { quoteList, suggest } from "../../diagnostics/suggest.ts";
import { placeOnPath } from "../../model/data-node.ts";
import { fillStrings } from "../fill-strings.ts";

/** What every step of resolving one chart works with. */
export interface ChartJob {
  readonly block: ExhibitBlock;
  readonly context: ExhibitContext;
  readonly strings: FilledStrings;
  readonly report: Report;
  /** Whether an error was told already, so that what follows from it is not told again. */
  readonly hasFailed: () => boolean;
}

/** Begins the work on one block. */
export function openJob(block: ExhibitBlock, context: ExhibitContext, report: Report): ChartJob {
  let errors = 0;
  return {
    block,
    context,
    strings: fillStrings(block, context),
    report: (diagnostic) => {
      if (diagnostic.level === "error") errors += 1;
      report(diagnostic);
    },
    hasFailed: () => errors > 0,
  };
}

/** Tells that a chart came out without a single mark, unless an earlier mistake is the cause. */
export function tellEmpty(job: ChartJob): void {
  if (job.hasFailed()) return;
  const message = `Missing values of exhibit “${job.block.kind.value}”, expected at least one row to draw`;
  tell(job, "empty-exhibit", job.block.place, message);
}

/** The place of a key or value of the block. */
export function placeIn({ block }: ChartJob, path: readonly PropertyKey[]): Place {
  return placeOnPath(block.body, path);
}

/** Tells a mistake of a chart as an error. */
export function tell({ report }: ChartJob, rule: Rule, place: Place, message: string, hint?: string): void {
  report({ level: "error", rule, message, place, ...(hint === undefined ? {} : { hint }) });
}

/** `expected one of …`: what is near the word, else all there is, else that there is nothing. */
export function expectedOf(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  const shown = near.length > 0 ? near : known.slice(0, 12);
  if (shown.length === 0) return "and there is none";
  return `expected ${shown.length > 1 ? "one of " : ""}${quoteList(shown)}`;
}
