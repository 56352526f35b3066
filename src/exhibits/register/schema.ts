import { z } from "zod";
import { authorText } from "../body-parts.ts";
import { decisions, figureKinds } from "../../model/figure.ts";

const shared = {
  /** Which of the pages that the rows take, from 1; a slide each. */
  page: z.int().min(1).default(1),
  /** Headings in the order of the columns, for decks in other languages. */
  headers: z.array(authorText).optional(),
  alt: authorText.optional(),
};

/** Body of a `figure-register` block: the figures of the ledger, all or some. */
export const figureRegisterSchema = z.strictObject({
  ...shared,
  kinds: z.array(z.enum(figureKinds)).min(1).optional(),
  /** Beginnings of ids: `calc.`, `meta.` */
  under: z.array(z.string().min(1)).min(1).optional(),
});

/** Body of a `source-register` block: what the figures stand on, or where our guess would look for it. */
export const sourceRegisterSchema = z.strictObject({
  ...shared,
  show: z.enum(["sources", "candidates"]).default("sources"),
});

/** Body of a `conflict-register` block: contradictions with the decision taken about each. */
export const conflictRegisterSchema = z.strictObject({
  ...shared,
  severity: z
    .array(z.enum(["high", "medium", "low"]))
    .min(1)
    .optional(),
  decisions: z.array(z.enum(decisions)).min(1).optional(),
});

export interface RegisterBody {
  readonly page: number;
  readonly headers?: readonly string[] | undefined;
  readonly alt?: string | undefined;
}
