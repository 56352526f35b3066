import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutChart } from "../../../src/drawing/layout-chart.ts";
import type { PlacedText, Rect } from "../../../src/drawing/layout.ts";
import { overlaps } from "../../../src/drawing/layout.ts";
import { textBox } from "../../../src/drawing/place-notes.ts";
import { measure, resolveChart } from "./chart-bench.ts";

const grid = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 6 })).chain(([series, rows]) =>
  fc.array(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: series, maxLength: series }), {
    minLength: rows,
    maxLength: rows,
  }),
);

function bodyOf(values: readonly (readonly number[])[], extra: string): string {
  const series = (values[0] ?? []).map((_, index) => `{ label: S${index} }`).join(", ");
  const rows = values.map((row, index) => `  - { label: Row ${index}, values: [${row.join(", ")}] }`).join("\n");
  return `unit: USD\nseries: [${series}]\nrows:\n${rows}\n${extra}`;
}

/** The words of values only: marks and sums, which start with a currency sign. */
function valueBoxes(texts: readonly PlacedText[]): readonly Rect[] {
  return texts.filter(({ text }) => /^[-−]?\$/u.test(text)).map((text) => textBox({ width: measure }, text));
}

describe("bars of several series, whatever the values", () => {
  const shapes = fc.constantFrom(
    "arrange: grouped",
    "arrange: grouped\norientation: columns",
    "arrange: stacked\ntotals: none",
    "arrange: stacked\norientation: columns\ntotals: none",
  );

  it("keep their words inside the chart and off each other, or give them up by name", () => {
    fc.assert(
      fc.property(grid, shapes, (values, extra) => {
        const chart = resolveChart("bar", bodyOf(values, extra)).chart();
        const layout = layoutChart(chart, "Inter", measure);
        const boxes = valueBoxes(layout.texts);
        expect(boxes.length + layout.unplaced.length).toBe(values.flat().length);
        for (const { left, right, top, bottom } of boxes) {
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(chart.widthPx + 1);
          expect(top).toBeGreaterThanOrEqual(-1);
          expect(bottom).toBeLessThanOrEqual(chart.heightPx + 1);
        }
        boxes.forEach((box, index) => {
          const inner = { left: box.left + 1, right: box.right - 1, top: box.top + 3, bottom: box.bottom - 3 };
          expect(boxes.slice(index + 1).some((other) => overlaps(inner, other))).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("hold exactly their data in the table", () => {
    fc.assert(
      fc.property(grid, (values) => {
        const { spec } = resolveChart("bar", bodyOf(values, ""));
        const cells = spec?.table?.rows.map(([, ...row]) => row.map((cell) => Number(cell.replaceAll(/[^\d.-]/g, ""))));
        expect(cells).toEqual(values.map((row) => row.map((value) => value + 0)));
      }),
      { numRuns: 30 },
    );
  });

  it("end each stack at the sum of its pieces on either side of zero", () => {
    fc.assert(
      fc.property(grid, (values) => {
        const { marks } = resolveChart("bar", bodyOf(values, "arrange: stacked")).chart();
        values.forEach((row, category) => {
          const ends = marks.filter((mark) => mark.category === category).map(({ high }) => high);
          const above = row.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
          expect(Math.max(0, ...ends)).toBe(above);
        });
      }),
      { numRuns: 30 },
    );
  });
});
