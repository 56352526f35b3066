import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { fillMasked, maskPlaceholders, unmask } from "../../../src/compile/mask-placeholders.ts";

const found = (text: string): readonly string[] => maskPlaceholders(text).placeholders.map(({ source }) => source);

describe("maskPlaceholders(text)", () => {
  it("finds every placeholder with the offset where it starts", () => {
    expect(maskPlaceholders('a {{x}} b {{y.z style="long"}}').placeholders).toEqual([
      { source: "{{x}}", offset: 2 },
      { source: '{{y.z style="long"}}', offset: 10 },
    ]);
  });

  it("keeps the length of the text, so that nothing behind a placeholder moves", () => {
    const text = "a {{x}} | {{y.z}} b";
    expect(maskPlaceholders(text).text).toHaveLength(text.length);
  });

  it("leaves escaped braces, lone braces and braces over two lines alone", () => {
    expect(found("\\{{x}} and {{ and {{x\n}} and {{}}")).toEqual([]);
  });

  it("takes a doubled backslash for a backslash and not for an escape", () => {
    expect(found("\\\\{{x}}")).toEqual(["{{x}}"]);
  });

  it("does not end a placeholder at braces inside quotes", () => {
    expect(found('{{x style="a}}b"}}')).toEqual(['{{x style="a}}b"}}']);
  });

  it("takes a comment with an apostrophe whole", () => {
    expect(found("{{! it's }} {{x}}")).toEqual(["{{! it's }}", "{{x}}"]);
  });

  it("does not reach over a backtick, so that braces in code stay in their code", () => {
    expect(found("`{{` and `}}`")).toEqual([]);
  });

  it("never lets Markdown see a brace, quote or bar of a placeholder", () => {
    expect(maskPlaceholders('{{x style="a|b"}}').text).not.toMatch(/[{}"|]/);
  });
});

describe("unmask(text, placeholders)", () => {
  it("gives back what was typed, whatever was typed", () => {
    const piece = oneof(constantFrom("{{x}}", "{{", "}}", "\\", "`", '"', "{{a.b style='c'}}", "\n"), string());
    assert(
      property(array(piece), (pieces) => {
        const text = pieces.join("");
        const masked = maskPlaceholders(text);
        expect(unmask(masked.text, masked.placeholders)).toBe(text);
      }),
    );
  });
});

describe("fillMasked(text, fill)", () => {
  it("fills each spot once and never looks at a value again", () => {
    const { text } = maskPlaceholders("{{a}}{{b}}");
    expect(fillMasked(text, (index) => (index === 0 ? text : "2"))).toBe(`${text}2`);
  });
});
