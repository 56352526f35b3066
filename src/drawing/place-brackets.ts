import type { Bracket, ChartSpec, Mark } from "../model/chart.ts";
import type { PlacedBracket, PlacedMark, PlacedText, Rect, Spot } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { middleToBaseline } from "./type-scale.ts";

/** A bracket with its label: the line it is drawn as, the guides down from its marks, and the box of its words. */
export interface LabelledBracket {
  readonly bracket: PlacedBracket;
  readonly text: PlacedText;
  readonly box: Rect;
}

/** The difference between two marks as a line from the first value to the second; undefined when a mark is missing. */
export function placeBracket(
  setting: Setting,
  bracket: Bracket,
  marks: readonly PlacedMark[],
): LabelledBracket | undefined {
  const from = marks.find(({ mark }) => mark.key === bracket.from);
  const to = marks.find(({ mark }) => mark.key === bracket.to);
  if (from === undefined || to === undefined) return undefined;
  const route = setting.chart.orientation === "rows" ? rowRoute(from, to) : columnRoute(setting, from, to);
  const words = placeWords(setting, bracket, route);
  const step = bracket.step === undefined ? {} : { step: bracket.step };
  return { bracket: { ...route, ...step }, ...words };
}

interface Route {
  readonly guides: readonly (readonly Spot[])[];
  readonly spots: readonly Spot[];
}

/** Bars: through the gap between the two rows. Points: along the row of the second, where nothing else is. */
function rowRoute(from: PlacedMark, to: PlacedMark): Route {
  const down = to.to.y >= from.to.y ? 1 : -1;
  const start = from.split.x;
  const fromEdge = from.to.y + (down * from.thickness) / 2;
  const toEdge = to.to.y - (down * to.thickness) / 2;
  if (to.mark.form === "bar") {
    const y = Math.abs(toEdge - fromEdge) < 140 ? (fromEdge + toEdge) / 2 : toEdge - down * 40;
    const end = to.split.x;
    return {
      guides: [
        [
          { x: start, y: fromEdge + down * 2 },
          { x: start, y: y + down * 7 },
        ],
        [
          { x: end, y: y - down * 7 },
          { x: end, y: toEdge - down * 2 },
        ],
      ],
      spots: [
        { x: start, y },
        { x: end, y },
      ],
    };
  }
  const ahead = to.split.x >= start ? 1 : -1;
  const end = to.split.x - ahead * (to.thickness / 2 + 3);
  const y = to.to.y;
  return {
    guides: [
      [
        { x: start, y: fromEdge + down * 2 },
        { x: start, y: y },
      ],
    ],
    spots: [
      { x: start, y },
      { x: end, y },
    ],
  };
}

/** Columns: out from the first value to the side of the second, then up or down to it. */
function columnRoute(setting: Setting, from: PlacedMark, to: PlacedMark): Route {
  const ahead = to.to.x >= from.to.x ? 1 : -1;
  // Beyond the last bar nothing is in the way of the words.
  const side = isBeyond(setting.chart, to.mark) ? 1 : -ahead;
  const x = to.mark.form === "bar" ? to.to.x + side * (to.thickness / 2 + 14) : to.to.x;
  const up = to.split.y <= from.split.y ? 1 : -1;
  const end = to.mark.form === "bar" ? to.split.y : to.split.y + up * (to.thickness / 2 + 3);
  const start = from.to.x + ahead * (from.thickness / 2 + 3);
  return {
    guides: [
      [
        { x: start, y: from.split.y },
        { x: x + ahead * 6, y: from.split.y },
      ],
    ],
    spots: [
      { x, y: from.split.y },
      { x, y: end },
    ],
  };
}

function placeWords(setting: Setting, bracket: Bracket, route: Route): Omit<LabelledBracket, "bracket"> {
  const { chart, frame, width } = setting;
  const size = frame.type.labelPx;
  const font = frame.type.font(700, size);
  const wide = width(font, bracket.label);
  const height = size * 1.18;
  const [start = { x: 0, y: 0 }, end = start] = route.spots;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const rows = chart.orientation === "rows";
  const to = chart.marks.find(({ key }) => key === bracket.to);
  const beyond = !rows && to !== undefined && isBeyond(chart, to);
  const left = rows
    ? clamp(middle.x - wide / 2, 0, chart.widthPx - wide)
    : beyond
      ? middle.x + 8
      : sideOf(setting, middle.x, wide);
  const top = rows ? middle.y - height - 5 : middle.y - height / 2;
  const box = { left, top, right: left + wide, bottom: top + height };
  const step = bracket.step === undefined ? {} : { step: bracket.step };
  const y = top + height / 2 + middleToBaseline(size);
  return { box, text: { text: bracket.label, x: left, y, font, ink: "accent", align: "left", plate: box, ...step } };
}

/** Whether a bracket to this mark stands to the right of all bars, where room is kept for it. */
export function isBeyond(chart: ChartSpec, { form, category }: Mark): boolean {
  return form === "bar" && category === chart.categories.length - 1;
}

function sideOf({ chart }: Setting, x: number, wide: number): number {
  return x - 10 - wide >= 0 ? x - 10 - wide : clamp(x + 10, 0, chart.widthPx - wide);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
