import type { Box, MeasureText, RichText } from "../../model/exhibit.ts";

const sizesPx = [76, 64, 44, 32] as const;
const smallestPx = 24;
/** Of every tile: its inner margins left and right of the hairline. */
const marginsPx = 52;

interface Numbered {
  readonly number: RichText;
  readonly per: RichText | null;
}

/** The size of type in which every number stands on one line of its column; 76 only where few tiles leave it room. */
export function largestThatFits(tiles: readonly Numbered[], box: Box, measure: MeasureText): number {
  const columnPx = box.widthPx / tiles.length - marginsPx;
  const fits = (sizePx: number): boolean => tiles.every((tile) => widthPx(tile, sizePx, measure) <= columnPx);
  const sizes = tiles.length > 3 ? sizesPx.slice(1) : sizesPx;
  return sizes.find(fits) ?? smallestPx;
}

function widthPx({ number, per }: Numbered, sizePx: number, measure: MeasureText): number {
  const beside = per === null ? 0 : 6 + measure("500 20px Inter", per.plain);
  return measure(`600 ${sizePx}px "Source Serif 4"`, number.plain) + beside;
}
