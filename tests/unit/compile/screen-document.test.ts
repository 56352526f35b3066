import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { assert, jsonValue, property } from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { inlineScript, jsonBlock } from "../../../src/compile/screen-inline.ts";
import { pageFigures } from "../../../src/compile/screen-data.ts";
import { renderScreenDocument } from "../../../src/compile/screen-document.ts";
import { splitSection } from "../../../src/compile/screen-sections.ts";
import type { CompiledSlide } from "../../../src/model/compiled-deck.ts";
import { page } from "../../../src/model/page.ts";
import { fakeDeck, fakeSlide } from "../bundle/fake-deck.ts";

const parts = { css: "", fontsCss: "", script: "start()", chartsScript: "charts()", notes: false };

const deckOf = (count: number, given: Partial<CompiledSlide> = {}) =>
  fakeDeck(
    Array.from({ length: count }, (_, index) =>
      fakeSlide(`s${index}`, {
        index,
        screenHtml: `<section id="s${index}"><h2>Title ${index}</h2></section>`,
        ...given,
      }),
    ),
  );

/** Text between a block's tags, as a browser would hand it to JSON.parse. */
function blockOf(html: string, id: string): unknown {
  const text = new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, "s").exec(html)?.[1];
  return text === undefined ? undefined : JSON.parse(text);
}

/** How many elements of a name the HTML parser sees. */
function countTags(html: string, name: string): number {
  const walk = (node: object): number => {
    const own = "tagName" in node && node.tagName === name ? 1 : 0;
    const children = "childNodes" in node && Array.isArray(node.childNodes) ? node.childNodes : [];
    return children.reduce<number>((sum, child: object) => sum + walk(child), own);
  };
  return walk(parse(html));
}

describe("renderScreenDocument(deck, parts)", () => {
  it("allows exactly its own scripts, by the hash of what stands between their tags", () => {
    const html = renderScreenDocument(deckOf(1), { ...parts, script: 'write("</script><!--")' });
    const scripts = [...html.matchAll(/<script(?: type="text\/plain" id="[^"]*")?>(.*?)<\/script>/gs)];
    expect(scripts).toHaveLength(3);
    for (const [, text = ""] of scripts) {
      expect(html).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    }
  });

  it("lets nothing reach a network, and in dev its own server only", () => {
    expect(renderScreenDocument(deckOf(1), parts)).toContain("default-src 'none'");
    expect(renderScreenDocument(deckOf(1), parts)).toContain("connect-src 'none'");
    expect(renderScreenDocument(deckOf(1), { ...parts, dev: true })).toContain("connect-src 'self'");
  });

  it("leaves the reader's zoom alone", () => {
    expect(renderScreenDocument(deckOf(1), parts)).toContain('content="width=device-width, initial-scale=1"');
  });

  it("keeps far slides as inert text that readers without scripts still see", () => {
    const html = renderScreenDocument(deckOf(5), parts);
    expect(html).toContain('<section id="s2"><h2>Title 2</h2></section>');
    expect(html).toContain('<section id="s4"><noscript><h2>Title 4</h2></noscript></section>');
  });

  it("leaves a slide whole that has a noscript of its own, which would end ours", () => {
    const screenHtml = '<section id="x"><noscript>no</noscript></section>';
    const html = renderScreenDocument(fakeDeck([fakeSlide("x", { index: 9, screenHtml })]), parts);
    expect(html).toContain(screenHtml);
  });

  it("nests the slides of a stack in a section of their own", () => {
    const slides = [fakeSlide("top"), fakeSlide("under", { index: 1, below: true }), fakeSlide("right", { index: 2 })];
    const html = renderScreenDocument(fakeDeck(slides), parts).replaceAll("\n", "");
    expect(html).toContain(
      '<section class="stack"><section id="top">top</section><section id="under">under</section></section><section id="right">',
    );
  });

  it("puts notes into the page only where they are asked for", () => {
    const deck = deckOf(1, { notesHtml: "<p>Secret aside</p>" });
    expect(renderScreenDocument(deck, parts)).not.toContain("Secret aside");
    expect(blockOf(renderScreenDocument(deck, { ...parts, notes: true }), page.notesJson)).toEqual({
      s0: "<p>Secret aside</p>",
    });
  });

  it("names the state of the deck in dev only", () => {
    expect(blockOf(renderScreenDocument(deckOf(1), parts), page.deckJson)).not.toHaveProperty("version");
    expect(blockOf(renderScreenDocument(deckOf(1), { ...parts, version: "7" }), page.deckJson)).toHaveProperty(
      "version",
      "7",
    );
  });

  it("escapes what the author wrote into title, author and language", () => {
    const deck = deckOf(1);
    const title = '</title><script>alert(1)</script>"';
    const html = renderScreenDocument({ ...deck, title, config: { ...deck.config, author: title } }, parts);
    expect(countTags(html, "script")).toBe(countTags(renderScreenDocument(deck, parts), "script"));
  });
});

describe("pageFigures(slides, ledger)", () => {
  it("leaves out figures that only the notes name", () => {
    const place = fakeSlide("x").place;
    const uses = [{ figure: "secret", where: "note", shown: "$1", place }] as const;
    const { ledger } = fakeDeck([]);
    expect(pageFigures([fakeSlide("x", { uses })], ledger, "en")).toEqual({});
  });
});

describe("jsonBlock(id, value)", () => {
  it("gives every value back and never ends its element", () => {
    assert(
      property(jsonValue(), (value) => {
        const block = jsonBlock("x", value);
        expect(countTags(`<body>${block}</body>`, "script")).toBe(1);
        expect(blockOf(block, "x")).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("holds no character that means something to HTML or ended a line of old scripts", () => {
    expect(jsonBlock("x", "</script><!--&\u2028\u2029").slice(40, -9)).not.toMatch(/[<>&\u2028\u2029]/);
  });
});

describe("inlineScript(script)", () => {
  it("cannot end its element or hide the rest of the page", () => {
    expect(inlineScript('"</script>" + "</SCRIPT>" + "<!--<script>"')).not.toMatch(/<\/script|<!--/i);
  });

  it("changes nothing that runs", () => {
    const script = '"</script>" + "<!--" + /<\\/script>/.source';
    expect(runInNewContext(inlineScript(script))).toBe(runInNewContext(script));
  });
});

describe("splitSection(html)", () => {
  it("is not misled by a > in an attribute", () => {
    expect(splitSection('<section id="a" aria-label="x > y"><p>1</p></section>')).toEqual({
      open: '<section id="a" aria-label="x > y">',
      inner: "<p>1</p>",
    });
  });
});
