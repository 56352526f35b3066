import { z } from "zod";
import { authorText, blockTone, figureId, stepName } from "../body-parts.ts";

const layer = z
  .strictObject({
    label: authorText,
    /** A quieter second line: who is in the layer. */
    note: authorText.optional(),
    /** Drawn from zero; a figure in words is printed and never drawn. */
    value: figureId.optional(),
    /** Words in place of a figure. */
    text: authorText.optional(),
    /** What stands in the column at the right: words or a placeholder, such as a margin. */
    aside: authorText.optional(),
    tone: blockTone.default("other"),
    step: stepName.optional(),
  })
  .refine((layer) => layer.value === undefined || layer.text === undefined, "either “value” or “text”, not both");

const squeeze = z.strictObject({
  /** Labels of the first and the last layer that are pressed. */
  from: authorText,
  to: authorText,
  title: authorText.optional(),
  text: authorText.optional(),
  /** What presses from the layer above, and what from the one below. */
  above: authorText.optional(),
  below: authorText.optional(),
  step: stepName.optional(),
  /** A step of its own for what presses from below. */
  below_step: stepName.optional(),
});

/** Body of a `stack` block: layers from top to bottom, each with a bar from zero and a column of words. */
export const stackSchema = z.strictObject({
  layers: z.array(layer).min(2).max(8),
  value_label: authorText.optional(),
  aside_label: authorText.optional(),
  /** Labels of the layers that are the point; the others step back. */
  highlight: z.array(authorText).default([]),
  squeeze: squeeze.optional(),
  /** A caveat under the layers: `Layers buy from each other: do not add`. */
  note: authorText.optional(),
  alt: authorText.optional(),
});

export type StackBody = z.infer<typeof stackSchema>;
export type StackLayer = StackBody["layers"][number];
