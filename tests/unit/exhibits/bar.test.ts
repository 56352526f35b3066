import { describe, expect, it } from "vitest";
import { draw, resolveChart } from "./chart-bench.ts";

const two = "rows: [{ label: V3, value: v3, tone: open }, { label: GPT-4, value: gpt4, tone: closed }]\n";

describe("bar", () => {
  it("starts at zero whatever the data", () => {
    const { chart } = resolveChart("bar", "rows: [{ label: a, value: 99 }, { label: b, value: 100 }]");
    expect(chart().valueAxis.min).toBe(0);
    expect(chart().marks.map(({ base }) => base)).toEqual([0, 0]);
  });

  it("holds zero for negative values too", () => {
    const { valueAxis } = resolveChart("bar", "rows: [{ label: a, value: -5 }, { label: b, value: -2 }]").chart();
    expect([valueAxis.min, valueAxis.max]).toEqual([-5, 0]);
  });

  it("leaves the axis out, because every bar carries its value", () => {
    expect(resolveChart("bar", two).chart().valueAxis.ticks).toEqual([]);
  });

  it("shows an axis where the author gives ticks", () => {
    const { valueAxis } = resolveChart("bar", `${two}ticks: [0, 50000000, 100000000]`).chart();
    expect(valueAxis.ticks.map(({ label }) => label)).toEqual(["$0", "$50M", "$100M"]);
  });

  it("prints a computed figure on the bracket", () => {
    const { chart, told } = resolveChart(
      "bar",
      `${two}bracket: { from: V3, to: GPT-4, show: times }\nbuild: [bars, bracket]`,
    );
    expect(told).toEqual([]);
    expect(chart().brackets).toEqual([
      { from: "row-1", to: "row-2", label: "about 18× or more", figure: "times", step: "bracket" },
    ]);
    expect(chart().marks.map(({ step }) => step)).toEqual(["bars", "bars"]);
  });

  it("refuses a logarithmic axis and goes on with a linear one", () => {
    const { chart, told } = resolveChart("bar", `${two}scale: log`);
    expect(told).toEqual(["2:8 Invalid scale “log” for bars, expected “linear” [log-axis-bars]"]);
    expect(chart().valueAxis.scale).toBe("linear");
  });

  it("is drawn byte for byte as before", async () => {
    const { svg } = draw(
      resolveChart("bar", `${two}bracket: { from: V3, to: GPT-4, show: times }\nbuild: [bars, bracket]`).chart(),
    );
    await expect(svg).toMatchFileSnapshot("./__golden__/bar.svg");
  });

  it("is drawn in columns byte for byte as before", async () => {
    const rows = "rows: [{ label: A, value: llama31 }, { label: B, value: plan }, { label: C, value: gpt4 }]";
    const { svg } = draw(
      resolveChart("bar", `orientation: columns\n${rows}\nticks: [0, 20000000000, 40000000000]`).chart(),
    );
    await expect(svg).toMatchFileSnapshot("./__golden__/bar-columns.svg");
  });
});
