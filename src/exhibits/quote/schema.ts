import { z } from "zod";
import { authorText, labelledFigure } from "../body-parts.ts";

/** Body of a `quote` block: somebody's words, who said them where, and the figures behind them. */
export const quoteSchema = z.strictObject({
  text: authorText,
  by: authorText.optional(),
  /** Where and when it was said. */
  source: authorText.optional(),
  figures: z.array(labelledFigure).max(3).default([]),
  /** Reveals the figures after the words. */
  build: z.array(z.enum(["figures"])).default([]),
  alt: authorText.optional(),
});
