import type { LocaleWords } from "./locale-pattern.ts";

/** Signs that languages in Latin script share. */
export const latinSigns = {
  exactly: "{0}",
  approximately: "~{0}",
  "at-least": "{0}+",
  "at-most": "≤{0}",
  "less-than": "<{0}",
  "more-than": ">{0}",
  "approximately-at-least": "~{0}+",
  "approximately-at-most": "~≤{0}",
} as const;

/** English, and the fallback of languages without a table. */
export const english: LocaleWords = {
  signs: latinSigns,
  words: {
    exactly: "{0}",
    approximately: "about {0}",
    "at-least": "at least {0}",
    "at-most": "at most {0}",
    "less-than": "less than {0}",
    "more-than": "more than {0}",
    "approximately-at-least": "about {0} or more",
    "approximately-at-most": "about {0} or less",
  },
  orMore: "{0} or more",
  orLess: "{0} or less",
  range: "{0}–{1}",
  spokenRange: "{0} to {1}",
  per: "{0} per {1}",
  indicative: "{0} (indicative)",
  times: "{0} times",
  points: "{0} percentage points",
  ofMillions: "",
  kinds: {
    reported: "",
    derived: "",
    estimate: "estimate",
    plan: "plan",
    forecast: "forecast",
    scenario: "scenario",
    illustrative: "illustrative",
    unsupported: "unsupported",
  },
  aside: "{0}, {1}",
};
