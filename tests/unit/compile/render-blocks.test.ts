import { describe, expect, it } from "vitest";
import type { Asset } from "../../../src/model/project-sources.ts";
import type { Compiled } from "./compile-markdown.ts";
import { compileSilently, compileTexts, toldAs } from "./compile-markdown.ts";

const compile = (words: string): Compiled => compileTexts({ slides: `---\nid: one\n---\n\n# Title\n\n${words}\n` });
const html = (words: string): string => compileSilently(`# Title\n\n${words}\n`).screenHtml;
const printed = (words: string): string => compileSilently(`# Title\n\n${words}\n`).printHtml;
const firstLine = 7;

describe("Markdown on slides", () => {
  it("knows emphasis, struck words, code and line breaks", () => {
    expect(html("**a** *b* ~~c~~ `d`  \ne")).toContain(
      "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code><br>e</p>",
    );
  });

  it("starts headings of the body below the title", () => {
    expect(html("## a\n\n#### b")).toContain("<h3>a</h3><h4>b</h4>");
  });

  it("knows nested, numbered and ticked lists", () => {
    expect(html("- a\n  - b\n")).toContain("<ul><li>a<ul><li>b</li></ul></li></ul>");
    expect(html("3. a\n4. b\n")).toContain('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html("- [x] a\n")).toContain(
      '<li><span class="checkbox checked" role="img" aria-label="done"></span>a</li>',
    );
  });

  it("gives headers of tables their scope and cells their alignment", () => {
    expect(html("| a | b |\n|---|--:|\n| 1 | 2 |")).toContain(
      '<thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody>',
    );
  });

  it("decodes character references once", () => {
    expect(html("&amp;lt; &copy; a < b")).toContain("<p>&amp;lt; © a &lt; b</p>");
  });

  it("colours code of a known language and shows other code plainly", () => {
    expect(html("```ts\nconst a = 1;\n```")).toContain("var(--code-token-keyword)");
    expect(html("```\n<b>\n```")).toContain("<code>&lt;b&gt;</code>");
  });

  it("lets a definition of a link in one part serve the others", () => {
    const slide = compileSilently(
      "# T\n\n[x][y]\n\n```table\ncolumns: [a]\nrows: [[1]]\n```\n\n[y]: https://example.com\n",
    );
    expect(slide.screenHtml).toContain('<a href="https://example.com"');
  });
});

describe("code fences", () => {
  it("warns of a language nobody knows, at the word", () => {
    expect(toldAs("unknown-language", compile("```pythn\nx\n```"))).toEqual([
      `${firstLine}:4 Unknown language “pythn”, expected “python”`,
    ]);
  });

  it("takes a word close to an exhibit for a slip of the pen", () => {
    expect(toldAs("unknown-exhibit-kind", compile("```rangedot\nx: 1\n```"))).toEqual([
      `${firstLine}:4 Unknown exhibit “rangedot”, expected “range-dot”`,
    ]);
  });
});

describe("links", () => {
  it("lead to slides by id, with a slash or by number", () => {
    const { deck } = compileTexts({ slides: "# A\n\n[x](#b) [y](#/b) [z](#/2)\n\n---\nid: b\n---\n\n# B\n\nx\n" });
    expect(deck.slides[0]?.screenHtml).toContain('<a href="#b">x</a> <a href="#b">y</a> <a href="#b">z</a>');
    expect(deck.slides[0]?.links).toEqual(["b"]);
  });

  it("to a slide that is not there are an error, and their words stay", () => {
    const compiled = compile("a [x](#on)");
    expect(toldAs("unknown-slide", compiled)).toEqual([`${firstLine}:3 Unknown slide “#on”, expected “#one”`]);
    expect(compiled.deck.slides[0]?.screenHtml).toContain("x</span>");
  });

  it("to other sites open beside the deck and tell it nothing", () => {
    expect(html("<https://example.com>")).toContain(
      '<a href="https://example.com" rel="noopener noreferrer" target="_blank">https://example.com</a>',
    );
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "other.html",
    "//example.com",
    "JaVaScRiPt:x",
    "vbscript:x",
  ])("refuse %s", (address) => {
    const compiled = compile(`[x](${address})`);
    expect(toldAs("invalid-link", compiled)).toHaveLength(1);
    expect(compiled.deck.slides[0]?.screenHtml).not.toContain("<a ");
  });
});

describe("pictures", () => {
  const picture: Asset = {
    state: "good",
    path: "slides/map.png",
    bytes: new Uint8Array([1, 2, 3]),
    mediaType: "image/png",
    widthPx: 20,
    heightPx: 10,
  };
  const compileWith = (words: string, assets: readonly Asset[] = [picture]): Compiled =>
    compileTexts({ slides: `# T\n\n${words}\n`, assets, assetNames: ["map.png"] });

  it("are embedded with their size and words, and the deck knows their words", () => {
    const { deck } = compileWith('![A *map*](map.png "Zones")');
    expect(deck.slides[0]?.screenHtml).toContain(
      '<img src="data:image/png;base64,AQID" width="20" height="10" alt="A map" title="Zones">',
    );
    expect(deck.slides[0]?.alts).toEqual(["A map"]);
  });

  it("without words are told", () => {
    expect(toldAs("missing-alt", compileWith("![](map.png)"))).toHaveLength(1);
  });

  it("that are missing are told with the nearest name", () => {
    expect(toldAs("missing-image", compileWith("ab ![x](mab.png)"))).toEqual([
      "3:4 Missing picture “mab.png”, expected “map.png”",
    ]);
  });

  it("outside the deck are told and never shown", () => {
    const outside: Asset = { state: "outside", path: "../map.png", reason: "it lies outside the deck" };
    const compiled = compileWith("![x](../../map.png)", [outside]);
    expect(toldAs("outside-deck", compiled)).toHaveLength(1);
    expect(compiled.deck.slides[0]?.screenHtml).not.toContain("<img");
  });
});

describe("raw HTML", () => {
  it("marks up text", () => {
    expect(html('H<sub>2</sub>O <kbd>S</kbd> <span class="x" title="a &amp; b">y</span>')).toContain(
      '<p>H<sub>2</sub>O <kbd>S</kbd> <span class="x" title="a &amp; b">y</span></p>',
    );
  });

  it("of any other tag is shown as the text it is, with a warning", () => {
    const compiled = compile("a <script>alert(1)</script>");
    expect(compiled.deck.slides[0]?.screenHtml).toContain("a &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(toldAs("raw-html", compiled)).toEqual([
      `${firstLine}:3 Invalid tag “<script>”, expected HTML that only marks up text`,
    ]);
  });

  it.each(["<span onclick=alert(1)>x</span>", '<span style="position:fixed">x</span>', '<span id="reveal">x</span>'])(
    "loses what could run or cover: %s",
    (tag) => {
      const compiled = compile(tag);
      expect(compiled.deck.slides[0]?.screenHtml).toContain("<p><span>x</span></p>");
      expect(toldAs("raw-html", compiled)).toHaveLength(1);
    },
  );

  it("left open is closed within its text", () => {
    const { deck } = compile("<div><b>a");
    expect(deck.slides[0]?.screenHtml).toContain("<div><b>a</b></div></div>");
  });

  it("keeps tags in attributes inert", () => {
    expect(html('<abbr title="<strong>">x</abbr>')).toContain('<abbr title="&lt;strong&gt;">x</abbr>');
  });
});

describe("on paper", () => {
  it("has emphasis as spans and one heading a slide", () => {
    const paper = printed("**a** *b*\n\n### c");
    expect(paper).toContain('<span class="strong">a</span> <span class="em">b</span>');
    expect(paper).toContain('<p class="heading heading-3">c</p>');
    expect(paper.match(/<h\d/g)).toHaveLength(1);
  });

  it("shows built parts at once", () => {
    const slide = compileSilently('---\nbuild: [items]\n---\n\n# T\n\n- a\n- b <!-- .element: class="fragment" -->\n');
    expect(slide.screenHtml).toContain('<li class="fragment" data-step="item-1" data-fragment-index="0">');
    expect(slide.printHtml).not.toMatch(/fragment/);
    expect(slide.steps).toBe(2);
  });
});

describe("texts beyond all measure", () => {
  it.each([
    ["nested quotes", `${"> ".repeat(200)}x`],
    ["a table of hundreds of columns", `|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n|1|`],
    ["a very long text", "word ".repeat(30_000)],
  ])("are told and not parsed: %s", (_, text) => {
    expect(toldAs("text-too-large", compile(text))).toHaveLength(1);
  });
});
