import { z } from "zod";
import { authorText } from "../body-parts.ts";
import { chartKeys, chartTone } from "../chart/chart-body.ts";

const { panels: _panels, mark: _mark, group: _group, aside: _aside, sort: _sort, ...lineKeys } = chartKeys;

const series = z.strictObject({ value: z.string().min(1), label: authorText, tone: chartTone.optional() });

/** Body of a `line` block: values over an ordered category, one line a value column. */
export const lineSchema = z.strictObject({
  ...lineKeys,
  /** Several lines from one dataset; each is named at its last point. */
  series: z.array(series).min(1).max(6).optional(),
  /** Tints the ground below a single line. */
  area: z.boolean().default(false),
});

export type LineBody = z.output<typeof lineSchema>;
