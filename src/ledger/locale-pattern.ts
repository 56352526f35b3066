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
