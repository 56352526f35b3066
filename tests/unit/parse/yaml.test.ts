import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainData } from "../../../src/model/data-node.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";
import { fileOf, hear, nodeAt } from "./hear.ts";

function parse(...lines: readonly string[]) {
  const { report, told, all } = hear();
  const node = parseYaml(fileOf("data/a.yaml", ...lines), report);
  return { node, plain: node && plainData(node), told: told(), messages: all.map(({ message }) => message), all };
}

describe("parseYaml(file)", () => {
  it("gives data with the place of every key and value", () => {
    const { node } = parse("cost:", "  low: 5", "  names: [a, 'b c']");
    expect(nodeAt(node, "cost", "low").place).toEqual({
      file: "data/a.yaml",
      start: { line: 2, column: 8 },
      end: { line: 2, column: 9 },
    });
    expect(nodeAt(node, "cost", "names", 1).place.start).toEqual({ line: 3, column: 14 });
    expect(node?.type === "map" && node.entries[0]?.keyPlace.start).toEqual({ line: 1, column: 1 });
  });

  it("counts places from the start of the file, not of the block", () => {
    const file = fileOf("slides/01.md", "# One", "```bar", "data: costs", "```");
    const node = parseYaml(file, hear().report, { start: 13, end: 24 });
    expect(nodeAt(node, "data").place.start).toEqual({ line: 3, column: 7 });
  });

  it("reads words by the core schema of YAML 1.2", () => {
    expect(parse("a: NO", "b: on", "c: 12:30:45", "d: 2024-02-30", "e: true", "f: ~", "g:", "h: 1.5").plain).toEqual({
      a: "NO",
      b: "on",
      c: "12:30:45",
      d: "2024-02-30",
      e: true,
      f: null,
      g: null,
      h: 1.5,
    });
  });

  it.each(["1_000", "007", "010", "12345678901234567890", "1.10", "0x10", "+5", ".inf", "-0"])(
    "keeps the text of %s",
    (written) => {
      expect(nodeAt(parse(`a: ${written}`).node, "a")).toMatchObject({ text: written });
    },
  );

  it("has keys of any scalar as they were written", () => {
    expect(parse("1: a", "null: b", "true: c", "1.0: d").plain).toEqual({ "1": "a", null: "b", true: "c", "1.0": "d" });
  });

  it("has __proto__ and constructor as keys like any other", () => {
    const { plain, node } = parse("__proto__: { polluted: yes }", "constructor: a");
    expect(node?.type === "map" && node.entries.map(({ key }) => key)).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(Object(plain))).toEqual(["__proto__", "constructor"]);
    expect("polluted" in {}).toBe(false);
  });

  it("gives nothing for an empty file, without a word", () => {
    expect([parse("").node, parse("# only a comment").node, parse("").told]).toEqual([undefined, undefined, []]);
  });

  it("gives the same node for the same text again", () => {
    expect(parse("a: 1").node).toBe(parse("a: 1").node);
    expect(parse("a: 2").plain).toEqual({ a: 2 });
  });
});

describe("a fault of YAML", () => {
  it.each([
    ["a key that stands twice", ["a: 1", "b: 2", "a: 3"], "3:1 duplicate-key"],
    ["a nested key that stands twice", ["x:", "  a: 1", "  a: 2"], "3:3 duplicate-key"],
    ["a tab before a key", ["a:", "\tb: 1"], "2:1 malformed-yaml"],
    ["a second document", ["a: 1", "---", "b: 2"], "2:1 malformed-yaml"],
    ["a bracket that is not closed", ["a: [1, 2"], "1:9 malformed-yaml"],
    ["a quote that is not closed", ['a: "one', "b: 2"], "2:5 malformed-yaml"],
    ["a second colon", ["a: b: c"], "1:4 malformed-yaml"],
    ["an alias", ["a: &x 1", "b: *x"], "2:4 unsupported-yaml"],
    ["a merge key", ["a:", "  <<: { b: 1 }"], "2:3 unsupported-yaml"],
    ["a tag", ["a: !!js/function 'x'"], "1:4 unsupported-yaml"],
    ["a key that is a list", ["? [a]", ": 1"], "1:3 unsupported-yaml"],
    ["a placeholder without quotes", ["a: {{ x }}"], "1:4 unsupported-yaml"],
  ])("%s is told where it stands", (_, lines, expected) => {
    expect(parse(...lines).told).toEqual([expected]);
  });

  it("of grammar gives no data, because it could be other data than was meant", () => {
    expect(parse("a: 1", "b: [").node).toBeUndefined();
  });

  it("names the first of two keys, which counts", () => {
    const { all, plain } = parse("a: 1", "a: 2");
    expect(all[0]).toMatchObject({ related: [{ place: { start: { line: 1 } } }] });
    expect(plain).toEqual({ a: 1 });
  });

  it("a bomb of aliases does not grow", () => {
    const lines = ["a: &a [x, x]", ...Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*a, *a, *a]`)];
    expect(parse(...lines).told).toHaveLength(120);
  });

  it.each([65, 5_000, 100_000])("%d levels are too deep, told once", (depth) => {
    const { node, all } = parse("[".repeat(depth) + "]".repeat(depth));
    expect([node, all.map(({ rule }) => rule)]).toEqual([undefined, ["nested-too-deep"]]);
  });

  it("64 levels are fine", () => {
    expect(parse("[".repeat(64) + "]".repeat(64)).told).toEqual([]);
  });

  it("never throws, and every place is in the file", () => {
    const word = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "\n",
      "  ",
      "\t",
      "'",
      '"',
      "#",
      "&x ",
      "*x",
      "!t ",
      "|",
      ">",
      "?",
      "%",
      "@",
      "é",
      "1",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join("");
        const lines = text.split("\n");
        for (const { place } of parse(text).all) {
          expect(place.start.line).toBeLessThanOrEqual(lines.length);
          expect(place.start.column).toBeLessThanOrEqual((lines[place.start.line - 1] ?? "").length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("data survives being written and read", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, (data) => {
        expect(JSON.parse(JSON.stringify(parse(JSON.stringify({ data })).plain))).toEqual({
          data: JSON.parse(JSON.stringify(data)),
        });
      }),
      { numRuns: 300 },
    );
  });
});
