import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/compile/layouts.ts";
import { compileSilently, compileTexts, packageTemplates, toldAs } from "./compile-markdown.ts";

const classOf = (slides: string): string => /class="slide ([\w-]+)/.exec(compileSilently(slides).screenHtml)?.[1] ?? "";

describe("readLayouts(templates)", () => {
  it("finds the slots of every layout of the package without a word", () => {
    const told: unknown[] = [];
    const layouts = readLayouts(packageTemplates(), (diagnostic) => void told.push(diagnostic));
    expect(told).toEqual([]);
    expect(Object.fromEntries([...layouts].map(([name, { slots }]) => [name, slots.map((slot) => slot.name)]))).toEqual(
      {
        "card-chart": ["left", "default", "takeaway"],
        "chart-full": ["default", "takeaway"],
        "chart-text": ["default", "right", "takeaway"],
        content: ["default", "takeaway"],
        cover: ["default", "kicker", "foot"],
        section: ["default"],
        statement: ["default"],
        "two-columns": ["left", "right", "takeaway"],
      },
    );
  });

  it("tells a slot that it cannot read at its line", () => {
    const templates = { "layouts/own.hbs": "{{!-- layout\n  default: columns 1-12\n  right: half\n--}}" };
    const compiled = compileTexts({ slides: "---\nlayout: own\n---\n\n# T\n\nx\n", templates });
    expect(toldAs("invalid-template", compiled)[0]).toContain("3:1 Invalid slot “right: half”");
  });
});

describe("the layout of a slide", () => {
  it("is made for prose, unless one exhibit is all there is", () => {
    expect(classOf("# T\n\nwords\n")).toBe("layout-content");
    expect(classOf("# T\n\n```table\ncolumns: [a]\nrows: [[1]]\n```\n")).toBe("layout-chart-full");
  });

  it("must exist", () => {
    expect(toldAs("unknown-layout", compileTexts({ slides: "---\nlayout: chart-ful\n---\n\n# T\n\nx\n" }))).toEqual([
      "2:9 Unknown layout “chart-ful”, expected “chart-full”",
    ]);
  });

  it("must have the slots that are filled, and shows what has none", () => {
    const compiled = compileTexts({ slides: "---\nlayout: chart-text\n---\n\n# T\n\nx\n\n::rigt::\n\nlost words\n" });
    expect(toldAs("unknown-slot", compiled)[0]).toContain(
      "Unknown slot “rigt” of the layout “chart-text”, expected “right”",
    );
    expect(compiled.deck.slides[0]?.screenHtml).toContain("lost words");
  });

  it("may be the deck's own", () => {
    const templates = {
      "layouts/own.hbs": "{{!-- layout\n  head: own\n  default: flow\n--}}<b>{{rich title}}</b>{{rich slots.default}}",
    };
    const { deck } = compileTexts({ slides: "---\nlayout: own\n---\n\n# A & B\n\nx\n", templates });
    expect(deck.slides[0]?.screenHtml).toContain("<b>A &amp; B</b>");
  });
});

describe("a layout that forgets a slot", () => {
  it("is told instead of losing what was written", () => {
    const templates = { "layouts/own.hbs": "{{!-- layout\n  default: columns 1-12\n--}}\n<p>nothing</p>" };
    const compiled = compileTexts({ slides: "---\nlayout: own\n---\n\n# T\n\nx\n", templates });
    expect(toldAs("invalid-template", compiled)[0]).toContain("expected it to print its slot “default”");
  });
});

describe("a title", () => {
  const long = "word ".repeat(60).trim();

  it("that takes more than two lines is told", () => {
    expect(toldAs("title-too-long", compileTexts({ slides: `# ${long}\n\nx\n` }))).toHaveLength(1);
  });

  it("is the one heading of its slide, and plain text for bookmarks", () => {
    const slide = compileSilently("# A *b* `c` & [d](#a-b-c-d)\n\n## e\n");
    expect(slide.title).toBe("A b c & d");
    expect(slide.printHtml.match(/<h\d/g)).toEqual(["<h2"]);
  });
});

describe("a deck of another size", () => {
  it("is drawn with the longer side longer, and zoomed", () => {
    const config = 'title: A\nlang: en\ntheme: board\nsize: "1024x768"\n';
    const html = compileTexts({ slides: "# T\n\nx\n", config }).deck.slides[0]?.screenHtml;
    expect(html).toContain("--slide-width:1024px;--slide-height:768px");
    expect(html).toContain('<div class="slide-canvas" style="--slide-width:1280px;--slide-height:960px;zoom:0.8">');
  });
});

describe("the page number", () => {
  it("counts backup slides on their own", () => {
    const slides = "# A\n\nx\n\n---\nbackup: true\n---\n\n# B\n\nx\n\n---\n\n# C\n\nx\n";
    expect(compileTexts({ slides }).deck.slides.map((slide) => slide.number)).toEqual(["1", "A1", "2"]);
  });
});
