import { describe, expect, it } from "vitest";
import { draw, resolveChart } from "./chart-bench.ts";

const bridge = `unit: USD
rows:
  - { label: Start, value: 40 }
  - { label: Won, value: 15 }
  - { label: Lost, value: -5 }
  - { label: End, value: 50 }
`;

describe("waterfall", () => {
  it("hangs every change between the level before and the level after", () => {
    const { chart, told } = resolveChart("waterfall", bridge);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ base, high, label }) => [base, high, label])).toEqual([
      [0, 40, "$40"],
      [40, 55, "+$15"],
      [55, 50, "-$5"],
      [0, 50, "$50"],
    ]);
  });

  it("joins each bar to the next at the level between them", () => {
    expect(resolveChart("waterfall", bridge).chart().links).toEqual([
      { from: "step-1", to: "step-2" },
      { from: "step-2", to: "step-3" },
      { from: "step-3", to: "step-4" },
    ]);
  });

  it("tells a total that its parts do not come to", () => {
    expect(resolveChart("waterfall", bridge.replace("value: 50", "value: 52")).told).toEqual([
      "6:26 Untied total “$52” of “End”, expected “$50”, which its parts come to [bridge-gap]",
    ]);
  });

  it("computes totals that have no value, and goes on from a subtotal", () => {
    const body = bridge
      .replace("value: 50", "value: null")
      .replace("  - { label: Lost", "  - { label: So far, value: null }\n  - { label: Lost");
    const { chart, told } = resolveChart("waterfall", `${body}totals: [So far, End]`);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ base, high, label }) => [base, high, label])).toEqual([
      [0, 40, "$40"],
      [40, 55, "+$15"],
      [0, 55, "$55"],
      [55, 50, "-$5"],
      [0, 50, "$50"],
    ]);
  });

  it("lets rounded figures meet within their rounding", () => {
    const rows =
      "rows: [{ label: a, value: v3 }, { label: b, value: llama3 }, { label: Sum, value: 35600000 }]\nunit: USD";
    expect(resolveChart("waterfall", rows).told).toEqual([]);
    expect(resolveChart("waterfall", rows.replace("35600000", "39000000")).told).toEqual([
      "1:83 Untied total “$39M” of “Sum”, expected “~$35.6M”, which its parts come to [bridge-gap]",
    ]);
  });

  it("refuses a range, whose end is not where the next bar starts", () => {
    const rows = "rows: [{ label: a, value: v3 }, { label: b, value: llama31 }, { label: Sum, value: v3 }]";
    expect(resolveChart("waterfall", rows).told).toEqual([
      "1:52 Invalid value “$60–640M” in a stack, expected one number without an open end [stacked-range]",
    ]);
  });

  it("tells a total that is no row", () => {
    expect(resolveChart("waterfall", `${bridge}totals: Ende`).told).toEqual([
      "7:9 Unknown row “Ende”, expected “End” [unknown-row]",
    ]);
  });

  it("says the two ends, the greatest rise and the greatest fall", () => {
    const { spec } = resolveChart("waterfall", bridge);
    expect(spec?.words.alt).toBe(
      "Waterfall chart of 4 steps: from Start, 40 US dollars to End, 50 US dollars; greatest rise Won, plus 15 US dollars; greatest fall Lost, -5 US dollars.",
    );
    expect(spec?.table?.rows).toEqual([
      ["Start", "40 US dollars", "40 US dollars", "stated"],
      ["Won", "+15 US dollars", "55 US dollars", "stated"],
      ["Lost", "-5 US dollars", "50 US dollars", "stated"],
      ["End", "50 US dollars", "50 US dollars", "stated"],
    ]);
  });

  it("is drawn as ever", async () => {
    await expect(draw(resolveChart("waterfall", bridge).chart()).svg).toMatchFileSnapshot("./__golden__/waterfall.svg");
  });
});

describe("range-bar", () => {
  const rows =
    "rows: [{ label: a, value: llama31, tone: closed }, { label: b, value: plan }, { label: c, value: gpt4 }]\n";

  it("runs from zero, solid to the low end, tinted to the high end", () => {
    const { chart } = resolveChart("range-bar", rows);
    expect(chart().marks[0]).toMatchObject({ form: "bar", base: 0, low: 60_000_000, high: 640_000_000 });
    expect(chart().legend.map(({ label }) => label)).toEqual(["Tint: up to the high end", "Outline: plan"]);
  });

  it("refuses a logarithmic axis", () => {
    expect(resolveChart("range-bar", `${rows}scale: log`).told).toEqual([
      "2:8 Invalid scale “log” for bars, expected “linear” [log-axis-bars]",
    ]);
  });

  it("is drawn as ever", async () => {
    await expect(draw(resolveChart("range-bar", rows).chart()).svg).toMatchFileSnapshot("./__golden__/range-bar.svg");
  });
});
