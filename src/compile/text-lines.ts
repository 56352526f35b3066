import type { MeasureText } from "../model/exhibit.ts";

/** Counts the lines a text takes in a width, broken at spaces as a browser does it. */
export type CountLines = (font: string, text: string, widthPx: number) => number;

/** A counter with memory: words and texts come again on slide after slide. */
export function createLineCounter(measure: MeasureText): CountLines {
  const words = new Map<string, Map<string, number>>();
  const widthOf = (font: string, word: string): number => {
    const known = words.get(font) ?? new Map<string, number>();
    words.set(font, known);
    const width = known.get(word) ?? measure(font, word);
    known.set(word, width);
    return width;
  };
  const counts = new Map<string, number>();
  const count = (font: string, text: string, widthPx: number): number => {
    const space = widthOf(font, " ");
    let lines = 0;
    let used = Infinity;
    for (const word of text.split(/\s+/)) {
      if (word === "") continue;
      const width = widthOf(font, word);
      const fits = used + space + width <= widthPx;
      used = fits ? used + space + width : width;
      lines += fits ? 0 : Math.max(1, Math.ceil(width / widthPx));
    }
    return lines;
  };
  return (font, text, widthPx) => {
    const key = `${font} ${widthPx} ${text}`;
    const lines = counts.get(key) ?? count(font, text, widthPx);
    counts.set(key, lines);
    return lines;
  };
}
