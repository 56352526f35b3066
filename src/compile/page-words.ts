import { asianPageWords } from "./page-words-asian.ts";
import { europeanPageWords } from "./page-words-european.ts";
import type { PageWords } from "./page-pattern.ts";

const english: PageWords = {
  source: "Source: {0}",
  stop: ". ",
  computed: "computed: team computation",
  estimateSign: "{0} marks an estimate",
  dataAsOf: "Data as of {0}",
  dates: "{0} to {1}",
  illustrative: "Illustrative",
  plan: "Plan",
  footnote: "Footnote {0}",
  slide: "Slide {0}",
  slideRole: "slide",
  slideOf: "{0} of {1}",
  card: {
    kind: "Kind",
    kinds: {
      reported: "reported",
      estimate: "estimate",
      plan: "plan",
      forecast: "forecast",
      scenario: "scenario",
      illustrative: "illustrative",
      derived: "computed",
      unsupported: "unsupported",
    },
    weak: "weak: no input could have refuted it",
    basis: "Basis",
    period: "Period",
    asOf: "As of",
    source: "Source",
    formula: "Formula",
    inputs: "From",
    confidential: "confidential",
    note: "Note",
  },
};

const table: ReadonlyMap<string, PageWords> = new Map([["en", english], ...europeanPageWords, ...asianPageWords]);

/** The words of a language; English ones for a language that has no table. */
export function pageWords(lang: string): PageWords {
  return table.get(lang.split("-")[0]?.toLowerCase() ?? "") ?? english;
}
