import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutChart } from "../../../src/drawing/layout-chart.ts";
import type { ChartLayout, PlacedText, Rect } from "../../../src/drawing/layout.ts";
import { overlaps } from "../../../src/drawing/layout.ts";
import type { ChartSpec, Mark } from "../../../src/model/chart.ts";

const width = (font: string, text: string): number => text.length * Number(/(\d+)px/.exec(font)?.[1] ?? 14) * 0.56;

interface Value {
  readonly low: number;
  readonly high: number;
  readonly openEnd: boolean;
  readonly highlighted: boolean;
}

const value = fc.record({
  low: fc.double({ min: 1, max: 1e6, noNaN: true }),
  high: fc.double({ min: 1, max: 1e6, noNaN: true }),
  openEnd: fc.boolean(),
  highlighted: fc.boolean(),
});

function chartOf(values: readonly Value[], given: Partial<ChartSpec>, form: "bar" | "dot"): ChartSpec {
  const marks = values.map(({ low, high, openEnd, highlighted }, category): Mark => {
    const [least, greatest] = [Math.min(low, high), Math.max(low, high)];
    return {
      key: `m${category}`,
      form: form === "bar" ? "bar" : least === greatest ? "point" : "span",
      category,
      low: least,
      high: greatest,
      certainty: "stated",
      tone: "open",
      shape: "circle",
      label: `$${greatest.toFixed(0)}`,
      highlighted,
      ...(form === "bar" ? { base: 0 } : {}),
      ...(openEnd ? { openEnd: "high" as const } : {}),
    };
  });
  return {
    widthPx: 1152,
    heightPx: 440,
    orientation: "rows",
    valueAxis: {
      scale: "log",
      min: 1,
      max: 1e6,
      ticks: [1, 1e3, 1e6].map((tick) => ({ value: tick, label: `$${tick}` })),
    },
    categories: values.map((_, index) => ({ label: `Row ${index}` })),
    marks,
    lines: [],
    brackets: [],
    bands: [],
    legend: [],
    steps: [],
    ...given,
  };
}

function boxOf(text: PlacedText): Rect {
  const wide = width(text.font, text.text);
  const size = Number(/(\d+)px/.exec(text.font)?.[1] ?? 14);
  const left = text.align === "left" ? text.x : text.align === "right" ? text.x - wide : text.x - wide / 2;
  return { left, right: left + wide, top: text.y - size * 0.72, bottom: text.y + size * 0.2 };
}

function labelBoxes(chart: ChartSpec, layout: ChartLayout): readonly Rect[] {
  const labels = new Set(chart.marks.map(({ label }) => label));
  return layout.texts.filter(({ text }) => labels.has(text)).map(boxOf);
}

describe("layoutChart(chart)", () => {
  it("keeps every label inside, and off every other label and mark", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 16 }), fc.constantFrom("bar", "dot"), (values, form) => {
        const scale = form === "bar" ? { valueAxis: { scale: "linear" as const, min: 0, max: 1e6, ticks: [] } } : {};
        const chart = chartOf(values, scale, form);
        const layout = layoutChart(chart, "Inter", width);
        const boxes = labelBoxes(chart, layout);
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(1152 + 1e-6);
          expect(layout.marks.some(({ covers }) => overlaps(box, covers))).toBe(false);
        }
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        });
        expect(boxes.length + layout.unplaced.length).toBe(chart.marks.length);
      }),
      { numRuns: 60 },
    );
  });

  it("places every label of a chart of rows", () => {
    const values = Array.from({ length: 16 }, (_, index) => ({
      low: 10 ** (index / 3),
      high: 10 ** (index / 3 + (index % 3) / 2),
      openEnd: index % 4 === 0,
      highlighted: index === 3,
    }));
    expect(layoutChart(chartOf(values, {}, "dot"), "Inter", width).unplaced).toEqual([]);
  });

  it("keeps labels of a line off the line itself", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 }), (numbers) => {
        const values = numbers.map((number) => ({ low: number, high: number, openEnd: false, highlighted: false }));
        const base = chartOf(values, { orientation: "columns" }, "dot");
        const lines = [{ keys: base.marks.map(({ key }) => key), tone: "open" as const, certainty: "stated" as const }];
        const chart = { ...base, lines };
        const layout = layoutChart(chart, "Inter", width);
        const boxes = labelBoxes(chart, layout);
        for (const box of boxes) expect(layout.marks.some(({ covers }) => overlaps(box, covers))).toBe(false);
        expect(boxes.length + layout.unplaced.length).toBe(chart.marks.length);
      }),
      { numRuns: 60 },
    );
  });

  it("does not move anything when steps are hidden, because it does not know of them", () => {
    const values = [{ low: 10, high: 10, openEnd: false, highlighted: false }];
    const plain = layoutChart(chartOf(values, {}, "dot"), "Inter", width);
    const stepped = layoutChart(chartOf(values, { steps: ["a"] }, "dot"), "Inter", width);
    expect(stepped.marks).toEqual(plain.marks);
  });

  it("runs a bracket between the two values, its words above the line", () => {
    const values = [5, 1e5].map((number) => ({ low: number, high: number, openEnd: false, highlighted: false }));
    const brackets = [{ from: "m0", to: "m1", label: "20,000×", figure: "x" }];
    const layout = layoutChart(chartOf(values, { brackets }, "dot"), "Inter", width);
    const [first, second] = layout.marks.map(({ to }) => to);
    const [start, end] = layout.brackets.flatMap(({ spots }) => spots);
    const words = layout.texts.find(({ text }) => text === "20,000×");
    expect({ start, end }).toEqual({
      start: { x: first?.x, y: second?.y },
      end: { x: expect.closeTo((second?.x ?? 0) - 12, -1), y: second?.y },
    });
    expect(words).toMatchObject({ ink: "accent", y: expect.closeTo((second?.y ?? 0) - 12, -1) });
  });
});
