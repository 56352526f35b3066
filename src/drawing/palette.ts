import type { Tone } from "../model/chart.ts";
import type { ThemeTokens } from "../model/compiled-deck.ts";
import { contrastOf, mixColours } from "./colours.ts";

/** Colours of words: the tones in their text-safe variant and the three inks. */
export type TextInk = Tone | "ink-2" | "ink-3";

/** A theme as charts use it. Every colour is `#rrggbb` if the theme's are. */
export interface Palette {
  readonly paper: string;
  readonly rule: string;
  readonly panel: string;
  readonly fontFamily: string;
  /** The full colour of marks. */
  readonly mark: (tone: Tone) => string;
  /** The light ground of ranges, estimates and the uncertain stretch of a bar. */
  readonly soft: (tone: Tone) => string;
  /** A mark that is not the point of the slide. */
  readonly quiet: (tone: Tone) => string;
  readonly text: (ink: TextInk) => string;
  /** Whichever of ground and ink reads better on a mark of this tone. */
  readonly inkOn: (tone: Tone, quiet: boolean) => string;
}

/** The light theme's colours; a theme that leaves one out gets it from here. */
const board: ReadonlyMap<string, string> = new Map([
  ["ink", "#14202e"],
  ["ink-2", "#45566a"],
  ["ink-3", "#5c6b7c"],
  ["paper", "#fbfaf6"],
  ["rule", "#d5dbe2"],
  ["panel", "#f1efe8"],
  ["open", "#0f7b5f"],
  ["closed", "#b7791f"],
  ["closed-text", "#8f5c0f"],
  ["other", "#45566a"],
  ["accent", "#1f4e8c"],
  ["risk", "#b3372f"],
]);

/** The colours and the font of a theme, by what a chart uses them for. */
export function readPalette(tokens: ThemeTokens): Palette {
  const own = (name: string): string | undefined => tokens.get(name)?.trim();
  // A theme's own mark colour is better text than the board's text variant of another colour.
  const token = (name: string): string => own(name) ?? board.get(name) ?? "#14202e";
  const mark = (tone: Tone): string => (tone === "muted" ? token("ink-3") : token(tone));
  const text = (ink: TextInk): string => {
    if (ink === "muted") return token("ink-3");
    return own(`${ink}-text`) ?? own(ink) ?? board.get(`${ink}-text`) ?? token(ink);
  };
  const paper = token("paper");
  return {
    paper,
    rule: token("rule"),
    panel: token("panel"),
    fontFamily: firstFamily(own("font-text") ?? own("font-sans") ?? "Inter"),
    mark,
    soft: (tone) => own(`${tone}-soft`) ?? mixColours(mark(tone), paper, 0.72),
    quiet: (tone) => quietColour(mark(tone), paper),
    text,
    inkOn: (tone, quiet) => {
      const ground = quiet ? quietColour(mark(tone), paper) : mark(tone);
      return contrastOf(paper, ground) >= contrastOf(token("ink"), ground) ? paper : token("ink");
    },
  };
}

/** As near to the paper as a mark may come and still be seen: 3:1 (WCAG 2.2, 1.4.11). */
function quietColour(colour: string, paper: string): string {
  const shares = [0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05];
  const quiet = shares.map((share) => mixColours(colour, paper, share));
  return quiet.find((mixed) => contrastOf(mixed, paper) >= 3) ?? colour;
}

/** One family in the form a font shorthand takes: quoted where a name has a digit or a space, else it is silently not set. */
function firstFamily(families: string): string {
  const first = (families.split(",")[0] ?? "Inter").trim().replace(/^["']|["']$/gu, "");
  return /^[a-z-]+$/iu.test(first) ? first : `"${first}"`;
}
