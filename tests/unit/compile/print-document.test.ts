import { describe, expect, it } from "vitest";
import { renderPrintDocument } from "../../../src/compile/print-document.ts";
import { smallDeck, smallSlide } from "../export/small-deck.ts";

const deck = smallDeck([smallSlide(0, "One", "<p>very bold</p>"), smallSlide(1, "Two")]);
const html = renderPrintDocument(deck, { fontsCss: "@font-face{font-family:Inter}" });

describe("renderPrintDocument(deck, parts)", () => {
  it("has one section a slide, in order, and one heading in each", () => {
    expect([...html.matchAll(/<section id="([^"]+)"/g)].map((found) => found[1])).toEqual(["slide-1", "slide-2"]);
    expect(html.match(/<h\d/g)).toHaveLength(2);
  });

  it("makes a page as large as a slide", () => {
    expect(html).toContain("@page{size:1280px 720px;margin:0}");
  });

  it("has no script, and a policy under which none would run and nothing is fetched", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;`);
  });

  it("shows every build in its final state", () => {
    expect(html).toContain(".fragment{opacity:1!important");
  });

  it("keeps a theme or font from ending its style element", () => {
    const sly = renderPrintDocument(deck, { fontsCss: "</style><h1>x" });
    expect(sly).not.toContain("</style><h1>");
  });
});
