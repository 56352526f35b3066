import { z } from "zod";
import { chartKeys } from "../chart/chart-body.ts";

/** Body of a `bar` block: lengths from zero, lying in rows or standing in columns. */
export const barSchema = z.strictObject({ ...chartKeys, orientation: z.enum(["rows", "columns"]).default("rows") });
