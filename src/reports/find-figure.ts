import { Failure } from "../diagnostics/failure.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { Figure, Ledger } from "../model/ledger.ts";

const mostNamed = 5;

/** The figure that a user named on the command line; one that is not there is told with what was probably meant. */
export function findFigure(id: string, { figures }: Ledger): Figure {
  const figure = figures.get(id);
  if (figure !== undefined) return figure;
  const near = suggest(id, figures.keys());
  const holding = [...figures.keys()].filter((known) => known.toLowerCase().includes(id.toLowerCase()));
  const meant = (near.length > 0 ? near : holding).slice(0, mostNamed);
  throw new Failure("usage", "unknown-figure", `Unknown figure “${id}”`, [
    meant.length > 0 ? `Did you mean ${quoteList(meant)}?` : "`exhibit figures --search <words>` looks for it.",
    "A deck is named by a folder or Markdown file that is there, or after --deck.",
  ]);
}
