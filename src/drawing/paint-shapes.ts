import type { Mark } from "../model/chart.ts";
import type { Rect, Spot } from "./layout.ts";
import type { Pen } from "./pen.ts";

/** The outline of a point's shape as the current path; areas of the three look alike at one radius. */
export function tracePoint(pen: Pen, shape: Mark["shape"], { x, y }: Spot, radius: number): void {
  pen.beginPath();
  if (shape === "circle") {
    pen.arc(x, y, radius, 0, Math.PI * 2);
  } else if (shape === "square") {
    const half = radius * 0.92;
    pen.rect(x - half, y - half, half * 2, half * 2);
  } else {
    const half = radius * 1.2;
    pen.moveTo(x, y - half);
    pen.lineTo(x + half, y);
    pen.lineTo(x, y + half);
    pen.lineTo(x - half, y);
  }
  pen.closePath();
}

/** A box whose short ends are round for circles and straight for squares, as the current path. */
export function traceCapsule(pen: Pen, { left, top, right, bottom }: Rect, round: boolean): void {
  pen.beginPath();
  if (!round) {
    pen.rect(left, top, right - left, bottom - top);
    return;
  }
  const radius = Math.min(right - left, bottom - top) / 2;
  const quarter = Math.PI / 2;
  pen.moveTo(left + radius, top);
  pen.lineTo(right - radius, top);
  pen.arc(right - radius, top + radius, radius, -quarter, 0);
  pen.lineTo(right, bottom - radius);
  pen.arc(right - radius, bottom - radius, radius, 0, quarter);
  pen.lineTo(left + radius, bottom);
  pen.arc(left + radius, bottom - radius, radius, quarter, quarter * 2);
  pen.lineTo(left, top + radius);
  pen.arc(left + radius, top + radius, radius, quarter * 2, quarter * 3);
  pen.closePath();
}

/** Slanted lines inside the current path: lines stay vectors in a PDF, a pattern would become a picture. */
export function hatch(pen: Pen, { left, top, right, bottom }: Rect, colour: string): void {
  const pitch = 7;
  const height = bottom - top;
  pen.save();
  pen.clip();
  pen.beginPath();
  for (let x = left - height; x < right; x += pitch) {
    pen.moveTo(x, bottom);
    pen.lineTo(x + height, top);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.stroke();
  pen.restore();
}

/** A straight arrow with an open head at its end. */
export function paintArrow(pen: Pen, from: Spot, to: Spot, width: number): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = 3.2 + width * 1.2;
  const side = (turn: number): Spot => ({
    x: to.x - head * 1.35 * Math.cos(angle + turn),
    y: to.y - head * 1.35 * Math.sin(angle + turn),
  });
  const [one, other] = [side(0.7), side(-0.7)];
  pen.lineWidth = width;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.moveTo(one.x, one.y);
  pen.lineTo(to.x, to.y);
  pen.lineTo(other.x, other.y);
  pen.stroke();
}
