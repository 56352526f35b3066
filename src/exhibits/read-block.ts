import type { z } from "zod";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import { checkShape } from "../diagnostics/check-shape.ts";

/**
 * The block's body checked against its kind's schema; every mistake is told at the key or value that made it.
 * Undefined when the body cannot be understood at all.
 */
export function readBlock<Schema extends z.ZodType>(
  block: ExhibitBlock,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  return checkShape(block.body, schema, report, `exhibit ${block.kind.value}`);
}
