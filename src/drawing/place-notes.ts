import type { PlacedMark, PlacedText, Rect } from "./layout.ts";
import type { Setting } from "./frame.ts";
import type { Obstacles } from "./place-labels.ts";
import { stepOf } from "./frame.ts";
import { gridPlate } from "./grid-plate.ts";
import { overlaps } from "./layout.ts";
import { twoLinePitch } from "./row-frame.ts";
import { crossed } from "./place-labels.ts";
import { middleToBaseline } from "./type-scale.ts";

const sizePx = 13;

/** The quieter texts of low rows: after the row's last word, else before its first mark. */
export function placeRowNotes(
  setting: Setting,
  marks: readonly PlacedMark[],
  labels: readonly PlacedText[],
  obstacles: Obstacles,
): { readonly texts: readonly PlacedText[]; readonly unplaced: readonly string[] } {
  const { chart, frame } = setting;
  const texts: PlacedText[] = [];
  const unplaced: string[] = [];
  if (frame.pitch >= twoLinePitch || chart.orientation === "columns") return { texts, unplaced };
  const labelBoxes = labels.map((label) => textBox(setting, label));
  chart.categories.forEach((category, index) => {
    if (category.note === undefined) return;
    const y = frame.centres[index] ?? 0;
    const inRow = marks.filter(({ mark }) => mark.category === index).map(({ covers }) => covers);
    const busy = [...inRow, ...labelBoxes.filter((box) => box.top < y && y < box.bottom)];
    const font = frame.type.font(400, sizePx);
    const width = setting.width(font, category.note);
    const left = noteLeft(setting, busy, width, y, obstacles);
    if (left === undefined) unplaced.push(category.note);
    else
      texts.push({
        text: category.note,
        x: left,
        y: y + middleToBaseline(sizePx),
        font,
        ink: "ink-3",
        align: "left",
        ...gridPlate(setting, { left, right: left + width, top: y - 9, bottom: y + 9 }, obstacles.bands),
        ...stepOf(category),
      });
  });
  return { texts, unplaced };
}

function noteLeft(
  { chart, frame }: Setting,
  busy: readonly Rect[],
  width: number,
  y: number,
  obstacles: Obstacles,
): number | undefined {
  const after = Math.max(frame.plot.left, ...busy.map(({ right }) => right)) + 10;
  const before = Math.min(chart.widthPx, ...busy.map(({ left }) => left)) - 10 - width;
  const starts = [after, before].filter((left) => left >= frame.plot.left && left + width <= chart.widthPx);
  const boxOf = (left: number): Rect => ({ left, right: left + width, top: y - 9, bottom: y + 9 });
  const free = starts.filter((left) => !obstacles.boxes.some((other) => overlaps(other, boxOf(left))));
  return free.find((left) => !crossed(boxOf(left), obstacles.guides)) ?? free[0];
}

/** The box that a line of text covers. */
export function textBox({ width }: Pick<Setting, "width">, text: PlacedText): Rect {
  const wide = width(text.font, text.text);
  const sizePx = Number(/(\d+(?:\.\d+)?)px/u.exec(text.font)?.[1] ?? 14);
  const left = text.align === "left" ? text.x : text.align === "right" ? text.x - wide : text.x - wide / 2;
  return { left, right: left + wide, top: text.y - sizePx * 0.95, bottom: text.y + sizePx * 0.25 };
}
