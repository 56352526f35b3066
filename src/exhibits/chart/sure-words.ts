import type { Qualifier } from "../../model/figure.ts";
import type { Figure } from "../../model/ledger.ts";
import type { Phrase } from "../phrases/german.ts";
import { say } from "../phrases/say.ts";

const qualifierPhrases: Readonly<Record<Exclude<Qualifier, "exactly">, Phrase>> = {
  approximately: "approximately",
  "at-least": "at least",
  "at-most": "at most",
  "less-than": "less than",
  "more-than": "more than",
  "approximately-at-least": "approximately at least",
  "approximately-at-most": "approximately at most",
};

/** How sure a figure is, in words for tables and tooltips: `estimate, at least`. */
export function sureWords(
  { kind, qualifier, value }: Pick<Figure, "kind" | "qualifier" | "value">,
  lang: string,
): string {
  const kindPhrase = kind === "reported" ? "stated" : kind === "derived" ? "computed" : kind;
  const qualified = qualifier === "exactly" ? [] : [say(lang, qualifierPhrases[qualifier])];
  return [say(lang, kindPhrase), ...qualified, ...(value.form === "range" ? [say(lang, "range")] : [])].join(", ");
}
