import type { Rect } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { overlaps } from "./layout.ts";
import { spotOf } from "./frame.ts";

/** The ground a label needs where a gridline would strike it through; none over a band, whose tint it would cut. */
export function gridPlate(setting: Setting, box: Rect, bands: readonly Rect[]): { readonly plate?: Rect } {
  const { chart } = setting;
  if (chart.orientation === "columns" || bands.some((band) => overlaps(band, box))) return {};
  const struck = chart.valueAxis.ticks.some(({ value }) => {
    const { x } = spotOf(setting, 0, value);
    return box.left - 2 < x && x < box.right + 2;
  });
  return struck ? { plate: box } : {};
}
