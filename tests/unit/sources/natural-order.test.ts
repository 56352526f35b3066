import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalOrder } from "../../../src/sources/natural-order.ts";

describe("naturalOrder(a, b)", () => {
  it("orders numbers by their size and the rest by letters", () => {
    const names = ["10.md", "9.md", "b.md", "1-b.md", "01-a.md", "a.md", "2.md", "B.md", "a10b.md", "a9c.md"];
    expect(names.toSorted(naturalOrder)).toEqual([
      "01-a.md",
      "1-b.md",
      "2.md",
      "9.md",
      "10.md",
      "B.md",
      "a9c.md",
      "a10b.md",
      "a.md",
      "b.md",
    ]);
  });

  it("takes a letter with its mark as one, however the system writes it", () => {
    expect(naturalOrder("a\u0308.md", "\u00e4.md")).not.toBe(0);
    expect(["z.md", "a\u0308.md"].toSorted(naturalOrder)).toEqual(["z.md", "a\u0308.md"]);
    expect(["z.md", "\u00e4.md"].toSorted(naturalOrder)).toEqual(["z.md", "\u00e4.md"]);
  });

  it("is a total order", () => {
    const name = fc.string({ unit: fc.constantFrom("0", "1", "9", "a", "B", "-", "ä"), maxLength: 6 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
        expect(naturalOrder(a, b) === 0).toBe(a === b);
        const ascends = naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0;
        expect(ascends ? naturalOrder(a, c) <= 0 : true).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
