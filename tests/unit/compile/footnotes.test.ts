import { describe, expect, it } from "vitest";
import { compileTexts, someFigures, toldAs } from "./compile-markdown.ts";

const data = `${someFigures}conflicts:
  K01:
    what: Two amounts
    type: value
    severity: high
    figures: [sales.2025.total, sales.plan]
    decision: pick
    picked: sales.2025.total
    reason: It is later.
    footnote: "The report also uses {{sales.plan}}."
    footnote_at: [sales.2025.total]
`;
const compile = (slides: string) => compileTexts({ slides, data });
const htmlOf = (slides: string): string => compile(slides).deck.slides[0]?.screenHtml ?? "";
const footOf = (slides: string): string => /<div class="footnotes">(.*?)<\/div>/s.exec(htmlOf(slides))?.[1] ?? "";

const sourceOf = (slides: string): string => /<div class="source">(.*?)<\/div>/.exec(htmlOf(slides))?.[1] ?? "";

describe("footnotes of a slide", () => {
  it("come with the conflict of a figure, marked beside its first use only", () => {
    const html = htmlOf("---\nid: one\n---\n\n# T\n\nA {{sales.2025.total}} and {{sales.2025.total}}.\n");
    expect(html.match(/class="footnote-mark"/g)).toHaveLength(1);
    expect(html).toContain(
      '</data><sup class="footnote-sup"><a class="footnote-mark" href="#one-note-1" aria-label="Footnote 1">1</a></sup> and',
    );
    expect(html).toContain(
      '<span class="footnote" id="one-note-1"><span class="footnote-number">1</span>&nbsp;The report also uses ~$10M.</span>',
    );
  });

  it("stay away from the conflict's other figures", () => {
    expect(footOf("# T\n\n{{sales.plan}}\n")).toBe("");
  });

  it("share one numbering with written ones, in reading order", () => {
    const foot = footOf("# T\n\nFirst[^a] {{sales.2025.total}} then[^b]\n\n[^b]: Bee\n[^a]: Ay **bold**\n");
    expect(foot.replaceAll(/<[^>]*>/g, "").trim()).toBe("1&nbsp;Ay bold 2&nbsp;The report also uses ~$10M. 3&nbsp;Bee");
  });

  it("name the figure where a title leaves no room for a mark", () => {
    const slides = "# Sold {{sales.2025.total}}\n\nx\n";
    expect(htmlOf(slides)).not.toContain("footnote-mark");
    expect(footOf(slides)).toContain("Sales in 2025: The report also uses");
  });

  it("are silenced by front matter, or chosen by it", () => {
    expect(footOf("---\nfootnotes: none\n---\n\n# T\n\n{{sales.2025.total}}\n")).toBe("");
    expect(footOf("---\nfootnotes: [K01]\n---\n\n# T\n\nx\n")).toContain("The report also uses");
    expect(toldAs("unknown-conflict", compile("---\nfootnotes: [K02]\n---\n\n# T\n\nx\n"))).toEqual([
      "2:13 Unknown conflict “K02”, expected “K01”",
    ]);
  });

  it("without a text are an error", () => {
    expect(toldAs("unknown-footnote", compile("# T\n\nx[^1]\n"))).toEqual(["3:2 Unknown footnote “1”"]);
  });
});

describe("the source line", () => {
  it("names the sources of the figures on the slide and what the tilde means", () => {
    expect(sourceOf("# T\n\n{{sales.2025.total}}\n")).toBe("Source: Annual report 2025");
    expect(sourceOf("# T\n\n{{sales.plan}}\n")).toBe("Source: Annual report 2025. ~ marks an estimate");
  });

  it("takes no notice of figures that only the notes say", () => {
    expect(sourceOf("# T\n\nx\n\nNote:\n{{sales.plan}}\n")).toBe("");
  });

  it("is replaced or silenced by front matter", () => {
    expect(sourceOf("---\nsource: Own *count*\n---\n\n# T\n\n{{sales.plan}}\n")).toBe("Own <em>count</em>");
    expect(sourceOf('---\nsource: ""\n---\n\n# T\n\n{{sales.plan}}\n')).toBe("");
  });
});
