import { z } from "zod";
import { authorText, figureId, tone } from "../body-parts.ts";

const oneAmount = (part: { readonly figure?: string | undefined; readonly text?: string | undefined }): boolean =>
  part.figure === undefined || part.text === undefined;
const oneAmountWords = "either “figure” or “text”, not both";

const part = z
  .strictObject({
    label: authorText,
    figure: figureId.optional(),
    text: authorText.optional(),
    /** `in` counts towards the whole, `out` does not, `unknown` is not told. */
    state: z.enum(["in", "out", "unknown"]).default("in"),
  })
  .refine(oneAmount, oneAmountWords);

const outer = z
  .strictObject({ label: authorText, figure: figureId.optional(), text: authorText.optional() })
  .refine(oneAmount, oneAmountWords);

const side = z.strictObject({
  title: authorText,
  gist: authorText.optional(),
  /** The whole that the parts lie in; drawn at the same size on both sides. */
  outer: outer.optional(),
  boxes: z.array(part).min(1).max(6),
  tone: tone.default("ink"),
});

/** Body of a `compare` block: two readings side by side, as nested boxes or as plain lists of parts. */
export const compareSchema = z.strictObject({
  left: side,
  right: side,
  /** Said under the boxes: `Areas are not to scale`. */
  scale: authorText.optional(),
  arithmetic: authorText.optional(),
  build: z.array(z.enum(["left", "right", "arithmetic"])).default([]),
  alt: authorText.optional(),
});

export type CompareBody = z.infer<typeof compareSchema>;
export type CompareSide = CompareBody["left"];
export type ComparePart = CompareSide["boxes"][number];
