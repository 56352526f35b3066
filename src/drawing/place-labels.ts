import type { PlacedMark, PlacedText, Rect, Spot } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { gridPlate } from "./grid-plate.ts";
import { overlaps } from "./layout.ts";
import { crossesBox } from "./segments.ts";
import { middleToBaseline } from "./type-scale.ts";
import { labelSpots } from "./label-spots.ts";

/** What labels must not touch: boxes, and lines that they may only cross on a plate of their own. */
export interface Obstacles {
  readonly boxes: readonly Rect[];
  readonly lines: readonly (readonly Spot[])[];
  readonly guides: readonly (readonly Spot[])[];
  /** Shaded ground, which labels may stand on. */
  readonly bands: readonly Rect[];
}

export interface LabelledMarks {
  readonly texts: readonly PlacedText[];
  readonly unplaced: readonly string[];
}

/** Direct labels beside their marks: shifted or flipped where something is in the way, else given up by name. */
export function placeLabels(setting: Setting, marks: readonly PlacedMark[], obstacles: Obstacles): LabelledMarks {
  const texts: PlacedText[] = [];
  const unplaced: string[] = [];
  const taken: Rect[] = [...obstacles.boxes];
  const covers = marks.map((placed) => placed.covers);
  // The point of the slide gets the best spot.
  for (const placed of marks.toSorted((a, b) => Number(b.mark.highlighted) - Number(a.mark.highlighted))) {
    if (placed.mark.label === "") continue;
    const others = covers.filter((cover) => cover !== placed.covers);
    const free = freeSpot(setting, placed, { ...obstacles, boxes: [...taken, ...others] });
    if (free === undefined) {
      unplaced.push(placed.mark.label);
      continue;
    }
    taken.push(free.box);
    texts.push(...free.texts);
  }
  return { texts, unplaced };
}

interface FreeSpot {
  readonly box: Rect;
  readonly texts: readonly PlacedText[];
}

function freeSpot(setting: Setting, placed: PlacedMark, obstacles: Obstacles): FreeSpot | undefined {
  const words = wordsOf(setting, placed);
  const { mark } = placed;
  const spots = labelSpots(setting, placed, words.fullPx, words.size);
  const whole = { left: 0, top: 0, right: setting.chart.widthPx, bottom: setting.chart.heightPx };
  const inside = spots.filter(({ box }) => within(box, mark.piece === true ? placed.covers : whole));
  const clear = inside.filter(
    ({ box }) => !obstacles.boxes.some((other) => overlaps(box, other)) && !crossed(box, obstacles.lines),
  );
  const best = clear.find(({ box }) => !crossed(box, obstacles.guides)) ?? clear[0];
  if (best === undefined) return undefined;
  const y = (best.box.top + best.box.bottom) / 2 + middleToBaseline(words.size);
  const step = mark.step === undefined ? {} : { step: mark.step };
  const base = { y, align: "left", ...step } as const;
  const label: PlacedText = {
    ...base,
    text: mark.label,
    x: best.box.left,
    font: words.font,
    ...groundOf(setting, placed, best.box, obstacles),
  };
  if (mark.note === undefined) return { box: best.box, texts: [label] };
  const x = best.box.left + words.labelPx + 10;
  return { box: best.box, texts: [label, { ...base, text: mark.note, x, font: words.noteFont, ink: "ink-3" }] };
}

/** The fonts and widths of a label and its quieter note. */
function wordsOf(setting: Setting, placed: PlacedMark) {
  const { frame, width } = setting;
  const { mark, quiet } = placed;
  const weight = mark.highlighted ? 700 : quiet ? 500 : 600;
  const size = mark.piece === true ? pieceLabelPx(setting, placed, weight) : frame.type.labelPx;
  const font = frame.type.font(weight, size);
  const noteFont = frame.type.font(400, Math.max(13, size - 4));
  const labelPx = width(font, mark.label);
  const fullPx = labelPx + (mark.note === undefined ? 0 : 10 + width(noteFont, mark.note));
  return { size, font, noteFont, labelPx, fullPx };
}

/** The ink of a label and the ground it needs: none inside a piece, whose own ground it stands on. */
function groundOf(
  setting: Setting,
  { mark, quiet }: PlacedMark,
  box: Rect,
  obstacles: Obstacles,
): Pick<PlacedText, "ink" | "plate" | "on"> {
  if (mark.piece === true)
    return mark.certainty === "stated" ? { ink: "ink", on: { tone: mark.tone, quiet } } : { ink: "ink" };
  const plate = crossed(box, obstacles.guides) ? { plate: box } : gridPlate(setting, box, obstacles.bands);
  return { ink: mark.tone, ...plate };
}

/** The chart's size where the piece of a stack has room for it, else the least there is. */
function pieceLabelPx({ frame, width }: Setting, { covers, mark }: PlacedMark, weight: 500 | 600 | 700): number {
  const { labelPx, font } = frame.type;
  const fits =
    width(font(weight, labelPx), mark.label) <= covers.right - covers.left - 4 &&
    labelPx * 1.18 <= covers.bottom - covers.top;
  return fits ? labelPx : 13;
}

function within(box: Rect, whole: Rect): boolean {
  return box.left >= whole.left && box.right <= whole.right && box.top >= whole.top && box.bottom <= whole.bottom;
}

/** Whether one of the polylines runs through a box. */
export function crossed(box: Rect, lines: readonly (readonly Spot[])[]): boolean {
  return lines.some((line) =>
    line.some((spot, index) => {
      const next = line[index + 1];
      return next !== undefined && crossesBox(spot, next, box);
    }),
  );
}
