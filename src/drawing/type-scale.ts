/** Fonts of one chart as CSS shorthands, and the size the row pitch allows. No text on a chart is below 13 px. */
export interface TypeScale {
  readonly labelPx: number;
  readonly categoryPx: number;
  readonly font: (weight: 400 | 500 | 600 | 700, sizePx: number) => string;
}

/** From this pitch on: size of labels, size of category names. */
const sizes: readonly (readonly [number, number, number])[] = [
  [110, 22, 18],
  [58, 18, 16],
  [21, 14, 14],
];

/** Larger words where few rows share the height: they must be read from the back of a room. */
export function typeScale(fontFamily: string, pitchPx: number): TypeScale {
  const [, labelPx, categoryPx] = sizes.find(([least]) => pitchPx >= least) ?? [0, 13, 13];
  return {
    labelPx,
    categoryPx,
    font: (weight, sizePx) => `${weight} ${sizePx}px ${fontFamily}`,
  };
}

/** Distance from the middle of a line of text to its baseline: half the height of Inter's capitals. */
export function middleToBaseline(sizePx: number): number {
  return sizePx * 0.364;
}

/** Words of a text on at most `most` lines of a width; the last line takes what is left, however long. */
export function wrapWords(text: string, widthPx: number, most: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lines.length < most - 1 && width(longer) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
