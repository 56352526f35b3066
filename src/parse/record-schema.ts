import { z } from "zod";
import { decisions, figureKinds, qualifiers, rangeKinds } from "../model/figure.ts";

/** YAML reads `2025` as a number; in fields of words it is a word. */
const words = z.union([z.string(), z.number()]).transform(String);
const amount = z.union([z.string(), z.number()]);
const date = words.refine((text) => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text), {
  message: "a date such as “2026”, “2026-02” or “2026-02-14”",
});

const sourceReference = z.union([
  words,
  z.strictObject({ id: words.optional(), locator: words.optional(), candidate: words.optional() }),
]);

/** Fields that a file's `defaults:` may give to all its records. */
const sharedFields = {
  unit: words.optional(),
  per: words.optional(),
  entity: z.union([words, z.array(words)]).optional(),
  concept: words.optional(),
  period: words.optional(),
  basis: words.optional(),
  kind: z.enum(figureKinds).optional(),
  as_of: date.optional(),
  retrieved: date.optional(),
  valid_until: date.optional(),
  source: sourceReference.optional(),
};

/** A figure written as a map; the short form is a text in the place of the map. */
export const figureSchema = z.strictObject({
  value: amount.optional(),
  low: amount.optional(),
  high: amount.optional(),
  formula: words.optional(),
  assumptions: z.record(z.string(), amount).optional(),
  label: words.optional(),
  decimals: z.int().min(-30).max(30).optional(),
  qualifier: z.enum(qualifiers).optional(),
  range_kind: z.enum(rangeKinds).optional(),
  note: words.optional(),
  confidential: z.boolean().optional(),
  checked_by: words.optional(),
  checked_on: date.optional(),
  ...sharedFields,
});

export const defaultsSchema = z.strictObject(sharedFields);

export const sourceSchema = z.strictObject({
  title: words,
  cite: words.optional(),
  grade: z.enum(["primary", "secondary", "unnamed", "own"]),
  url: z.url({ protocol: /^https?$/u, error: "a web address that opens with “https://”" }).optional(),
  as_of: date.optional(),
});

export const conflictSchema = z.strictObject({
  what: words,
  type: words,
  severity: z.enum(["high", "medium", "low"]),
  figures: z.array(words).default([]),
  decision: z.enum(decisions).default("undecided"),
  picked: words.optional(),
  reason: words.optional(),
  footnote: words.optional(),
  footnote_at: z.array(words).optional(),
  sticker: words.optional(),
  decided_by: words.optional(),
  decided_on: date.optional(),
});

/** The keys that make a file of `data/` part of the ledger. */
export const ledgerKeys = ["figures", "sources", "conflicts", "entities", "defaults"] as const;

export type FigureFields = z.output<typeof figureSchema>;
export type DefaultFields = z.output<typeof defaultsSchema>;
export type SourceFields = z.output<typeof sourceSchema>;
export type ConflictFields = z.output<typeof conflictSchema>;
