import type { Mark } from "../model/chart.ts";
import type { PlacedMark, Rect, Spot } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { barThickness, pointRadius, spotOf } from "./frame.ts";
import { boxAround, boxOf } from "./layout.ts";
import { arrowPx } from "./row-frame.ts";

/** A mark at its spot: everything a painter needs, and the box that labels must keep clear of. */
export function placeMark(setting: Setting, mark: Mark, anyHighlighted: boolean): PlacedMark {
  const thickness = thicknessOf(setting, mark);
  const lane = mark.lane;
  const shift = lane === undefined ? 0 : (lane.index - (lane.count - 1) / 2) * thickness;
  const { start, sure, end } = endsOf(mark);
  const from = spotOf(setting, mark.category, start, shift);
  const split = spotOf(setting, mark.category, sure, shift);
  const to = spotOf(setting, mark.category, end, shift);
  const arrow = openArrow(setting, mark, split, to, thickness);
  return {
    mark,
    from,
    split,
    to,
    thickness,
    upright: setting.chart.orientation === "columns",
    quiet: anyHighlighted && !mark.highlighted,
    ...(arrow === undefined ? {} : { arrow }),
    covers: coverOf(setting, mark, [from, to, ...(arrow === undefined ? [] : [arrow.to])], thickness),
  };
}

/** A bar below zero is surest where it starts, at its greater end, and reaches to its lesser one. */
function endsOf({ form, low, high, base = 0 }: Mark): { start: number; sure: number; end: number } {
  if (form !== "bar") return { start: low, sure: low, end: high };
  const down = high <= base && low < high;
  return { start: base, sure: down ? high : low, end: down ? low : high };
}

function thicknessOf(setting: Setting, mark: Mark): number {
  if (mark.form === "bar") return barThickness(setting, mark) * ((mark.lane?.count ?? 1) > 1 ? 0.92 : 1);
  const radius = pointRadius(setting.frame.pitch, mark.highlighted);
  return mark.form === "point" ? radius * 2 : radius * 1.9;
}

/** The arrow that says “and maybe beyond”, outward from the end that is open. */
function openArrow(
  { chart }: Setting,
  mark: Mark,
  split: Spot,
  to: Spot,
  thickness: number,
): { readonly from: Spot; readonly to: Spot } | undefined {
  if (mark.openEnd === undefined) return undefined;
  const end = mark.openEnd === "high" ? to : split;
  const outward = mark.openEnd === "high" ? 1 : -1;
  const near = (mark.form === "point" ? thickness / 2 : 0) + 3;
  const at = (distance: number): Spot =>
    chart.orientation === "rows"
      ? { x: end.x + outward * distance, y: end.y }
      : { x: end.x, y: end.y - outward * distance };
  const inside = mark.form === "bar" && mark.openEnd === "low" ? 0 : near;
  return { from: at(inside), to: at(near + arrowPx - 5) };
}

function coverOf({ chart }: Setting, mark: Mark, spots: readonly Spot[], thickness: number): Rect {
  const box = boxOf(spots);
  const half = thickness / 2;
  if (mark.form === "point") {
    const [spot] = spots;
    const point = spot === undefined ? box : boxAround(spot, half);
    return {
      left: Math.min(box.left, point.left),
      right: Math.max(box.right, point.right),
      top: Math.min(box.top, point.top),
      bottom: Math.max(box.bottom, point.bottom),
    };
  }
  return chart.orientation === "rows"
    ? { ...box, top: box.top - half, bottom: box.bottom + half }
    : { ...box, left: box.left - half, right: box.right + half };
}
