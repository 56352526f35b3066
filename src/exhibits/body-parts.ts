import { z } from "zod";

/** Words an author writes: placeholders and inline Markdown welcome, emptiness not. */
export const authorText = z.string().min(1);

/** The id of a figure, as a placeholder would name it. */
export const figureId = z.string().regex(/^[\w-]+(\.[\w-]+)*$/u, "the id of a figure");

/** A name of a build step. */
export const stepName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u, "the name of a build step");

/** The meaning of a number's colour; a shape beside its label says the same. */
export const tone = z.enum(["open", "closed", "ink", "accent"]);

/** The meaning of a part's colour in blocks; the words in the part say the same. */
export const blockTone = z.enum(["ink", "open", "closed", "other", "accent", "risk", "muted"]);

/** A figure by its id, or with a label of its own. */
export const labelledFigure = z.union([figureId, z.strictObject({ figure: figureId, label: authorText.optional() })]);
