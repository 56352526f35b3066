import { z } from "zod";
import { authorText } from "../body-parts.ts";
import { chartKeys } from "../chart/chart-body.ts";

/** Body of a `range-bar` block: bars from zero whose ends are not sure, lying in rows. */
export const rangeBarSchema = z.strictObject({ ...chartKeys, total: authorText.optional() });
