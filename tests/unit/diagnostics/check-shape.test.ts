import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkShape } from "../../../src/diagnostics/check-shape.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";
import { fileOf, hear } from "../parse/hear.ts";

const row = z.strictObject({ label: z.string(), value: z.number().min(0).optional() });
const schema = z.strictObject({
  kind: z.enum(["bar", "line"]),
  title: z.string().optional(),
  rows: z.array(row).min(1).optional(),
  legend: z.union([z.enum(["auto", "none"]), z.partialRecord(z.enum(["open", "closed"]), z.string())]).optional(),
  axis: z.union([z.number(), z.strictObject({ from: z.number(), to: z.number() })]).optional(),
  mark: z
    .string()
    .regex(/^[a-z]+$/, { error: "small letters" })
    .optional(),
  width: z.int().max(100).default(10),
});

function check(...lines: readonly string[]) {
  const { report, all, told } = hear();
  const node = parseYaml(fileOf("data/a.yaml", ...lines), report);
  if (node === undefined) throw new Error("no data");
  const value = checkShape(node, schema, report, "exhibit bar");
  return { value, told: told(), messages: all.map(({ message }) => message), all };
}

describe("checkShape(node, schema, report, noun)", () => {
  it("gives the value, with the schema's defaults, when nothing is wrong", () => {
    expect(check("kind: bar", "rows:", "  - { label: a, value: 1 }")).toMatchObject({
      value: { kind: "bar", rows: [{ label: "a", value: 1 }], width: 10 },
      told: [],
    });
  });

  it("tells an unknown key at the key, with what was meant and what there is", () => {
    const { all, told, value } = check("kind: bar", "tilte: A");
    expect(told).toEqual(["2:1 unknown-key"]);
    expect(all[0]).toMatchObject({
      message: "Unknown key “tilte” in exhibit bar, expected “title”",
      hint: "Keys here: kind, title, rows, legend, axis, mark, width.",
    });
    expect(value).toEqual({ kind: "bar", width: 10 });
  });

  it("tells an unknown key deep inside at its own place", () => {
    const { messages, told } = check("kind: bar", "rows:", "  - label: a", "    vlaue: 1");
    expect([told, messages]).toEqual([
      ["4:5 unknown-key"],
      ["Unknown key “vlaue” in “rows” of exhibit bar, expected “value”"],
    ]);
  });

  it("tells a missing key at the first key of the map that lacks it", () => {
    const { messages, told, value } = check("rows:", "  - { value: 1 }");
    expect(told).toEqual(["1:1 missing-key", "2:7 missing-key"]);
    expect(messages).toEqual(["Missing key “kind” in exhibit bar", "Missing key “label” in “rows” of exhibit bar"]);
    expect(value).toBeUndefined();
  });

  it.each([
    ["kind: pie", "1:7", "Invalid value “pie” of “kind”, expected one of “bar”, “line”"],
    ["title: [a]", "1:8", "Invalid value (a list) of “title”, expected a text"],
    ["title:", "1:7", "Invalid value (nothing) of “title”, expected a text"],
    ["rows: []", "1:7", "Invalid value (a list) of “rows”, expected at least 1 in the list"],
    ["rows: [{ label: a, value: -1 }]", "1:27", "Invalid value “-1” of “rows.value”, expected at least 0"],
    ["mark: A1", "1:7", "Invalid value “A1” of “mark”, expected small letters"],
    ["width: 101", "1:8", "Invalid value “101” of “width”, expected at most 100"],
    ["width: 1.5", "1:8", "Invalid value “1.5” of “width”, expected a whole number"],
    ["axis: wide", "1:7", "Invalid value “wide” of “axis”, expected a number or a map of keys and values"],
  ])("tells %s", (line, place, message) => {
    const { told, messages } = check(line, ...(line.startsWith("kind") ? [] : ["kind: bar"]));
    expect([told, messages]).toEqual([[`${place} invalid-value`], [message]]);
  });

  it("follows a choice into the branch that was meant", () => {
    const { messages } = check("kind: bar", "axis: { from: 1, too: 2, to: x }");
    expect(messages.toSorted()).toEqual([
      "Invalid value “x” of “axis.to”, expected a number",
      "Unknown key “too” in “axis” of exhibit bar, expected “to”",
    ]);
  });

  it("keeps what is good: the wrong key is left out, never a stand-in for it", () => {
    expect(check("kind: bar", "width: wide", "mark: x").value).toEqual({ kind: "bar", mark: "x", width: 10 });
  });

  it("tells data that is no map at all", () => {
    expect(check("- a").messages).toEqual(["Invalid value (a list) of exhibit bar, expected a map of keys and values"]);
  });

  it("has __proto__ as an unknown key like any other", () => {
    expect(check("kind: bar", "__proto__: { kind: line }").told).toEqual(["2:1 unknown-key"]);
  });
});
