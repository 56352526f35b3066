import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetOf, draw, resolveChart } from "./chart-bench.ts";

const four = `
scale: log
rows:
  - { label: Llama 3.1, value: llama31, tone: open }
  - { label: V3, value: v3, tone: open, note: compute only }
  - { label: GPT-4, value: gpt4, tone: closed }
  - { label: Llama 3, value: llama3, tone: open }
`;

describe("range-dot", () => {
  it("sorts rows by the geometric middle of their values", () => {
    const { chart, told } = resolveChart("range-dot", four);
    expect(told).toEqual([]);
    expect(chart().categories.map(({ label }) => label)).toEqual(["V3", "Llama 3", "GPT-4", "Llama 3.1"]);
    expect(resolveChart("range-dot", `${four}sort: none`).chart().categories[0]?.label).toBe("Llama 3.1");
  });

  it("draws an amount as a dot, a range as a span, and an open end with an arrow", () => {
    const marks = resolveChart("range-dot", four).chart().marks;
    expect(marks.map(({ form, certainty, openEnd, label }) => [form, certainty, openEnd, label])).toEqual([
      ["point", "stated", undefined, "$5.6M"],
      ["point", "estimate", undefined, "~$30M"],
      ["point", "stated", "high", "$100M+"],
      ["span", "stated", undefined, "$60–640M"],
    ]);
  });

  it("gives open a circle, closed a square and anything else a diamond", () => {
    const rows =
      "rows: [{ label: a, value: v3, tone: open }, { label: b, value: gpt4, tone: closed }, { label: c, value: llama3 }]";
    expect(
      resolveChart("range-dot", `${rows}\nsort: none`)
        .chart()
        .marks.map(({ shape }) => shape),
    ).toEqual(["circle", "square", "diamond"]);
  });

  it("shows whole decades on a logarithmic axis and nothing between", () => {
    const { valueAxis } = resolveChart("range-dot", four).chart();
    expect(valueAxis.ticks.map(({ label }) => label)).toEqual(["$1M", "$10M", "$100M", "$1B"]);
    expect([valueAxis.min, valueAxis.max]).toEqual([1e6, 1e9]);
  });

  it("names first, last, least and greatest with their qualifiers in one sentence", () => {
    expect(resolveChart("range-dot", four).spec?.words.alt).toBe(
      "Range-dot chart of 4 values on a logarithmic axis: from V3, 5.6 million US dollars to Llama 3.1, 60 to 640 million US dollars.",
    );
  });

  it("holds the data once more as a table, certainty and basis in words", () => {
    expect(resolveChart("range-dot", four).spec?.table?.rows).toEqual([
      ["V3", "5.6 million US dollars", "stated", "compute only"],
      ["Llama 3", "about 30 million US dollars", "stated, approximately", ""],
      ["GPT-4", "at least 100 million US dollars", "stated, at least", ""],
      ["Llama 3.1", "60 to 640 million US dollars", "stated, range", ""],
    ]);
  });

  it("counts every figure that it draws as used, brackets included", () => {
    const { spec } = resolveChart("range-dot", `${four}bracket: { from: V3, to: GPT-4, show: times }`);
    expect(spec?.uses.map(({ figure }) => figure)).toEqual(["v3", "llama3", "gpt4", "llama31", "times"]);
  });

  it("puts panels below, each under its title, on the same axis", () => {
    const chart = resolveChart(
      "range-dot",
      `${four}panels: [{ title: Programmes, rows: [{ label: Plan, value: plan }] }]`,
    ).chart();
    expect(chart.categories.at(-1)).toEqual({ label: "Plan", group: "Programmes" });
    expect(chart.valueAxis.max).toBe(1e11);
  });

  it("builds by colour, by example, and gives a name that is left over to the panel", () => {
    const yaml = `${four}highlight: V3\npanels: [{ title: All, rows: [{ label: Plan, value: plan }] }]\nbuild: [example, open, closed, totals]`;
    const { chart, told } = resolveChart("range-dot", yaml);
    expect(told).toEqual([]);
    expect(chart().marks.map(({ step }) => step)).toEqual(["example", "open", "closed", "open", "totals"]);
  });

  it("tells values inside a band from values outside", () => {
    const yaml = `${four}bands: [{ from: 50000000, to: 200000000, label: usual }]\nbuild: [band, inside, outside]`;
    const chart = resolveChart("range-dot", yaml).chart();
    expect(chart.bands).toEqual([{ low: 5e7, high: 2e8, label: "usual", step: "band" }]);
    expect(chart.marks.map(({ step }) => step)).toEqual(["outside", "outside", "inside", "inside"]);
  });

  it("is drawn byte for byte as before", async () => {
    const yaml = `${four}highlight: [V3, GPT-4]\nbracket: { from: V3, to: GPT-4, show: times }\nbuild: [open, closed, bracket]`;
    const { svg, told } = draw(resolveChart("range-dot", yaml).chart());
    expect(told).toEqual([]);
    await expect(svg).toMatchFileSnapshot("./__golden__/range-dot.svg");
  });
});

const places = (yaml: string, datasets = [datasetOf("costs", ["model", "cost"], [["a", "1"]])]) =>
  resolveChart("range-dot", yaml, datasets).told;

describe("range-dot, mistakes", () => {
  it("names the dataset that was meant", () => {
    expect(places("data: cots\nlabel: model\nvalue: cost")).toEqual([
      "1:7 Unknown dataset “cots”, expected “costs” [unknown-dataset]",
    ]);
  });

  it("names the columns there are", () => {
    expect(places("data: costs\nlabel: modle\nvalue: cost")).toEqual([
      "2:8 Unknown column “modle” of dataset “costs”, expected “model” [unknown-column]",
    ]);
  });

  it("refuses zero on a logarithmic axis and still shows the row", () => {
    const { told, chart } = resolveChart(
      "range-dot",
      "scale: log\nrows:\n  - { label: a, value: nothing }\n  - { label: b, value: v3 }",
    );
    expect(told).toEqual(["3:24 Invalid value “$0” on a logarithmic axis, expected more than zero [log-axis-zero]"]);
    expect(chart().categories).toHaveLength(2);
    expect(chart().marks).toHaveLength(1);
  });

  it("refuses words where a number is plotted", () => {
    expect(places("rows: [{ label: a, value: words }]")[0]).toContain(
      "1:27 Invalid value “near zero” of figure “words”",
    );
    expect(places("rows: [{ label: a, value: about ten }]")[0]).toContain("[text-value-plotted]");
  });

  it("refuses two units on one axis", () => {
    expect(places("rows: [{ label: a, value: v3 }, { label: b, value: share }]")).toEqual([
      "1:52 Invalid unit “percent” of “share”, expected “USD” as in the first row [mixed-units]",
    ]);
  });

  it("tells a figure, a row and a step that are not there", () => {
    const told = places(
      "rows: [{ label: Alpha, value: v3 }, { label: b, value: gpt5 }]\nhighlight: Alhpa\nbuild: [opne]",
    );
    expect(told.map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual(["unknown-figure", "unknown-row", "unknown-step"]);
  });

  it("tells that nothing is drawn", () => {
    expect(places("data: none\nlabel: x\nvalue: y", [datasetOf("none", ["x", "y"], [["a", "-"]])])).toEqual([
      "1:1 Missing values of exhibit “range-dot”, expected at least one row to draw [empty-exhibit]",
    ]);
  });

  it("refuses a number too large for a chart", () => {
    expect(places("data: big\nlabel: x\nvalue: y", [datasetOf("big", ["x", "y"], [["a", "1e999"]])])[0]).toContain(
      "[not-finite]",
    );
  });
});

const words = (number: number): string => number.toLocaleString("en");

describe("range-dot, any finite data", () => {
  it("names the least and the greatest in its words and holds exactly the data in its table", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 20 }), (numbers) => {
        const rows = numbers.map((number, index) => [`row ${index}`, String(number)]);
        const yaml = "data: d\nlabel: x\nvalue: y\nsort: none";
        const { spec, told } = resolveChart("range-dot", yaml, [datasetOf("d", ["x", "y"], rows)]);
        expect(told).toEqual([]);
        expect(spec?.words.alt).toContain(words(Math.min(...numbers)));
        expect(spec?.words.alt).toContain(words(Math.max(...numbers)));
        expect(spec?.table?.rows.map(([label, value]) => [label, value])).toEqual(
          numbers.map((number, index) => [`row ${index}`, words(number)]),
        );
      }),
      { numRuns: 30 },
    );
  });
});
