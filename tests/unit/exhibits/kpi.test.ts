import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const two = `
tiles:
  - { figure: v3.train, label: One run, caveat: Compute only, tone: open }
  - { value: none, per: a year, label: "Income of {{gpt4.train}}" }
`;

const sizeOf = (value: string): unknown =>
  resolveBody("kpi", `tiles:\n  - { value: "9", label: a }\n  - { value: ${value}, label: b }`).view;

describe("resolveKpi(block)", () => {
  it("prints a figure by its id and words as they are", () => {
    const { view, told } = resolveBody("kpi", two);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      count: 2,
      tiles: [
        { number: { plain: "$5.6M" }, caveat: { plain: "Compute only" }, tone: "open" },
        { number: { plain: "none" }, per: { plain: "a year" }, caveat: null, tone: "ink" },
      ],
    });
  });

  it("says every tile in its alt text and the caveats in its description", () => {
    const words = resolveBody("kpi", two).spec?.words;
    expect(words?.alt).toBe("2 figures: One run, 5.6 million US dollars; Income of $100M+, none a year.");
    expect(words?.description).toContain("One run: Compute only");
  });

  it("lists the figures of numbers, labels and caveats with their places", () => {
    const uses = resolveBody("kpi", two).spec?.uses.map(({ figure, place }) => [figure, place.start.line]);
    expect(uses).toEqual([
      ["v3.train", 3],
      ["gpt4.train", 4],
    ]);
  });

  it("makes only the parts that the build names appear later", () => {
    const { spec, view } = resolveBody("kpi", `${two}build: [caveats]`);
    expect(spec?.steps).toEqual(["caveats"]);
    expect(view).toMatchObject({ tiles: [{ numberStep: null, caveatStep: "caveats" }, {}] });
  });

  it("sets all numbers in the largest size in which the widest fits", () => {
    expect(sizeOf("short")).toMatchObject({ numberPx: 76 });
    expect(sizeOf("a value that is long")).toMatchObject({ numberPx: 44 });
    expect(sizeOf("a value that is longer than any column could ever hold")).toMatchObject({ numberPx: 24 });
  });

  it("tells too few tiles, a tile with two numbers, a wrong tone and an unknown key at their places", () => {
    expect(resolveBody("kpi", "tiles:\n  - { figure: v3.train, label: a }").told).toEqual([
      expect.stringMatching(/^2:3 Invalid value .*at least 2.*\[invalid-value\]$/),
    ]);
    const both = "tiles:\n  - { figure: v3.train, value: x, label: a }\n  - { value: x, label: b, tone: opn, labl: c }";
    const { told } = resolveBody("kpi", both);
    expect(told).toContainEqual(expect.stringMatching(/^2:5 .*either “figure” or “value”/));
    expect(told).toContainEqual(expect.stringMatching(/^3:33 .*“opn”.*“open”/));
    expect(told).toContainEqual(expect.stringMatching(/^3:38 Unknown key “labl”.*“label”/));
  });

  it("tells a missing label at its tile", () => {
    const { spec, told } = resolveBody("kpi", "tiles:\n  - { value: x, label: a }\n  - { value: y }");
    expect(spec).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^3:\d+ Missing key “label”/)]);
  });
});
