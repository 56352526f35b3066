import { describe, expect, it } from "vitest";
import { draw, resolveChart } from "./chart-bench.ts";

const two = `unit: USD
series: [{ label: Before }, { label: After }]
rows:
  - { label: North, values: [60, 15] }
  - { label: South, values: [3, 5] }
`;

describe("dumbbell", () => {
  it("joins the two values of a row, circle to diamond", () => {
    const { chart, told } = resolveChart("dumbbell", two);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ key, low, shape }) => [key, low, shape])).toEqual([
      ["end-1-1", 60, "circle"],
      ["end-1-2", 3, "circle"],
      ["end-2-1", 15, "diamond"],
      ["end-2-2", 5, "diamond"],
    ]);
    expect(chart().lines.map(({ keys }) => keys)).toEqual([
      ["end-1-1", "end-2-1"],
      ["end-1-2", "end-2-2"],
    ]);
  });

  it("draws one end where the other is not known", () => {
    const { chart } = resolveChart("dumbbell", two.replace("[3, 5]", "[3, null]"));
    expect(chart().marks).toHaveLength(3);
    expect(chart().lines).toHaveLength(1);
  });

  it("takes two series, not three", () => {
    const body = two.replace("{ label: After }", "{ label: Then }, { label: After }");
    expect(resolveChart("dumbbell", body).told[0]).toContain("[invalid-value]");
  });

  it("tells zero on a logarithmic axis", () => {
    expect(resolveChart("dumbbell", `${two.replace("[3, 5]", "[0, 5]")}scale: log`).told).toEqual([
      "5:30 Invalid value “$0” on a logarithmic axis, expected more than zero [log-axis-zero]",
    ]);
  });

  it("names the lower end to its left and the higher to its right", async () => {
    const { svg, told } = draw(resolveChart("dumbbell", two).chart());
    expect(told).toEqual([]);
    await expect(svg).toMatchFileSnapshot("./__golden__/dumbbell.svg");
  });
});

describe("slope", () => {
  it("names each line at its first value, and prints its last", () => {
    const { chart, told } = resolveChart("slope", two);
    expect(told).toEqual([]);
    expect(chart().categories).toEqual([{ label: "Before" }, { label: "After" }]);
    expect(chart().lines.map(({ startLabel, label }) => [startLabel, label])).toEqual([
      ["North  $60", "$15"],
      ["South  $3", "$5"],
    ]);
  });

  it("leaves out a row with one end, and tells when no row has two", () => {
    expect(resolveChart("slope", two.replace("[3, 5]", "[3, null]")).chart().lines).toHaveLength(1);
    const none = two.replace("[3, 5]", "[3, null]").replace("[60, 15]", "[null, 15]");
    expect(resolveChart("slope", none).told).toEqual([
      "1:1 Missing values of exhibit “slope”, expected at least one row to draw [empty-exhibit]",
    ]);
  });

  it("greys every line but the one that is highlighted", () => {
    const { chart } = resolveChart("slope", `${two}highlight: South`);
    expect(chart().lines.map(({ tone }) => tone)).toEqual(["muted", "accent"]);
  });

  it("gives each end its column of the table", () => {
    expect(resolveChart("slope", two).spec?.table?.rows).toEqual([
      ["North", "60 US dollars", "15 US dollars"],
      ["South", "3 US dollars", "5 US dollars"],
    ]);
  });

  it("is drawn as ever", async () => {
    await expect(draw(resolveChart("slope", two).chart()).svg).toMatchFileSnapshot("./__golden__/slope.svg");
  });
});
