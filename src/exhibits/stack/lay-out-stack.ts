import type { Box, MeasureText, RichText } from "../../model/exhibit.ts";
import type { ReadLayer } from "./read-layer.ts";
import { barRoomPx, barShapes } from "./bar-shapes.ts";

/** The columns and rows of a stack in pixels, and every bar drawn. */
export interface StackLayout {
  readonly labelPx: number;
  readonly asidePx: number;
  readonly plotPx: number;
  readonly headPx: number;
  readonly rowPx: number;
  readonly barPx: number;
  /** Where the words of each row end, from the axis. */
  readonly endsPx: readonly number[];
  readonly bars: readonly (ReturnType<typeof barShapes> | null)[];
}

/** Sizes that templates/themes/blocks/stack.css repeats. */
const gapPx = 20;
const wordsGapPx = 14;
const pressPx = 270;
const tallestRowPx = 86;
const notePx = 34;

interface StackParts {
  readonly layers: readonly ReadLayer[];
  readonly valueLabel: RichText | null;
  readonly asideLabel: RichText | null;
  readonly hasNote: boolean;
  /** Words press from above or below and need a column of their own. */
  readonly hasPress: boolean;
}

/** One scale for all bars, as long as the longest bar with its words allows. */
export function layOutStack(parts: StackParts, box: Box, measure: MeasureText): StackLayout {
  const { layers, valueLabel, asideLabel } = parts;
  const width = (font: string, words: RichText | null): number =>
    words === null ? 0 : Math.ceil(measure(font, words.plain));
  const labels = layers.map(({ label, note }) =>
    Math.max(width("600 18px Inter", label), width("400 14px Inter", note)),
  );
  const labelPx = Math.min(280, Math.max(...labels) + 2);
  const asides = [...layers.map(({ aside }) => width("500 18px Inter", aside)), width("600 14px Inter", asideLabel)];
  const asidePx = Math.min(220, Math.max(...asides) + 4);
  const plotPx = box.widthPx - labelPx - gapPx - (asidePx > 4 ? asidePx + gapPx : 0) - (parts.hasPress ? pressPx : 0);
  const words = layers.map(({ value }) => wordsGapPx + width("600 20px Inter", value));
  const scales = layers.map(({ bar }, index) =>
    bar === null || bar.high === 0 ? Infinity : (plotPx - (words[index] ?? 0) - 24) / bar.high,
  );
  const scale = Math.min(...scales);
  const toPx = (value: number): number => (value === 0 ? 0 : Math.round(value * scale * 10) / 10);
  const headPx = valueLabel === null && asideLabel === null ? 0 : 32;
  const rowPx = Math.min(
    tallestRowPx,
    Math.floor((box.heightPx - headPx - (parts.hasNote ? notePx : 0)) / layers.length),
  );
  const barPx = Math.round(rowPx * 0.64);
  return {
    labelPx,
    asidePx,
    plotPx,
    headPx,
    rowPx,
    barPx,
    endsPx: layers.map(
      ({ bar }, index) => (bar === null ? 0 : barRoomPx(toPx(bar.high), bar.isOpen)) + (words[index] ?? 0),
    ),
    bars: layers.map(({ bar }) =>
      bar === null ? null : barShapes({ ...bar, lowPx: toPx(bar.low), highPx: toPx(bar.high), heightPx: barPx }),
    ),
  };
}
