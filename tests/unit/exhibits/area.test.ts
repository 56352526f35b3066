import { describe, expect, it } from "vitest";
import { draw, resolveChart } from "./chart-bench.ts";

const two = `unit: USD
series: [{ label: Cloud }, { label: Models }]
rows:
  - { label: FY23, values: [10, 20] }
  - { label: FY24, values: [30, 40] }
`;

describe("area", () => {
  it("stands each layer on the one before, from zero", () => {
    const { chart, told } = resolveChart("area", two);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ high }) => high)).toEqual([10, 30, 30, 70]);
    expect(chart().lines.map(({ over }) => over)).toEqual([[], ["layer-1-1", "layer-1-2"]]);
    expect(chart().valueAxis.min).toBe(0);
  });

  it("prints what the layers come to", () => {
    expect(
      resolveChart("area", two)
        .chart()
        .totals?.map(({ label }) => label),
    ).toEqual(["$30", "$70"]);
  });

  it("takes a single layer", () => {
    const body = "series: [{ label: Cost }]\nrows: [{ label: a, values: [v3] }, { label: b, values: [llama3] }]";
    expect(resolveChart("area", body).chart().lines).toMatchObject([{ certainty: "estimate", label: "Cost" }]);
  });

  it("refuses gaps, amounts below zero and ranges", () => {
    expect(resolveChart("area", two.replace("[10, 20]", "[10, null]")).told).toEqual([
      "4:5 Missing value of “FY23” in “Models”, expected a number [missing-value]",
    ]);
    expect(resolveChart("area", two.replace("[10, 20]", "[10, -20]")).told).toEqual([
      "4:33 Invalid value “-$20” in an area, expected zero or more [negative-share]",
    ]);
    expect(resolveChart("area", two.replace("[10, 20]", "[llama31, v3]").replace("[30, 40]", "[v3, v3]")).told).toEqual(
      ["4:29 Invalid value “$60–640M” in a stack, expected one number without an open end [stacked-range]"],
    );
  });

  it("says each layer, and gives it a column", () => {
    const { spec } = resolveChart("area", two);
    expect(spec?.words.alt).toContain(
      "Area chart of 2 series. Cloud: from FY23, 10 US dollars to FY24, 30 US dollars.",
    );
    expect(spec?.table?.rows[0]).toEqual(["FY23", "10 US dollars", "20 US dollars"]);
  });

  it("appears layer by layer", () => {
    const { chart } = resolveChart("area", `${two}build: [axis, Cloud, Models]`);
    expect(chart().lines.map(({ step }) => step)).toEqual(["Cloud", "Models"]);
  });

  it("is drawn as ever", async () => {
    await expect(draw(resolveChart("area", two).chart()).svg).toMatchFileSnapshot("./__golden__/area.svg");
  });
});

describe("an axis for lengths", () => {
  it.each(["bar", "range-bar", "waterfall"])("of a %s starts at zero, whatever its author asks for", (kind) => {
    const { told, chart } = resolveChart(kind, "min: 90\nrows: [{ label: a, value: 98 }, { label: b, value: 98 }]");
    expect(told).toEqual(["1:6 Invalid min “90” for lengths from zero, expected 0 or less [axis-cut]"]);
    expect(chart().valueAxis.min).toBe(0);
  });
});
