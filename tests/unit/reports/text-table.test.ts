import { describe, expect, it } from "vitest";
import { alignColumns, shortened, wrapped } from "../../../src/reports/text-table.ts";

describe("alignColumns(rows)", () => {
  it("counts terminal cells, not characters", () => {
    expect(
      alignColumns([
        ["日本", "x"],
        ["ab", "y"],
        ["é", "z"],
      ]),
    ).toEqual([
      ["日本", "x"],
      ["ab  ", "y"],
      ["é   ", "z"],
    ]);
  });

  it("puts columns to the right where asked", () => {
    expect(
      alignColumns(
        [
          ["1", "a"],
          ["10", "b"],
        ],
        new Set([0]),
      ),
    ).toEqual([
      [" 1", "a"],
      ["10", "b"],
    ]);
  });
});

describe("shortened(text, cells)", () => {
  it("cuts at whole characters and says so", () => {
    expect(shortened("abcdef", 6)).toBe("abcdef");
    expect(shortened("abcdefg", 6)).toBe("abcde…");
    expect(shortened("日本語", 4)).toBe("日…");
    expect(shortened("👩‍👩‍👧👩‍👩‍👧", 3)).toBe("👩‍👩‍👧…");
  });
});

describe("wrapped(text, cells)", () => {
  it("breaks between words and leaves a long word whole", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("a unbreakable b", 4)).toEqual(["a", "unbreakable", "b"]);
  });
});
