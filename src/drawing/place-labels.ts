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
  const { chart, frame } = setting;
  const size = frame.type.labelPx;
  const font = frame.type.font(placed.mark.highlighted ? 700 : placed.quiet ? 500 : 600, size);
  const noteFont = frame.type.font(400, Math.max(13, size - 4));
  const labelWidth = setting.width(font, placed.mark.label);
  const note = placed.mark.note;
  const full = labelWidth + (note === undefined ? 0 : 10 + setting.width(noteFont, note));
  const spots = labelSpots(setting, placed, full, size);
  const inside = spots.filter(({ box }) =>
    within(box, { left: 0, top: 0, right: chart.widthPx, bottom: chart.heightPx }),
  );
  const clear = inside.filter(
    ({ box }) => !obstacles.boxes.some((other) => overlaps(box, other)) && !crossed(box, obstacles.lines),
  );
  const best = clear.find(({ box }) => !crossed(box, obstacles.guides)) ?? clear[0];
  if (best === undefined) return undefined;
  const step = placed.mark.step === undefined ? {} : { step: placed.mark.step };
  const plate = crossed(best.box, obstacles.guides)
    ? { plate: best.box }
    : gridPlate(setting, best.box, obstacles.bands);
  const y = (best.box.top + best.box.bottom) / 2 + middleToBaseline(size);
  const ink = placed.mark.tone;
  const label: PlacedText = {
    text: placed.mark.label,
    x: best.box.left,
    y,
    font,
    ink,
    align: "left",
    ...step,
    ...plate,
  };
  if (note === undefined) return { box: best.box, texts: [label] };
  const quieter: PlacedText = {
    text: note,
    x: best.box.left + labelWidth + 10,
    y,
    font: noteFont,
    ink: "ink-3",
    align: "left",
    ...step,
  };
  return { box: best.box, texts: [label, quieter] };
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
