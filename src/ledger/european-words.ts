import { latinSigns } from "./english-words.ts";

import type { LocaleWords } from "./locale-pattern.ts";

/** German. */
export const german: LocaleWords = {
  signs: { ...latinSigns, approximately: "≈{0}", "approximately-at-least": "≈{0}+", "approximately-at-most": "≤≈{0}" },
  words: {
    exactly: "{0}",
    approximately: "etwa {0}",
    "at-least": "mindestens {0}",
    "at-most": "höchstens {0}",
    "less-than": "weniger als {0}",
    "more-than": "mehr als {0}",
    "approximately-at-least": "etwa {0} oder mehr",
    "approximately-at-most": "etwa {0} oder weniger",
  },
  orMore: "{0} oder mehr",
  orLess: "{0} oder weniger",
  range: "{0}–{1}",
  spokenRange: "{0} bis {1}",
  per: "{0} pro {1}",
  indicative: "{0} (Anhaltswert)",
  times: "{0}-mal",
  points: "{0} Prozentpunkte",
  ofMillions: "",
  kinds: {
    reported: "",
    derived: "",
    estimate: "Schätzung",
    plan: "Plan",
    forecast: "Prognose",
    scenario: "Szenario",
    illustrative: "zur Veranschaulichung",
    unsupported: "nicht belegt",
  },
  aside: "{0}, {1}",
};

/** French. */
export const french: LocaleWords = {
  signs: {
    ...latinSigns,
    approximately: "≈{0}",
    "at-least": "≥{0}",
    "approximately-at-least": "≳{0}",
    "approximately-at-most": "≲{0}",
  },
  words: {
    exactly: "{0}",
    approximately: "environ {0}",
    "at-least": "au moins {0}",
    "at-most": "au plus {0}",
    "less-than": "moins de {0}",
    "more-than": "plus de {0}",
    "approximately-at-least": "environ {0} ou plus",
    "approximately-at-most": "environ {0} ou moins",
  },
  orMore: "{0} ou plus",
  orLess: "{0} ou moins",
  range: "{0}–{1}",
  spokenRange: "{0} à {1}",
  per: "{0} par {1}",
  indicative: "{0} (indicatif)",
  times: "{0} fois",
  points: "{0} points de pourcentage",
  ofMillions: "de ",
  kinds: {
    reported: "",
    derived: "",
    estimate: "estimation",
    plan: "plan",
    forecast: "prévision",
    scenario: "scénario",
    illustrative: "à titre d’illustration",
    unsupported: "sans justification",
  },
  aside: "{0}, {1}",
};

/** Spanish. */
export const spanish: LocaleWords = {
  // CLDR has “Más de {0}” for at least; that would state a strict bound, so the sign stands instead.
  signs: { ...latinSigns, "at-least": "≥{0}", "approximately-at-least": "≳{0}", "approximately-at-most": "≲{0}" },
  words: {
    exactly: "{0}",
    approximately: "unos {0}",
    "at-least": "al menos {0}",
    "at-most": "como máximo {0}",
    "less-than": "menos de {0}",
    "more-than": "más de {0}",
    "approximately-at-least": "unos {0} o más",
    "approximately-at-most": "unos {0} o menos",
  },
  orMore: "{0} o más",
  orLess: "{0} o menos",
  range: "{0}-{1}",
  spokenRange: "{0} a {1}",
  per: "{0} por {1}",
  indicative: "{0} (orientativo)",
  times: "{0} veces",
  points: "{0} puntos porcentuales",
  ofMillions: "de ",
  kinds: {
    reported: "",
    derived: "",
    estimate: "estimación",
    plan: "plan",
    forecast: "previsión",
    scenario: "escenario",
    illustrative: "ilustrativo",
    unsupported: "sin respaldo",
  },
  aside: "{0}, {1}",
};
