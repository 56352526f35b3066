import { latinSigns } from "./english-words.ts";

import type { LocaleWords } from "./locale-pattern.ts";

/** Japanese. */
export const japanese: LocaleWords = {
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

/** Chinese, simplified. */
export const chinese: LocaleWords = {
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
