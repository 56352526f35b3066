import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { renderDiagnostic, renderDiagnostics } from "../../../src/diagnostics/render-diagnostic.ts";
import { sourceExcerpt, visible } from "../../../src/diagnostics/source-excerpt.ts";

function at(line: number, column: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const place = { file: "slides/02-cost.md", start: { line, column }, end: { line, column: column + 1 } };
  const message = "Unknown figure “gpt4.trian”, expected “gpt4.train”";
  return { level: "error", rule: "unknown-figure", message, place, ...more };
}

const text = (line: string) => () => `first\n${line}\nlast`;

function mark(name: string): (words: string) => string {
  return (words) => `<${name}>${words}</${name}>`;
}

function caretBelow(line: string, column: number): number {
  return sourceExcerpt(line, column).caretOffset;
}

describe("renderDiagnostic(diagnostic, findText)", () => {
  it("shows place, level, message, rule, the line, the spot and the hint", () => {
    const diagnostic = at(2, 12, { hint: "Figures are the records under `figures:` in data/*.yaml." });
    expect(renderDiagnostic(diagnostic, text("GPT-4 took {{gpt4.trian}} to train"))).toBe(
      [
        "slides/02-cost.md:2:12: error: Unknown figure “gpt4.trian”, expected “gpt4.train” [unknown-figure]",
        " 2 | GPT-4 took {{gpt4.trian}} to train",
        "   |            ^",
        "  hint: Figures are the records under `figures:` in data/*.yaml.",
      ].join("\n"),
    );
  });

  it("names the other places that matter", () => {
    const related = [{ place: at(7, 3).place, message: "the first one" }];
    expect(renderDiagnostic(at(2, 1, { related }), text("x"))).toContain("\n  slides/02-cost.md:7:3: the first one");
  });

  it("shows no line where there is none to show", () => {
    expect(renderDiagnostic(at(1, 1), () => undefined).split("\n")).toHaveLength(1);
    expect(renderDiagnostic(at(9, 1), text("x")).split("\n")).toHaveLength(1);
    expect(renderDiagnostic(at(2, 1), text("   ")).split("\n")).toHaveLength(1);
  });

  it("keeps the bar below the line number, whatever its length", () => {
    const long = `${"\n".repeat(1233)}here`;
    expect(
      renderDiagnostic(at(1234, 2), () => long)
        .split("\n")
        .slice(1),
    ).toEqual([" 1234 | here", "      |  ^"]);
  });

  it("lets no control character of a value or file name reach the terminal", () => {
    const message = "Unknown figure “\u001b[31m\u0007\u202E”";
    const place = { ...at(2, 1).place, file: "slides/\u001b[2J.md" };
    const shown = renderDiagnostic({ ...at(2, 1), message, place, hint: "a\nb" }, text("a\u001b[0mb"));
    expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
    expect(shown).toContain("“\\u001b[31m\\u0007\\u202e”");
    expect(shown.split("\n")).toHaveLength(4);
  });

  it("is dressed by the paint it gets, and says the same without it", () => {
    const paint = { error: mark("e"), warning: mark("w"), strong: mark("s"), quiet: mark("q") };
    const dressed = renderDiagnostic(at(2, 1, { level: "warning" }), text("x"), paint);
    expect(dressed).toContain("<w>warning:</w>");
    expect(dressed.replaceAll(/<\/?\w>/g, "")).toBe(renderDiagnostic(at(2, 1, { level: "warning" }), text("x")));
  });
});

describe("renderDiagnostics(all, findText)", () => {
  it("shows fifty and counts the rest", () => {
    const all = Array.from({ length: 63 }, (_, index) => at(index + 1, 1));
    const shown = renderDiagnostics(all, () => undefined);
    expect(shown.split("\n\n")).toHaveLength(51);
    expect(shown.endsWith("and 13 more")).toBe(true);
  });
});

describe("sourceExcerpt(line, column)", () => {
  it("counts a tab as the spaces it is shown as", () => {
    expect(sourceExcerpt("\ta\tb", 4)).toEqual({ line: "    a   b", caretOffset: 8 });
  });

  it("counts two cells for a wide character, one for a letter with its marks, none between", () => {
    expect(caretBelow("価格 x", 4)).toBe(5);
    expect(caretBelow("e\u0301x", 3)).toBe(1);
    expect(caretBelow("👩‍👩‍👧 x", 10)).toBe(3);
    expect(caretBelow("× – “x”", 6)).toBe(5);
  });

  it("points behind the last character at the end of a line", () => {
    expect(caretBelow("abc", 4)).toBe(3);
  });

  it("cuts a long line around the spot, with a sign on each side", () => {
    const { line, caretOffset } = sourceExcerpt(`${"a".repeat(300)}X${"b".repeat(300)}`, 301);
    expect([line.length, line[caretOffset], line.startsWith("…a"), line.endsWith("b…")]).toEqual([
      122,
      "X",
      true,
      true,
    ]);
  });

  it("always points into the line or right behind it", () => {
    const unit = fc.constantFrom("a", "\t", "価", "é", "e\u0301", "👍", "\u001b", " ");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.nat(1000), (line, column) => {
        const shown = sourceExcerpt(line, column + 1);
        expect(shown.caretOffset).toBeGreaterThanOrEqual(0);
        expect(shown.caretOffset).toBeLessThanOrEqual(shown.line.length * 2 + 1);
        expect(shown.line).toBe(visible(shown.line));
      }),
      { numRuns: 500 },
    );
  });
});
