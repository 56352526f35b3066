import { describe, expect, it } from "vitest";
import { datasetOf, draw, resolveChart } from "./chart-bench.ts";

const two = `unit: USD
series: [{ label: Before }, { label: After }]
rows:
  - { label: North, values: [30, 50] }
  - { label: South, values: [80, -20] }
`;

describe("bar with series", () => {
  it("stands the bars of a row beside each other", () => {
    const { chart, told } = resolveChart("bar", two);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ category, lane, low }) => [category, lane?.index, low])).toEqual([
      [0, 0, 30],
      [1, 0, 80],
      [0, 1, 50],
      [1, 1, -20],
    ]);
  });

  it("starts each piece of a stack where the one before ends, on either side of zero", () => {
    const { chart } = resolveChart("bar", `${two}arrange: stacked`);
    expect(chart().marks.map(({ base, high }) => [base, high])).toEqual([
      [0, 30],
      [30, 80],
      [0, 80],
      [0, -20],
    ]);
    expect([chart().valueAxis.min, chart().valueAxis.max]).toEqual([-20, 80]);
  });

  it("prints what a stack comes to, and no sum over a gap", () => {
    const { chart } = resolveChart("bar", `${two.replace("[80, -20]", "[80, null]")}arrange: stacked`);
    expect(chart().totals).toEqual([{ category: 0, value: 80, label: "$80" }]);
    expect(resolveChart("bar", `${two}arrange: stacked\ntotals: none`).chart().totals).toBeUndefined();
  });

  it("says in the sum that a part of it is only about", () => {
    const body = "series: [{ label: A }, { label: B }]\narrange: stacked\nrows: [{ label: R, values: [v3, llama3] }]";
    expect(
      resolveChart("bar", body)
        .chart()
        .totals?.map(({ label }) => label),
    ).toEqual(["~$35.6M"]);
  });

  it("shows shares of the sum that come to 100, the amount in the tooltip", () => {
    const { chart } = resolveChart("bar", `${two.replace("-20", "20")}arrange: share`);
    expect(chart().marks.map(({ label }) => label)).toEqual(["37.5%", "62.5%", "80.0%", "20.0%"]);
    expect(chart().marks[0]?.detail?.[0]).toBe("$30");
    expect([chart().valueAxis.min, chart().valueAxis.max]).toEqual([0, 100]);
  });

  it("refuses ranges and open ends in a stack, and negative shares", () => {
    const body =
      "series: [{ label: A }, { label: B }]\narrange: stacked\nrows: [{ label: R, values: [llama31, gpt4] }]";
    expect(resolveChart("bar", body).told).toEqual([
      "3:29 Invalid value “$60–640M” in a stack, expected one number without an open end [stacked-range]",
      "3:38 Invalid value “$100M+” in a stack, expected one number without an open end [stacked-range]",
    ]);
    expect(resolveChart("bar", `${two}arrange: share`).told).toEqual([
      "5:34 Invalid value “-$20” in shares of a sum, expected zero or more [negative-share]",
    ]);
  });

  it("tells rows of another length, and a series without a column", () => {
    expect(resolveChart("bar", two.replace("[30, 50]", "[30]")).told).toEqual([
      "4:29 Invalid values of row “North”, expected 2 as there are series, not 1 [invalid-value]",
    ]);
    const data = datasetOf("d", ["label", "a"], [["x", "1"]]);
    expect(resolveChart("bar", "data: d\nseries: [{ label: A, value: a }, { label: B }]", [data]).told).toEqual([
      "2:34 Missing key “value” of a series, expected a column of the dataset [missing-key]",
    ]);
  });

  it("gives each series its column of the table and its clause of the words", () => {
    const { spec } = resolveChart("bar", two);
    expect(spec?.table?.header).toEqual(["Row", "Before", "After"]);
    expect(spec?.table?.rows).toEqual([
      ["North", "30 US dollars", "50 US dollars"],
      ["South", "80 US dollars", "-20 US dollars"],
    ]);
    expect(spec?.words.alt).toContain("Grouped bar chart of 2 series. Before: from North");
  });

  it("sorts stacks by what they come to", () => {
    const { chart } = resolveChart("bar", `${two}arrange: stacked\nsort: ascending`);
    expect(chart().categories.map(({ label }) => label)).toEqual(["South", "North"]);
  });

  it("draws grouped bars as ever", async () => {
    await expect(draw(resolveChart("bar", two).chart()).svg).toMatchFileSnapshot("./__golden__/bar-grouped.svg");
  });

  it("draws stacks, their sums and a reference line as ever", async () => {
    const body = `${two}arrange: stacked\norientation: columns\nbands: [{ from: 70, to: 70, label: Goal }]`;
    await expect(draw(resolveChart("bar", body).chart()).svg).toMatchFileSnapshot("./__golden__/bar-stacked.svg");
  });
});

describe("bar with a total", () => {
  const rows = "unit: USD\nrows: [{ label: a, value: 10 }, { label: b, value: 5 }, { label: Sum, value: 15 }]\n";

  it("puts the total last, whatever the sort, and draws a line above it", () => {
    const { chart, told } = resolveChart("bar", `${rows}total: Sum\nsort: descending`);
    expect(told).toEqual([]);
    expect(chart().categories).toEqual([{ label: "a" }, { label: "b" }, { label: "Sum", total: true }]);
  });

  it("computes a total that no row has", () => {
    const { chart } = resolveChart("bar", "total: All\nrows: [{ label: a, value: v3 }, { label: b, value: gpt4 }]");
    expect(chart().marks.at(-1)).toMatchObject({ low: 105_600_000, openEnd: "high" });
  });

  it("tells a total that its parts do not come to", () => {
    expect(resolveChart("bar", `${rows.replace("15", "16")}total: Sum`).told).toEqual([
      "2:78 Untied total “$16” of “Sum”, expected “$15”, which its parts come to [bridge-gap]",
    ]);
  });

  it("lets rounded figures meet within their rounding", () => {
    const body =
      "total: Plan\nrows: [{ label: a, value: v3 }, { label: b, value: gpt4 }, { label: Plan, value: plan }]";
    // A part of $100M or more may come to anything above.
    expect(resolveChart("bar", body).told).toEqual([]);
  });
});
