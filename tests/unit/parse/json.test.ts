import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainData } from "../../../src/model/data-node.ts";
import { parseJson } from "../../../src/parse/json.ts";
import { hear, nodeAt } from "./hear.ts";

function parse(text: string) {
  const { report, told, all } = hear();
  const node = parseJson({ path: "data/a.json", text }, report);
  return { node, plain: node && plainData(node), told: told(), messages: all.map(({ message }) => message) };
}

describe("parseJson(file)", () => {
  it("reads what JSON.parse reads, and as the same data", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(JSON.stringify(parse(text).plain))).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))));
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what JSON.parse refuses", () => {
    const word = fc.constantFrom(
      ..."{}[],:\"'\\ \n\t".split(""),
      "1",
      "-",
      "01",
      "1.",
      ".5",
      "1e5",
      "true",
      "nul",
      "null",
      "//",
      '"a"',
      "\\u00e9",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join("");
        expect(parse(text).told.length === 0).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps the digits of numbers, and the place of every value", () => {
    const { node } = parse('{\n  "n": 12345678901234567890.50\n}');
    expect(nodeAt(node, "n")).toMatchObject({
      text: "12345678901234567890.50",
      place: { start: { line: 2, column: 8 } },
    });
  });

  it("has __proto__ as a key like any other", () => {
    expect(Object.keys(Object(parse('{"__proto__": 1}').plain))).toEqual(["__proto__"]);
  });

  it.each([
    ["a trailing comma", "[1,\n]", "2:1 malformed-json", "Invalid JSON: a comma behind the last item"],
    ["a comment", "// x\n[]", "1:1 malformed-json", "Invalid JSON: a comment, expected none"],
    ["single quotes", "['a']", "1:2 malformed-json", "Invalid JSON: a text in single quotes, expected double quotes"],
    [
      "NaN",
      '{"a": NaN}',
      "1:7 malformed-json",
      "Invalid JSON: “NaN”, expected a number, a text in double quotes, true, false or null",
    ],
    ["a text that is not closed", '["a\n"]', "1:2 malformed-json", "Invalid JSON: a text that is never closed"],
    ["something behind the end", "[] []", "1:4 malformed-json", "Invalid JSON: text behind the end of the value"],
    ["no colon", '{"a" 1}', "1:6 malformed-json", "Invalid JSON: no “:” behind the key"],
    ["no comma", "[1 2]", "1:4 malformed-json", "Invalid JSON: no “,” or “]” behind the item"],
    [
      "an unknown escape",
      '["\\x"]',
      "1:2 malformed-json",
      "Invalid JSON: an unknown escape or a control character in a text",
    ],
    [
      "a key that stands twice",
      '{"a": 1, "a": 2}',
      "1:10 duplicate-key",
      "Duplicate key “a”, the first stands on line 1",
    ],
  ])("tells %s where it stands", (_, text, told, message) => {
    expect(parse(text)).toMatchObject({ told: [told], messages: [message] });
  });

  it("refuses a hundred thousand brackets", () => {
    expect(parse("[".repeat(100_000)).told).toEqual(["1:65 nested-too-deep"]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
