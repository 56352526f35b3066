import type { FigureKind, Qualifier } from "../model/figure.ts";

/** The words a language puts around amounts; `{0}` is the amount, in ranges the low end. */
export interface LocaleWords {
  /** Beside a number: `~{0}`, `{0}+`. After CLDR's misc patterns, which `Intl` does not offer. */
  readonly signs: Readonly<Record<Qualifier, string>>;
  /** In a sentence: `about {0}`, `{0} or more`. */
  readonly words: Readonly<Record<Qualifier, string>>;
  /** For ranges, around which a bound reads wrong: `1.6–1.9× or less`, not `≤1.6–1.9×`. */
  readonly orMore: string;
  readonly orLess: string;
  readonly range: string;
  readonly spokenRange: string;
  readonly per: string;
  /** For a result that nothing bounds. */
  readonly indicative: string;
  readonly times: string;
  readonly points: string;
  /** Between a million and what it counts, where the language wants a word there: `5 millions de dollars`. */
  readonly ofMillions: string;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  /** Joins an amount and its kind: `about 10 million US dollars, estimate`. */
  readonly aside: string;
}

const latinSigns = {
  exactly: "{0}",
  approximately: "~{0}",
  "at-least": "{0}+",
  "at-most": "≤{0}",
  "less-than": "<{0}",
  "more-than": ">{0}",
  "approximately-at-least": "~{0}+",
  "approximately-at-most": "≤~{0}",
} as const;

const english: LocaleWords = {
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

const german: LocaleWords = {
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

const french: LocaleWords = {
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

const spanish: LocaleWords = {
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

const japanese: LocaleWords = {
  signs: {
    ...latinSigns,
    approximately: "約{0}",
    "at-least": "{0}以上",
    "at-most": "{0}以下",
    "less-than": "{0}未満",
    "more-than": "{0}超",
    "approximately-at-least": "約{0}以上",
    "approximately-at-most": "約{0}以下",
  },
  words: {
    exactly: "{0}",
    approximately: "約{0}",
    "at-least": "{0}以上",
    "at-most": "{0}以下",
    "less-than": "{0}未満",
    "more-than": "{0}超",
    "approximately-at-least": "約{0}以上",
    "approximately-at-most": "約{0}以下",
  },
  orMore: "{0}以上",
  orLess: "{0}以下",
  range: "{0}～{1}",
  spokenRange: "{0}から{1}",
  per: "{1}あたり{0}",
  indicative: "{0}（参考値）",
  times: "{0}倍",
  points: "{0}ポイント",
  ofMillions: "",
  kinds: {
    reported: "",
    derived: "",
    estimate: "推計",
    plan: "計画",
    forecast: "予測",
    scenario: "シナリオ",
    illustrative: "例示",
    unsupported: "裏付けなし",
  },
  aside: "{0}、{1}",
};

const chinese: LocaleWords = {
  signs: {
    ...latinSigns,
    approximately: "约{0}",
    "approximately-at-least": "约{0}+",
    "approximately-at-most": "≤约{0}",
  },
  words: {
    exactly: "{0}",
    approximately: "约{0}",
    "at-least": "至少{0}",
    "at-most": "至多{0}",
    "less-than": "少于{0}",
    "more-than": "超过{0}",
    "approximately-at-least": "约{0}或以上",
    "approximately-at-most": "约{0}或以下",
  },
  orMore: "{0}或以上",
  orLess: "{0}或以下",
  range: "{0}-{1}",
  spokenRange: "{0}至{1}",
  per: "每{1}{0}",
  indicative: "{0}（仅供参考）",
  times: "{0}倍",
  points: "{0}个百分点",
  ofMillions: "",
  kinds: {
    reported: "",
    derived: "",
    estimate: "估计",
    plan: "计划",
    forecast: "预测",
    scenario: "情景",
    illustrative: "示意",
    unsupported: "无依据",
  },
  aside: "{0}，{1}",
};

const table: ReadonlyMap<string, LocaleWords> = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["ja", japanese],
  ["zh", chinese],
]);

/** The words of a language; English ones for a language without a table, with its own digits. */
export function localeWords(lang: string): LocaleWords {
  return table.get(lang.split("-")[0]?.toLowerCase() ?? "") ?? english;
}
