import { z } from "zod";
import { authorText } from "../body-parts.ts";

/** Body of an `agenda` block; the rows come from the sections of the deck. */
export const agendaSchema = z.strictObject({
  /** Highlights the section of the slide, for agendas that come back between sections. */
  current: z.boolean().default(false),
  /** Ids of the sections to show, in the deck's order; all when absent. */
  sections: z.array(z.string().min(1)).min(1).optional(),
  /** Planned minutes by section id. */
  minutes: z.record(z.string(), z.number().positive()).default({}),
  alt: authorText.optional(),
});

export type AgendaBody = z.infer<typeof agendaSchema>;
