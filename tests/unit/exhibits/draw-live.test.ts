import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartSpec, Mark } from "../../../src/model/chart.ts";
import { draw, resolveChart } from "./chart-bench.ts";
import { drawLive } from "./draw-live.ts";

const inner = (svg: string): string => svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");

const rows =
  "rows: [{ label: V3, value: v3, tone: open }, { label: Llama, value: llama31 }, { label: GPT-4, value: gpt4, tone: closed }]";

const written = {
  "rows of a range-dot": resolveChart("range-dot", rows),
  "a logarithmic axis": resolveChart("range-dot", `${rows}\nscale: log`),
  "an axis that is a step of the build": resolveChart("range-dot", `${rows}\nbuild: [axis, open, closed]`),
  "bars without an axis": resolveChart("bar", rows),
  "columns with ticks": resolveChart("bar", `${rows}\norientation: columns\nticks: [0, 200000000, 600000000]`),
};

/** Ends of axes are round numbers: Chart.js stretches a logarithmic axis that ends elsewhere by a trifle. */
const roundNumber = fc
  .record({ digit: fc.integer({ min: 1, max: 9 }), exponent: fc.integer({ min: -3, max: 9 }) })
  .map(({ digit, exponent }) => Number(`${digit}e${exponent}`));

/** Charts of any size and axis; the marks matter little, for both pictures paint them with the same code. */
const anyChart: fc.Arbitrary<ChartSpec> = fc
  .record({
    widthPx: fc.integer({ min: 300, max: 1200 }),
    heightPx: fc.integer({ min: 180, max: 620 }),
    orientation: fc.constantFrom("rows" as const, "columns" as const),
    scale: fc.constantFrom("linear" as const, "log" as const),
    ends: fc.uniqueArray(roundNumber, { minLength: 2, maxLength: 2 }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
    values: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
    hasStep: fc.boolean(),
  })
  .map(({ widthPx, heightPx, orientation, scale, ends, shares, values, hasStep }) => {
    const [min, max] = [Math.min(...ends), Math.max(...ends)];
    const ticks = shares.map((share) => ({ value: min + share * (max - min), label: `$${share.toFixed(1)}M` }));
    return {
      widthPx,
      heightPx,
      orientation,
      valueAxis: { scale, min, max, ticks, ...(hasStep && { step: "axis" }) },
      categories: values.map((_, index) => ({ label: `Row ${index}` })),
      marks: values.map((share, index) => markAt(index, min + share * (max - min))),
      lines: [],
      brackets: [],
      bands: [],
      legend: [],
      steps: hasStep ? ["axis"] : [],
    };
  });

function markAt(category: number, value: number): Mark {
  const shown = { certainty: "stated", tone: "open", shape: "circle", label: "", highlighted: false } as const;
  return { key: `row-${category}`, form: "point", category, low: value, high: value, ...shown };
}

describe("the drawing and the live chart", () => {
  it.each(Object.entries(written))("are the same picture: %s", (_, { chart, told }) => {
    expect(told).toEqual([]);
    const live = drawLive(chart());
    expect(live.unknown).toEqual([]);
    expect(inner(draw(chart()).svg)).toBe(live.picture);
  });

  it("are the same picture for any axis and size", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(inner(draw(chart).svg)).toBe(drawLive(chart).picture);
      }),
      { numRuns: 200 },
    );
  });
});
