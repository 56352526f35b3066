import { z } from "zod";
import { authorText, blockTone, labelledFigure, stepName } from "../body-parts.ts";

const box = z.strictObject({
  title: authorText,
  text: authorText.optional(),
  figure: labelledFigure.optional(),
  /** A small triangle: the thing grows or falls. */
  trend: z.enum(["up", "down"]).optional(),
});

const lane = z.strictObject({
  name: authorText,
  /** One box a column; null leaves the column out and the arrow runs through. */
  boxes: z.array(box.nullable()).min(1).max(5),
  tone: blockTone.default("ink"),
  /** The lane that is the point: its boxes are filled. */
  highlighted: z.boolean().default(false),
  step: stepName.optional(),
});

/** Body of a `flow` block: lanes of boxes joined by arrows, all read from left to right. */
export const flowSchema = z.strictObject({
  /** What the columns have in common, said once above them. */
  columns: z.array(authorText).max(5).default([]),
  lanes: z.array(lane).min(1).max(6),
  alt: authorText.optional(),
});

export type FlowBody = z.infer<typeof flowSchema>;
export type FlowLane = FlowBody["lanes"][number];
export type FlowBox = NonNullable<FlowLane["boxes"][number]>;
