import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  dictionaryOf,
  nameOf,
  PdfReader,
  PdfSyntaxError,
  referenceOf,
  textOf,
} from "../../../src/export/pdf-syntax.ts";

function read(source: string): ReturnType<PdfReader["next"]> {
  return new PdfReader(source).next();
}

describe("PdfReader", () => {
  it("reads numbers, names, references and words", () => {
    const reader = new PdfReader("12 -.5 +7. /A#20b 3 0 R true null % a comment\nTj");
    const values = Array.from({ length: 8 }, () => reader.next());
    expect(values.slice(0, 3)).toEqual([12, -0.5, 7]);
    expect(nameOf(values[3])).toBe("A b");
    expect(referenceOf(values[4])).toBe(3);
    expect(values.slice(5)).toEqual([true, null, { type: "word", word: "Tj" }]);
    expect(reader.next()).toBeUndefined();
  });

  it("does not take three numbers before an operator for a reference", () => {
    const reader = new PdfReader("1 0 0 RG");
    expect([reader.next(), reader.next(), reader.next()]).toEqual([1, 0, 0]);
  });

  it("reads dictionaries inside lists inside dictionaries", () => {
    const value = dictionaryOf(read("<</Kids[<</A(x)>> 4 0 R]/B<41>>>"));
    expect(bytesOf(value?.get("B"))).toBe("A");
    expect(value?.get("Kids")).toHaveLength(2);
  });

  it("reads strings with balanced brackets, escapes and octal digits", () => {
    expect(bytesOf(read("(a(b)c)"))).toBe("a(b)c");
    expect(bytesOf(read("(\\(\\)\\\\\\n\\101\\0)"))).toBe("()\\\nA\0");
    expect(bytesOf(read("(a\\\nb)"))).toBe("ab");
  });

  it("reads back any string that was escaped", () => {
    const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(bytes, (text) => {
        const escaped = text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
        expect(bytesOf(read(`(${escaped})`))).toBe(text);
      }),
    );
  });

  it("reads UTF-16 behind its mark, and drops half a character", () => {
    expect(textOf(read("<FEFF00E9D83DDE00>"))).toBe("é😀");
    expect(textOf(read("<FEFF00E900>"))).toBe("é");
  });

  it("ends on broken input with an error of its own", () => {
    for (const source of ["[1 2", "<</A", "(abc", "[".repeat(1000), ")"]) {
      expect(() => read(source)).toThrow(PdfSyntaxError);
    }
  });
});
