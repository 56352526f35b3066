import * as fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it } from "vitest";
import { parseInlineMarkdown } from "../../../src/compile/markdown.ts";

const pieces = fc.constantFrom(
  ..."word|two words|$5.6M|–|“so”|a.b|#|- |1. |(x)|!|?|/|+|=|{|}|\"|'|%|:|;|€|語|\uF8D0\uF880\uF881\uF8D1".split("|"),
  ..."*|_|**|`|~~|[|](u)|<b>|&amp;|\\|\n|@|a@b.co|www.a.co|WWW.x.org|http://a|https://a.b|ftp://a|mailto:a@b.c".split(
    "|",
  ),
);

describe("parseInlineMarkdown(text)", () => {
  it("takes words for plain only where Markdown finds nothing in them either", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join("");
        const [node, ...others] = parseInlineMarkdown(text);
        if (others.length > 0 || node?.type !== "text" || node.text !== text) return;
        plain += 1;
        const tokens = Lexer.lexInline(text, { gfm: true });
        expect(tokens.map(({ type }) => type).filter((type) => type !== "text")).toEqual([]);
        expect(tokens.map(({ raw }) => raw).join("")).toBe(text);
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it("gives nothing for nothing", () => {
    expect(parseInlineMarkdown("")).toEqual([]);
  });
});
