import { z } from "zod";
import { authorText } from "../body-parts.ts";
import { chartKeys } from "../chart/chart-body.ts";

const { panels: _panels, mark: _mark, group: _group, aside: _aside, sort: _sort, scale: _scale, ...keys } = chartKeys;

/** Body of a `waterfall` block: a start, changes up and down, and the totals they come to. */
export const waterfallSchema = z.strictObject({
  ...keys,
  orientation: z.enum(["rows", "columns"]).default("columns"),
  /** Rows that are sums of what stands before them; the last row when none is named. */
  totals: z.union([authorText, z.array(authorText)]).optional(),
});

export type WaterfallBody = z.output<typeof waterfallSchema>;
