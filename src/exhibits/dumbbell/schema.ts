import { z } from "zod";
import { seriesKeys } from "../chart/series-body.ts";

/** Body of a `dumbbell` block: two values a row, joined. */
export const dumbbellSchema = z.strictObject({ ...seriesKeys, series: seriesKeys.series.length(2) });

export type DumbbellBody = z.output<typeof dumbbellSchema>;
