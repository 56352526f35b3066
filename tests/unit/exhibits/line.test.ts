import { describe, expect, it } from "vitest";
import { datasetOf, draw, resolveChart } from "./chart-bench.ts";

const years = datasetOf(
  "years",
  ["year", "list", "spot"],
  [
    ["2022", "30", "20"],
    ["2023", "10", "8"],
    ["2024", "-", "4"],
    ["2025", "1", "0.5"],
    ["2026", "0.1", "0.05"],
  ],
);

describe("line", () => {
  it("breaks at a gap instead of bridging it", () => {
    const { chart, told } = resolveChart("line", "data: years\nlabel: year\nvalue: list\nunit: USD", [years]);
    expect(told).toEqual([]);
    expect(chart().lines.map(({ keys }) => keys)).toEqual([
      ["line-1-1", "line-1-2"],
      ["line-1-4", "line-1-5"],
    ]);
  });

  it("names several lines at their ends and keeps them apart in words", () => {
    const yaml =
      "data: years\nlabel: year\nseries: [{ value: list, label: List price }, { value: spot, label: Spot price }]";
    const { chart, spec } = resolveChart("line", yaml, [years]);
    expect(chart().lines.map(({ label }) => label)).toEqual([undefined, "List price", "Spot price"]);
    expect(spec?.words.alt).toMatch(
      /List price: from 2022, 30 to 2026, 0.1\. Spot price: from 2022, 20 to 2026, 0.05\./,
    );
    expect(spec?.table?.header).toEqual(["year", "List price", "Spot price"]);
    expect(spec?.table?.rows[2]).toEqual(["2024", "no value", expect.stringContaining("4")]);
  });

  it("labels every point of a short line, and of a long one the ends and extremes", () => {
    const rows = Array.from({ length: 20 }, (_, index) => [String(index), String(index === 7 ? 90 : index + 10)]);
    const { chart } = resolveChart("line", "data: long\nlabel: x\nvalue: y", [datasetOf("long", ["x", "y"], rows)]);
    const said = chart().marks.flatMap(({ label, category }) => (label === "" ? [] : [category]));
    expect(said).toEqual([0, 7, 19]);
  });

  it("is drawn byte for byte as before", async () => {
    const yaml = "data: years\nlabel: year\nvalue: spot\nunit: USD\nscale: log\ntone: open\narea: true";
    const { svg, told } = draw(resolveChart("line", yaml, [years]).chart());
    expect(told).toEqual([]);
    await expect(svg).toMatchFileSnapshot("./__golden__/line.svg");
  });
});
