import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { recordLines, yamlText } from "../../../src/edits/record-yaml.ts";
import { findEntry } from "../../../src/model/data-node.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";

function readBack(text: string, key: string): string | undefined {
  const node = parseYaml({ path: `data/${text.length}.yaml`, text }, () => undefined);
  const value = node && findEntry(node, key)?.value;
  return value?.type === "scalar" ? value.text : undefined;
}

describe("yamlText(text)", () => {
  it.each(["$5.6M", "~$10M", "≤90%", "<$1K", "18×", "600K+", "Old racks", "2025"])("leaves %s as it is", (text) => {
    expect(yamlText(text)).toBe(text);
  });

  it.each([">5", "-5%", "~", "a: b", "a, b", "#1", "no", 'say "x"', "{{a}}", " x", ""])(
    "puts %j between quotes",
    (text) => {
      expect(yamlText(text)).toBe(JSON.stringify(text));
    },
  );

  it("is read back as the same text, in a block and in braces", () => {
    assert(
      property(string({ unit: constantFrom(..."ab1 ~$€%≥>-:#,{}[]\"'\\|&*!?@`=\t".split("")) }), (text) => {
        expect(readBack(`k: ${yamlText(text)}\n`, "k")).toBe(text);
        const flow = parseYaml(
          { path: "data/flow.yaml", text: `m: { k: ${yamlText(text)}, l: 1 }\n` },
          () => undefined,
        );
        const map = flow && findEntry(flow, "m")?.value;
        expect(map && findEntry(map, "k")?.value).toMatchObject({ text });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("recordLines(draft)", () => {
  const draft = {
    id: "a.b",
    fields: [
      ["value", ">5"],
      ["kind", "estimate"],
    ] as const,
  };

  it("writes a block, or one line in braces, with a reminder of the source", () => {
    expect(recordLines(draft, "block", "  ")).toEqual([
      "  a.b:",
      '    value: ">5"',
      "    kind: estimate",
      "    # source: to be filled in",
    ]);
    expect(recordLines(draft, "flow", "  ")).toEqual([
      '  a.b: { value: ">5", kind: estimate } # source: to be filled in',
    ]);
  });

  it("reminds of nothing when the source is known", () => {
    expect(recordLines({ id: "a", fields: [["source", "books"]] }, "block", "")).toEqual(["a:", "  source: books"]);
  });
});
