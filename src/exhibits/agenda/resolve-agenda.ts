import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";

/** Holds the place of this kind until it is built: nothing is shown. */
export function resolveAgenda(
  _block: ExhibitBlock,
  _context: ExhibitContext,
  _report: Report,
): ExhibitSpec | undefined {
  return undefined;
}
