import type { LegendEntry, Mark } from "../model/chart.ts";
import type { Spot } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { paintMark } from "./paint-marks.ts";
import { paintArrow } from "./paint-shapes.ts";

/** The sign before a legend's words, painted by the same hand as the marks it explains. */
export function paintLegendSign(pen: Pen, entry: LegendEntry, { x, y }: Spot, palette: Palette): void {
  if (entry.shape === "arrow") {
    pen.save();
    pen.strokeStyle = palette.mark(entry.tone);
    paintArrow(pen, { x: x - 8, y }, { x: x + 8, y }, 2);
    pen.restore();
    return;
  }
  const wide = entry.shape === "bar" || entry.shape === "span";
  const half = wide ? 8 : 0;
  const [from, to] = [
    { x: x - half, y },
    { x: x + half, y },
  ];
  const mark: Mark = {
    key: "",
    form: formOf(entry),
    category: 0,
    low: 1,
    high: 1,
    certainty: entry.certainty,
    tone: entry.tone,
    shape: entry.shape === "bar" ? "square" : entry.shape === "span" ? "circle" : entry.shape,
    label: "",
    highlighted: false,
  };
  const covers = { left: x - 8, right: x + 8, top: y - 6, bottom: y + 6 };
  const thickness = entry.shape === "span" ? 10 : 12;
  paintMark(pen, { mark, from, split: to, to, thickness, upright: false, quiet: false, covers }, palette);
}

function formOf({ shape }: LegendEntry): Mark["form"] {
  if (shape === "bar" || shape === "span") return shape;
  return "point";
}
