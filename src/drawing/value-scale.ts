import type { ValueAxis } from "../model/chart.ts";

/** Where a value lies on its axis: 0 at the least, 1 at the greatest end; held to the axis, never beyond. */
export function fractionOf(axis: ValueAxis, value: number): number {
  const place = axis.scale === "log" ? Math.log10 : (plain: number): number => plain;
  const span = place(axis.max) - place(axis.min);
  const share = (place(Math.max(value, axis.scale === "log" ? Number.MIN_VALUE : value)) - place(axis.min)) / span;
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
