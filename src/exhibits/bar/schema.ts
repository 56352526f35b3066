import { z } from "zod";
import { authorText } from "../body-parts.ts";
import { chartKeys } from "../chart/chart-body.ts";
import { seriesKeys } from "../chart/series-body.ts";

const orientation = z.enum(["rows", "columns"]).default("rows");

/** Body of a `bar` block: lengths from zero, lying in rows or standing in columns. */
export const barSchema = z.strictObject({
  ...chartKeys,
  orientation,
  /** Name of the sum: a row that has it must be what the others come to; without such a row it is computed. */
  total: authorText.optional(),
});

/** Body of a `bar` block with `series`: several bars a row, beside each other, on each other, or as shares of their sum. */
export const barSeriesSchema = z.strictObject({
  ...seriesKeys,
  orientation,
  arrange: z.enum(["grouped", "stacked", "share"]).default("grouped"),
  /** What a stack comes to, at its end. */
  totals: z.enum(["auto", "none"]).default("auto"),
});

export type BarSeriesBody = z.output<typeof barSeriesSchema>;
