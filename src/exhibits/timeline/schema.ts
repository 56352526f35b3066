import { z } from "zod";
import { authorText, blockTone, labelledFigure, stepName } from "../body-parts.ts";

const event = z.strictObject({
  /** As it is printed: `2023`, `March 2025`. */
  date: authorText,
  title: authorText,
  text: authorText.optional(),
  figure: labelledFigure.optional(),
  /** What has happened is solid, a plan is an outline, a forecast is dotted and says so. */
  certainty: z.enum(["stated", "plan", "forecast"]).default("stated"),
  tone: blockTone.default("ink"),
  step: stepName.optional(),
});

/** Body of a `timeline` block: two to seven events in order, at even distances. */
export const timelineSchema = z.strictObject({
  events: z.array(event).min(2).max(7),
  /** The number of the one event that is the point, from 1. */
  highlight: z.int().min(1).max(7).optional(),
  note: authorText.optional(),
  alt: authorText.optional(),
});

export type TimelineBody = z.infer<typeof timelineSchema>;
export type TimelineEvent = TimelineBody["events"][number];
