/**
 * Every rule a diagnostic may carry, by its permanent name, with the golden deck that shows it.
 * A name is never reused for something else: waivers and scripts depend on it.
 */
export const rules = {
  "unknown-figure": "tests/golden/unknown-figure",
  "unknown-exhibit": "tests/golden/unknown-exhibit",
  "invalid-exhibit": "tests/golden/invalid-exhibit",
  "unknown-key": "tests/golden/unknown-key",
  "missing-value": "tests/golden/missing-value",
  "unknown-dataset": "tests/golden/unknown-dataset",
  "unknown-column": "tests/golden/unknown-column",
  "unknown-row": "tests/golden/unknown-row",
  "unknown-step": "tests/golden/unknown-step",
  "log-axis-zero": "tests/golden/log-axis-zero",
  "log-axis-bars": "tests/golden/log-axis-bars",
  "text-value-plotted": "tests/golden/text-value-plotted",
  "mixed-units": "tests/golden/mixed-units",
  "not-finite": "tests/golden/not-finite",
  "empty-exhibit": "tests/golden/empty-exhibit",
  "label-overlap": "tests/golden/label-overlap",
  "unknown-drawing": "tests/golden/unknown-drawing",
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;
