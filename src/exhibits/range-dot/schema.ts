import { z } from "zod";
import { chartKeys } from "../chart/chart-body.ts";

/** Body of a `range-dot` block: a dot for a number, a bar between two ends for a range, on an axis that need not start at zero. */
export const rangeDotSchema = z.strictObject({ ...chartKeys });
