import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../../src/parse/front-matter.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";
import { fileOf, hear } from "./hear.ts";

function parse(...lines: readonly string[]) {
  const { report, told, all } = hear();
  const file = fileOf("slides/01.md", ...lines);
  return { ...parseFrontMatter(parseYaml(file, report), report), told: told(), all };
}

describe("parseFrontMatter(node)", () => {
  it("has defaults for everything", () => {
    expect(parseFrontMatter(undefined, hear().report).frontMatter).toEqual({
      cuts: [],
      build: [],
      assert: [],
      remarks: [],
      footnotes: "auto",
      backup: false,
    });
  });

  it("knows every key", () => {
    const { frontMatter, title, told } = parse(
      "id: cost",
      "title: Costs",
      "layout: chart-full",
      "section: cost",
      "cuts: [full, board]",
      "time: 90",
      "subtitle: in dollars",
      "build: [axis, open]",
      "assert: [calc.ratio > 17]",
      "sticker: Draft",
      'source: ""',
      "remarks: [one, two]",
      "footnotes: [K01]",
      "backup: true",
      "class: wide dark",
    );
    expect(told).toEqual([]);
    expect(title?.value).toBe("Costs");
    expect(frontMatter).toMatchObject({
      id: { value: "cost" },
      layout: { value: "chart-full" },
      section: { value: "cost" },
      cuts: ["full", "board"],
      timeSeconds: 90,
      subtitle: { value: "in dollars", place: { start: { line: 7, column: 11 } } },
      build: ["axis", "open"],
      assert: [{ value: "calc.ratio > 17" }],
      sticker: { value: "Draft" },
      source: { value: "" },
      remarks: [{ value: "one" }, { value: "two", place: { start: { line: 12, column: 16 } } }],
      footnotes: [{ value: "K01" }],
      backup: true,
      className: "wide dark",
    });
  });

  it.each([
    ["time: 90", 90],
    ["time: 1:30", 90],
    ["time: 90s", 90],
    ["time: 1m30s", 90],
    ["time: 2m", 120],
    ["time: 0.5", 0.5],
    ["time: 100:00", 6000],
  ])("reads %s", (line, seconds) => {
    expect(parse(line).frontMatter.timeSeconds).toBe(seconds);
  });

  it.each(["time: 1:75", "time: -5", "time: 0", 'time: ""', "time: soon", "time: 1:2:3", "time: [1]"])(
    "refuses %s",
    (line) => {
      const { frontMatter, told } = parse(line);
      expect([frontMatter.timeSeconds, told]).toEqual([undefined, ["1:7 invalid-value"]]);
    },
  );

  it("takes one word where a list may stand", () => {
    expect(parse("cuts: full", "remarks: one", "build: open").frontMatter).toMatchObject({
      cuts: ["full"],
      remarks: [{ value: "one" }],
      build: ["open"],
    });
  });

  it("knows auto and none for footnotes", () => {
    expect(parse("footnotes: none").frontMatter.footnotes).toBe("none");
    expect(parse("footnotes: auto").frontMatter.footnotes).toBe("auto");
  });

  it("keeps a text that looks like a number as it was written", () => {
    expect(parse("sticker: 1.10").frontMatter.sticker?.value).toBe("1.10");
  });

  it("tells an unknown key with what was meant, and keeps the rest", () => {
    const { frontMatter, all } = parse("lay-out: cover", "time: 90");
    expect(all[0]?.message).toBe("Unknown key “lay-out” in front matter, expected “layout”");
    expect([frontMatter.timeSeconds, frontMatter.layout]).toEqual([90, undefined]);
  });

  it("tells a value of the wrong kind, and keeps the rest", () => {
    const { frontMatter, all } = parse("backup: yes", "time: 90", "subtitle: { a: 1 }");
    expect(all.map(({ message }) => message).toSorted()).toEqual([
      "Invalid value (a map) of “subtitle”, expected a text",
      "Invalid value “yes” of “backup”, expected true or false",
    ]);
    expect(frontMatter).toMatchObject({ backup: false, timeSeconds: 90 });
    expect(frontMatter.subtitle).toBeUndefined();
  });

  it("tells settings of other tools once, as a warning", () => {
    const { all } = parse("transition: fade", "background: red");
    expect(all.map(({ level, rule }) => [level, rule])).toEqual([
      ["warning", "unused-key"],
      ["warning", "unused-key"],
    ]);
  });

  it("tells a block that is no map", () => {
    expect(parse("- a").told).toEqual(["1:1 invalid-value"]);
  });
});
