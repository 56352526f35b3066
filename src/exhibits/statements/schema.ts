import { z } from "zod";
import { authorText, labelledFigure, stepName } from "../body-parts.ts";

const statement = z.strictObject({
  /** The claim, bold: read alone, the leads are the argument. */
  lead: authorText,
  text: authorText.optional(),
  figures: z.array(labelledFigure).max(3).default([]),
  /** The id of the slide that carries the evidence. */
  link: z.string().min(1).optional(),
  step: stepName.optional(),
});

/** Body of a `statements` block: two to six numbered claims, each with the figures that carry it. */
export const statementsSchema = z.strictObject({
  items: z.array(statement).min(2).max(6),
  /** The number of the one statement that is the point, from 1. */
  highlight: z.int().min(1).max(6).optional(),
  alt: authorText.optional(),
});

export type StatementsBody = z.infer<typeof statementsSchema>;
export type Statement = StatementsBody["items"][number];
