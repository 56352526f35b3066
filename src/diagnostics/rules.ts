/**
 * Every rule a diagnostic may carry, by its permanent name, with the golden deck that shows it.
 * A name is never reused for something else: waivers and scripts depend on it.
 */
export const rules = {
  "unknown-figure": "tests/golden/unknown-figure",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;
