/** Fonts of one chart as CSS shorthands, and the size the row pitch allows. No text on a chart is below 13 px. */
export interface TypeScale {
  readonly labelPx: number;
  readonly categoryPx: number;
  readonly font: (weight: 400 | 500 | 600 | 700, sizePx: number) => string;
}

/** Larger words where few rows share the height: they must be read from the back of a room. */
export function typeScale(fontFamily: string, pitchPx: number): TypeScale {
  const roomy = pitchPx >= 58;
  const tight = pitchPx < 21;
  return {
    labelPx: roomy ? 18 : tight ? 13 : 14,
    categoryPx: roomy ? 16 : tight ? 13 : 14,
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
