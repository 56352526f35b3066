import { z } from "zod";
import { authorText, blockTone, labelledFigure, stepName } from "../body-parts.ts";

const station = z.strictObject({
  title: authorText,
  members: z.array(authorText).max(6).default([]),
  figure: labelledFigure.optional(),
  text: authorText.optional(),
  tone: blockTone.default("ink"),
  step: stepName.optional(),
});

/** Body of a `spectrum` block: a line between two ends with two to five stations on it, in order and without a scale. */
export const spectrumSchema = z.strictObject({
  ends: z.tuple([authorText, authorText]),
  stations: z.array(station).min(2).max(5),
  /** The number of the one station that is the point, from 1. */
  highlight: z.int().min(1).max(5).optional(),
  note: authorText.optional(),
  alt: authorText.optional(),
});

export type SpectrumBody = z.infer<typeof spectrumSchema>;
export type SpectrumStation = SpectrumBody["stations"][number];
