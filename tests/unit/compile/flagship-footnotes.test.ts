import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { CompiledSlide } from "../../../src/model/compiled-deck.ts";
import { hasFootnoteAt } from "../../../src/model/figure.ts";
import { compileProject } from "../../../src/pipeline.ts";

const { compiled } = await compileProject(resolve(import.meta.dirname, "../../.."), () => undefined);

const slideOf = (id: string): CompiledSlide | undefined => compiled.slides.find((slide) => slide.id === id);
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
const partOf = (slide: CompiledSlide | undefined, name: string): string =>
  new RegExp(`<div class="${name}">(.*?)</div>`, "s").exec(slide?.screenHtml ?? "")?.[1] ?? "";

const footOf = (html: string): string => wordsOf(/<footer.*<\/footer>/s.exec(html)?.[0] ?? "");

/** Texts of the footnotes of the conflicts of all figures that a slide shows. */
function expected({ uses }: CompiledSlide): ReadonlySet<string> {
  const shown = uses.filter(({ where }) => where !== "note");
  return new Set(
    shown.flatMap(({ figure }) => {
      const conflicts = compiled.ledger.figures.get(figure)?.conflicts ?? [];
      return conflicts.flatMap((one) => (hasFootnoteAt(one, figure) ? [one.footnote ?? ""] : []));
    }),
  );
}

const marksIn = (html: string): readonly number[] =>
  [...html.matchAll(/class="footnote-mark"[^>]*>(\d+)</g)].map(([, number]) => Number(number));

describe("the footnotes of the flagship", () => {
  it.each(compiled.slides)("$id has one for every conflict that it shows, once", (slide) => {
    const foot = wordsOf(partOf(slide, "footnotes"));
    for (const footnote of expected(slide)) expect(foot.split(footnote)).toHaveLength(2);
    const numbers = [...partOf(slide, "footnotes").matchAll(/class="footnote-number">(\d+)</g)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual(Array.from(expected(slide), (_, index) => index + 1));
  });

  it.each(compiled.slides)("$id counts its marks up in reading order", ({ screenHtml }) => {
    const marks = marksIn(screenHtml);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it("counts anew on each slide", () => {
    const firsts = compiled.slides.filter((slide) => expected(slide).size > 0);
    expect(firsts.length).toBeGreaterThan(3);
    for (const slide of firsts) expect(partOf(slide, "footnotes")).toContain('class="footnote-number">1<');
  });

  it.each([
    ["in a block", "four-figures", "$72B+", "the source also uses $65B"],
    ["in a statement’s chip", "summary", "$72B+", "the source also uses $65B"],
  ])("marks a figure %s", (_, id, figure, footnote) => {
    const slide = slideOf(id);
    expect(slide?.screenHtml).toContain(`>${figure}</data><sup class="footnote-sup">`);
    expect(wordsOf(partOf(slide, "footnotes"))).toContain(footnote);
  });

  it.each([
    ["a title", "deepseek-two-readings", "DeepSeek’s $1.3B"],
    ["a chart", "cost-landscape", "R1: basis not stated"],
  ])("names the figure in the footnote where %s has no room for a mark", (_, id, footnote) => {
    expect(wordsOf(partOf(slideOf(id), "footnotes"))).toContain(footnote);
    expect(marksIn(partOf(slideOf(id), "slide-head"))).toEqual([]);
  });

  it("says remarks first, then footnotes, then the source", () => {
    const foot = footOf(slideOf("cost-landscape")?.screenHtml ?? "");
    const at = ["Three of the nine", "R1: basis not stated", "Source:"].map((words) => foot.indexOf(words));
    expect(at.every((index) => index >= 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it("says the same on paper", () => {
    for (const { screenHtml, printHtml } of compiled.slides) expect(footOf(printHtml)).toBe(footOf(screenHtml));
  });
});
