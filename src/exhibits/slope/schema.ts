import { z } from "zod";
import { seriesKeys } from "../chart/series-body.ts";

const { legend: _legend, bands: _bands, bracket: _bracket, ticks: _ticks, ...keys } = seriesKeys;

/** Body of a `slope` block: two values a row, one at each end of its line. */
export const slopeSchema = z.strictObject({ ...keys, series: seriesKeys.series.length(2) });

export type SlopeBody = z.output<typeof slopeSchema>;
