import { z } from "zod";

const text = z.union([z.string(), z.number()], { error: "a text" });
const date = z
  .union([z.string(), z.number()])
  .refine((written) => isDate(String(written)), { error: "a date such as 2026, 2026-02 or 2026-02-14" });
const slug = z.string().regex(/^[A-Za-z][\w-]*$/, { error: "letters, digits, “-” and “_”, beginning with a letter" });
const minutes = z.number().positive();

const section = z.strictObject({
  id: slug,
  title: text,
  question: text.optional().describe("Printed beside the title by the agenda"),
});

const cut = z.strictObject({
  name: slug,
  minutes: minutes.optional().describe("Planned length of the talk"),
  slides: z.array(slug).optional().describe("Ids in order; without it every slide that is no backup"),
});

// Said twice: a union passes on what its one fitting branch says.
const sizeWords = { error: "“16:9”, “16:10”, “4:3”, or pixels such as 1280x720" };
const timeWords = { error: "seconds, or a time such as 1:30, 90s or 2m" };

const size = z.union(
  [
    z.enum(["16:9", "16:10", "4:3"]),
    z.string().regex(/^\d{3,4}x\d{3,4}$/, sizeWords),
    z.strictObject({ width: z.int().min(320).max(7680), height: z.int().min(240).max(4320) }),
  ],
  sizeWords,
);

/** `slides/deck.yaml`: every key of the deck as a whole. */
export const deckConfigShape = z.strictObject({
  title: text.nullable().optional().describe("Name of the deck, also in the PDF"),
  subtitle: text.optional(),
  author: text.optional(),
  subject: text.optional().describe("One sentence for the properties of the PDF"),
  keywords: z.union([text, z.array(text)]).optional(),
  lang: z
    .string()
    .refine(isLanguage, { error: "a language tag such as en or de-CH" })
    .optional()
    .describe("Language of the deck (BCP 47); numbers are written in it. Default: en"),
  theme: z.string().optional().describe("board (light), stage (dark), or a theme of templates/themes. Default: board"),
  size: size.optional().describe("Default: 16:9, 1280x720"),
  sections: z.array(section).optional(),
  cuts: z.array(cut).optional().describe("Named selections of slides"),
  footer: text.optional(),
  sticker: text.optional().describe("The small word at the top right of every slide"),
  as_of: date.optional().describe("The date the deck speaks for"),
});

/** Front matter of one slide: every key, as its author writes it. */
export const slideShape = z.strictObject({
  id: slug.optional().describe("Name of the slide for links, cuts and checks. Default: made from the title"),
  title: text.optional().describe("Used when the slide has no heading"),
  layout: slug.optional(),
  section: slug.optional().describe("Id of a section of deck.yaml"),
  cuts: z
    .union([slug, z.array(slug)])
    .optional()
    .describe("Cuts that hold this slide"),
  time: z
    .union([z.number().positive(), z.string().regex(/^(?=.)(?:\d+:[0-5]\d|(?:\d+m)?(?:\d+s)?)$/, timeWords)], timeWords)
    .optional()
    .describe("Planned time: seconds, 1:30, 90s or 2m"),
  subtitle: text.optional().describe("What is measured, unit, period, scale"),
  build: z
    .union([text, z.array(text)])
    .optional()
    .describe("Names of the parts that appear, in order"),
  assert: z
    .union([text, z.array(text)])
    .optional()
    .describe("Statements about figures that must hold"),
  sticker: text.optional(),
  source: text.optional().describe("Replaces the source line made from the records; empty silences it"),
  remarks: z
    .union([text, z.array(text)])
    .optional()
    .describe("Notes at the head of the footer"),
  footnotes: z
    .union([z.enum(["auto", "none"]), z.array(text)], { error: "“auto”, “none” or a list of conflicts" })
    .optional()
    .describe("Footnotes about conflicts: made from the figures, none, or these"),
  backup: z.boolean().optional().describe("Stands behind the deck and counts on its own"),
  class: z
    .string()
    .regex(/^[\w -]*$/, { error: "CSS class names" })
    .optional(),
});

/** JSON Schema of `slides/deck.yaml`, for editors. */
export function deckConfigSchema(): Record<string, unknown> {
  return { title: "Exhibit deck", ...z.toJSONSchema(deckConfigShape, { io: "input", unrepresentable: "any" }) };
}

/** JSON Schema of a slide's front matter, for editors. */
export function slideFrontMatterSchema(): Record<string, unknown> {
  return { title: "Exhibit slide", ...z.toJSONSchema(slideShape, { io: "input", unrepresentable: "any" }) };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A year, month or day that exists; Date alone would turn 30 February into 1 March. */
export function isDate(written: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? [];
  if (year === undefined) return false;
  const iso = `${year}-${month}-${day}`;
  const found = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso);
}
