import { z } from "zod";
import { decisions, figureKinds, qualifiers, rangeKinds } from "../model/figure.ts";
import { datasetSchema } from "./dataset-schema.ts";
import { isDate } from "./schemas.ts";

/** YAML reads `2025` as a number; in fields of words it is a word. */
const words = z.union([z.string(), z.number()]).transform(String);
const amount = z.union([z.string(), z.number()]);
const date = words.refine(isDate, { error: "a date such as “2026”, “2026-02” or “2026-02-14”" });

const sourceReference = z.union([
  words,
  z.strictObject({
    id: words.optional().describe("A record under `sources:`; absent: that of the file’s defaults"),
    locator: words.optional().describe("Page, table or section"),
    candidate: words.optional().describe("A guess at the primary source, never printed as a citation"),
  }),
]);

/** Fields that a file's `defaults:` may give to all its records. */
const sharedFields = {
  unit: words.optional().describe("USD, percent, points, ratio, count, text, a counted thing (users), or USD/MTok"),
  per: words.optional().describe("The amount is per one of these: year, month, “user and year”"),
  entity: z
    .union([words, z.array(words)])
    .optional()
    .describe("Who the figure is of; names under `entities:`"),
  concept: words.optional().describe("What it measures: revenue, training-cost"),
  period: words.optional().describe("When: 2025, “annualised, month not stated”"),
  basis: words.optional().describe("What is counted: compute only, run-rate, whole group"),
  kind: z.enum(figureKinds).optional().describe("What the record claims to be"),
  as_of: date.optional().describe("The date the figure speaks for"),
  retrieved: date.optional().describe("When it was looked up"),
  valid_until: date.optional().describe("From then on it is stale"),
  source: sourceReference.optional().describe("Where it comes from"),
};

/** A figure written as a map; the short form is a text in the place of the map. */
export const figureSchema = z.strictObject({
  value: amount.optional().describe("$5.6M, ~$10M, $60–640M, $100M+, 60–75%, 18×; or words"),
  low: amount.optional().describe("Low end of a range, with `high`"),
  high: amount.optional().describe("High end of a range, with `low`"),
  formula: words.optional().describe("gpt4.train / deepseek.v3.train"),
  assumptions: z
    .record(z.string(), amount)
    .optional()
    .describe("Named numbers of the formula: { fx: 7.0–7.3 CNY/USD }"),
  label: words.optional().describe("Short noun phrase for charts, tables and cards"),
  decimals: z
    .int()
    .min(-30)
    .max(30)
    .optional()
    .describe("Displayed precision as a power of ten: -6 is to the million, 2 is two places"),
  qualifier: z.enum(qualifiers).optional().describe("How the value bounds the truth"),
  range_kind: z.enum(rangeKinds).optional().describe("What the two ends mean"),
  note: words.optional(),
  confidential: z.boolean().optional(),
  checked_by: words.optional(),
  checked_on: date.optional(),
  ...sharedFields,
});

/** The `defaults:` of a file: what its recorded figures share. */
export const defaultsSchema = z.strictObject(sharedFields);

/** A record of `sources:`: what may be cited, and how far it can be trusted. */
export const sourceSchema = z.strictObject({
  title: words,
  cite: words.optional().describe("The exact wording of source lines; absent: the title"),
  grade: z.enum(["primary", "secondary", "unnamed", "own"]),
  url: z.url({ protocol: /^https?$/u, error: "a web address that opens with “https://”" }).optional(),
  as_of: date.optional(),
});

/** A record of `conflicts:`; one without a decision is undecided, and says so. */
export const conflictSchema = z.strictObject({
  what: words.describe("What differs"),
  type: words.describe(
    "value, scope, period, basis, category, label, qualifier, precision, collision, support, logic …",
  ),
  severity: z.enum(["high", "medium", "low"]),
  figures: z.array(words).default([]).describe("Ids of the figures that cannot all stand as written"),
  decision: z.enum(decisions).default("undecided").describe("What is done about it"),
  picked: words.optional().describe("With `decision: pick`: the one of its figures that is used"),
  reason: words.optional(),
  footnote: words.optional().describe("Printed where one of the figures stands; {{id}} prints a figure"),
  footnote_at: z.array(words).optional().describe("Only these of its figures bring the footnote"),
  sticker: words.optional().describe("Printed at the top of the slide"),
  decided_by: words.optional(),
  decided_on: date.optional(),
});

/** The keys that make a file of `data/` part of the ledger. */
export const ledgerKeys = ["figures", "sources", "conflicts", "entities", "defaults", "datasets"] as const;

const ledgerShape = z.strictObject({
  defaults: defaultsSchema.optional().describe("Fields that all recorded figures of this file share"),
  figures: z.record(z.string(), z.union([amount, figureSchema])).optional(),
  sources: z.record(z.string(), sourceSchema).optional(),
  conflicts: z.record(z.string(), conflictSchema).optional(),
  entities: z
    .record(z.string(), words)
    .optional()
    .describe("Names by id; once there are some, records may use no others"),
  datasets: z
    .record(z.string(), datasetSchema)
    .optional()
    .describe("How tables of data/ are to be read: types, number language, missing marks"),
});

/** JSON Schema of the ledger files in `data/`, for editors. */
export function ledgerSchema(): Record<string, unknown> {
  return { title: "Exhibit ledger", ...z.toJSONSchema(ledgerShape, { io: "input", unrepresentable: "any" }) };
}

export type FigureFields = z.output<typeof figureSchema>;
export type DefaultFields = z.output<typeof defaultsSchema>;
export type ConflictFields = z.output<typeof conflictSchema>;
