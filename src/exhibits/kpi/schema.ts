import { z } from "zod";
import { authorText, figureId, tone } from "../body-parts.ts";

const tile = z
  .strictObject({
    figure: figureId.optional(),
    /** Words in place of a figure, for what is no record. */
    value: authorText.optional(),
    /** A quieter word behind the number, such as `a year`. */
    per: authorText.optional(),
    label: authorText,
    caveat: authorText.optional(),
    tone: tone.default("ink"),
  })
  .refine((tile) => (tile.figure === undefined) !== (tile.value === undefined), "either “figure” or “value”");

/** Body of a `kpi` block: two to five numbers side by side, each with the small print it needs. */
export const kpiSchema = z.strictObject({
  tiles: z.array(tile).min(2).max(5),
  takeaway: authorText.optional(),
  build: z.array(z.enum(["numbers", "caveats", "takeaway"])).default([]),
  alt: authorText.optional(),
});

export type KpiBody = z.infer<typeof kpiSchema>;
export type KpiTile = KpiBody["tiles"][number];
