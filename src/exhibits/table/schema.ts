import { z } from "zod";
import { authorText, figureId, stepName } from "../body-parts.ts";

const column = z.strictObject({
  /** The column of the dataset; with `rows` written in the block it is not needed. */
  column: z.string().min(1).optional(),
  header: authorText.optional(),
  /** Numbers stand right, on their unit; words left. Absent: by what the column holds. */
  align: z.enum(["left", "right"]).optional(),
  /** `muted` greys what is shown and not compared, such as a basis or values without a date. */
  tone: z.enum(["ink", "muted"]).default("ink"),
  /** Share of the width against the other columns. */
  width: z.number().positive().optional(),
});

const cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({
    figure: figureId.optional(),
    text: authorText.optional(),
    tone: z.enum(["ink", "muted"]).default("ink"),
  }),
]);

/** Body of a `table` block: columns of a dataset, or rows written in the block. */
export const tableSchema = z
  .strictObject({
    data: z.string().min(1).optional(),
    columns: z
      .array(z.union([z.string().min(1), column]))
      .min(1)
      .max(8)
      .optional(),
    rows: z.array(z.array(cell).min(1).max(8)).min(1).max(20).optional(),
    caption: authorText.optional(),
    /** The number of the one row that is the point, from 1. */
    highlight: z.int().min(1).optional(),
    /** The step at which the whole table appears. */
    step: stepName.optional(),
    alt: authorText.optional(),
  })
  .refine((body) => (body.data === undefined) !== (body.rows === undefined), "either “data” or “rows”");

export type TableBody = z.infer<typeof tableSchema>;
export type TableColumn = z.infer<typeof column>;
export type TableCell = z.infer<typeof cell>;
