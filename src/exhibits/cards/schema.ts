import { z } from "zod";
import { authorText, blockTone, labelledFigure, stepName } from "../body-parts.ts";

const fact = z.strictObject({ label: authorText, text: authorText });

const card = z.strictObject({
  /** A quiet word above the title: the group the card belongs to. */
  kicker: authorText.optional(),
  title: authorText,
  figure: labelledFigure.optional(),
  text: authorText.optional(),
  points: z.array(authorText).max(5).default([]),
  /** Named particulars: `{ label: Who bears it, text: The lender }`. */
  facts: z.array(fact).max(4).default([]),
  /** What to take away from this card, at its foot. */
  lesson: authorText.optional(),
  tone: blockTone.default("ink"),
  step: stepName.optional(),
});

/** Body of a `cards` block: two to six cards of equal size. */
export const cardsSchema = z.strictObject({
  items: z.array(card).min(2).max(6),
  /** Cards in a row; two for two or four cards, else three. */
  columns: z.int().min(2).max(4).optional(),
  /** The number of the one card that is the point, from 1. */
  highlight: z.int().min(1).max(6).optional(),
  alt: authorText.optional(),
});

export type CardsBody = z.infer<typeof cardsSchema>;
export type Card = CardsBody["items"][number];
