import { z } from "zod";
import { authorText, stepName } from "../body-parts.ts";

/** A field that the meeting fills in: empty is an answer, and shows. */
const field = z.string().nullable().default(null);

const decision = z.strictObject({
  title: authorText,
  text: authorText.optional(),
  owner: field,
  date: field,
  /** The figure or event that would change the answer. */
  trigger: authorText.optional(),
  step: stepName.optional(),
});

/** Body of a `decisions` block: one to five decisions with owner, date and what would change them. */
export const decisionsSchema = z.strictObject({
  items: z.array(decision).min(1).max(5),
  /** The four headings, in place of those of the deck’s language. */
  headers: z.tuple([authorText, authorText, authorText, authorText]).optional(),
  /** What an empty field says. */
  unset: authorText.optional(),
  alt: authorText.optional(),
});

export type DecisionsBody = z.infer<typeof decisionsSchema>;
export type Decision = DecisionsBody["items"][number];
