import type { Rect, Spot } from "./layout.ts";

/** Whether a straight line from one spot to another touches the inside of a box (Liang–Barsky clipping). */
export function crossesBox(from: Spot, to: Spot, box: Rect): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  let enters = 0;
  let leaves = 1;
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance <= 0) return false;
    if (slope < 0) enters = Math.max(enters, distance / slope);
    if (slope > 0) leaves = Math.min(leaves, distance / slope);
  }
  return enters < leaves;
}
