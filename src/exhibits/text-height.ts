import type { MeasureText } from "../model/exhibit.ts";

/** Words in one style: what it takes to know how high they stand. */
export interface Run {
  readonly text: string;
  readonly font: string;
  readonly linePx: number;
}

/** How high words stand in a width, broken at spaces as a browser does it. */
export function textHeight({ text, font, linePx }: Run, widthPx: number, measure: MeasureText): number {
  const space = measure(font, " ");
  let lines = 0;
  let used = Infinity;
  for (const word of text.split(/\s+/u)) {
    if (word === "") continue;
    const width = measure(font, word);
    const fits = used + space + width <= widthPx;
    used = fits ? used + space + width : width;
    if (!fits) lines += Math.max(1, Math.ceil(width / widthPx));
  }
  return lines * linePx;
}

/** The sizes of running text in blocks, largest first; below the last nobody reads at the back of a room. */
const textSizesPx = [20, 18, 16, 14] as const;

/** The largest size at which everything fits, and whether the smallest one does. */
export function largestSize(
  fits: (sizePx: number) => boolean,
  sizes: readonly number[] = textSizesPx,
): { readonly sizePx: number; readonly isWhole: boolean } {
  const found = sizes.find(fits);
  return { sizePx: found ?? sizes.at(-1) ?? 14, isWhole: found !== undefined };
}
