import { z } from "zod";
import { authorText, figureId, stepName } from "../body-parts.ts";

const claim = z.strictObject({
  /** A figure of the kind `unsupported`; other kinds have better places. */
  figure: figureId,
  label: authorText.optional(),
  /** What one would have to know to stand behind it. */
  missing: authorText,
});

/** Body of an `unsupported` block: the claims left out of the argument, and what each of them lacks. */
export const unsupportedSchema = z.strictObject({
  title: authorText.optional(),
  missing_title: authorText.optional(),
  items: z.array(claim).min(1).max(8),
  step: stepName.optional(),
  alt: authorText.optional(),
});

export type UnsupportedBody = z.infer<typeof unsupportedSchema>;
