import { describe, expect, it } from "vitest";
import { compileTheme, readTokens } from "../../../src/compile/theme.ts";
import { grid } from "../../../src/compile/zones.ts";
import { packageTemplates } from "./compile-markdown.ts";

const templates = packageTemplates();
const cssOf = (name: string): string => templates.get(`themes/${name}.css`)?.text ?? "";

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const text = ["ink", "ink-2", "ink-3", "open-text", "closed-text", "accent", "risk"];

describe.each(["board", "stage"])("the theme %s", (name) => {
  const tokens = readTokens(cssOf(name));
  const token = (key: string): string => tokens.get(key) ?? "missing";

  it.each(
    text.flatMap((ink) => [
      [ink, "paper"],
      [ink, "panel"],
    ]),
  )("has %s readable on %s (4.5:1)", (ink, ground) => {
    expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["open", "closed", "other", "accent", "risk"])("has marks in %s that stand out (3:1)", (tone) => {
    expect(contrast(token(tone), token("paper"))).toBeGreaterThanOrEqual(3);
  });

  it.each(["open", "closed", "risk"])("has ink readable on the soft %s", (tone) => {
    expect(contrast(token("ink"), token(`${tone}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["cover-ink", "cover-ink-2", "cover-ink-3", "cover-line"])("has %s readable on the cover", (ink) => {
    expect(contrast(token(ink), token("cover-paper"))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...tokens.keys()].filter((key) => /^code-(?!background)/.test(key)))("has %s readable in code", (ink) => {
    expect(contrast(token(ink), token("code-background"))).toBeGreaterThanOrEqual(4.5);
  });

  it("has no shadow, gradient or round corner", () => {
    expect(cssOf("base") + cssOf(name)).not.toMatch(/shadow|gradient|border-radius/);
  });
});

describe("both themes", () => {
  it("have the same tokens", () => {
    expect([...readTokens(cssOf("stage")).keys()]).toEqual([...readTokens(cssOf("board")).keys()]);
  });
});

describe("compileTheme(wanted)", () => {
  const place = { file: "slides/deck.yaml", start: { line: 3, column: 8 }, end: { line: 3, column: 12 } };

  it("tells an unknown name and takes the light theme", () => {
    const told: string[] = [];
    const theme = compileTheme({ value: "bord", place }, templates, ({ message }) => void told.push(message));
    expect(theme.name).toBe("board");
    expect(told).toEqual(["Unknown theme “bord”, expected “board”"]);
  });

  it("takes what a theme of the deck leaves out from the light theme", () => {
    const own = { path: "templates/themes/own.css", text: ".exhibit-deck { --ink: #000000; }" };
    const theme = compileTheme({ value: "own", place }, new Map([...templates, ["themes/own.css", own]]), () => {});
    expect([theme.tokens.get("ink"), theme.tokens.get("paper")]).toEqual(["#000000", "#fbfaf6"]);
  });

  it("does not offer the parts that all themes share", () => {
    const told: string[] = [];
    compileTheme({ value: "base", place }, templates, ({ message }) => void told.push(message));
    expect(told).toEqual(["Unknown theme “base”, expected one of “board”, “stage”"]);
  });
});

describe("the zones of the compiler and of the stylesheet", () => {
  const base = cssOf("base");
  const ruleOf = (selector: string): string => base.split(`\n${selector} {`)[1]?.split("}")[0] ?? "";

  it("agree", () => {
    expect(ruleOf(".slide-head")).toContain(`left: ${grid.sidePx}px`);
    expect(ruleOf(".slide-head")).toContain(`top: ${grid.topPx}px`);
    expect(ruleOf(".tracker")).toContain(`height: ${grid.trackerPx}px`);
    expect(ruleOf(".slide-title")).toContain(`600 32px/${grid.titleLinePx}px`);
    expect(ruleOf(".slide-title")).toContain(`max-width: ${grid.titleWidthPx}px`);
    expect(ruleOf(".slide-subtitle")).toContain(`400 16px/${grid.subtitleLinePx}px`);
    expect(ruleOf(".slide-subtitle")).toContain(`margin-top: ${grid.subtitleGapPx}px`);
    expect(ruleOf(".slide-foot")).toContain(`400 11.5px/${grid.footLinePx}px`);
    expect(ruleOf(".slide-foot")).toContain(`bottom: ${grid.bottomPx}px`);
    expect(ruleOf(".slide-foot")).toContain(`padding-top: ${grid.footRulePx - 1}px`);
  });
});
