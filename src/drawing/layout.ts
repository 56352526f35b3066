import type { ChartLine, LegendEntry, Mark, Tone } from "../model/chart.ts";
import type { TextInk } from "./palette.ts";

/** A box in CSS pixels of the chart; `right` and `bottom` are coordinates, not sizes. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One spot in CSS pixels of the chart. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line of text at its final spot; `y` is the alphabetic baseline, which every renderer agrees on. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly ink: TextInk;
  readonly align: "left" | "right" | "center";
  readonly step?: string;
  /** Ground painted under the text, where something would cross it. */
  readonly plate?: Rect;
  /** The mark the text stands on: its ink is then whichever reads better there. */
  readonly on?: { readonly tone: Tone; readonly quiet: boolean };
}

/** A mark at its final spot. `from` is the base or low end, `to` the value or high end, `split` where certainty ends. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly from: Spot;
  readonly split: Spot;
  readonly to: Spot;
  readonly thickness: number;
  /** Values run upwards; a bar of no length cannot tell by its ends. */
  readonly upright: boolean;
  readonly quiet: boolean;
  readonly arrow?: { readonly from: Spot; readonly to: Spot };
  /** What the mark and its arrow cover. */
  readonly covers: Rect;
}

export interface PlacedLine {
  readonly line: ChartLine;
  readonly spots: readonly Spot[];
  readonly floor: number;
  /** The upper edge of the layer that this one stands on; empty on the axis. */
  readonly below: readonly Spot[];
}

export interface PlacedBand {
  readonly rect: Rect;
  /** Both ends are one value: a line over the marks, not a ground under them. */
  readonly line: boolean;
  readonly step?: string;
}

/** A bracket as one polyline with an arrow head at its last spot. */
export interface PlacedBracket {
  readonly guides: readonly (readonly Spot[])[];
  readonly spots: readonly Spot[];
  readonly step?: string;
}

/** A thin line that guides the eye: dotted from a label to its mark, solid between groups, strong at zero. */
export interface PlacedRule {
  readonly from: Spot;
  readonly to: Spot;
  readonly dotted: boolean;
  /** Painted over the bars, in the ink of axes. */
  readonly strong?: boolean;
  readonly step?: string;
}

export interface PlacedLegend {
  readonly entry: LegendEntry;
  readonly at: Spot;
}

/** A chart with every position decided: painting it needs no further thought, and a test can measure it. */
export interface ChartLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: "rows" | "columns";
  readonly plot: Rect;
  readonly steps: readonly string[];
  /** Centres of the categories, in chart order: y for rows, x for columns. */
  readonly centres: readonly number[];
  readonly bands: readonly PlacedBand[];
  readonly rules: readonly PlacedRule[];
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly PlacedMark[];
  readonly brackets: readonly PlacedBracket[];
  readonly legend: readonly PlacedLegend[];
  readonly texts: readonly PlacedText[];
  /** Labels that found no free spot: they are not painted, and the author is told. */
  readonly unplaced: readonly string[];
}

/** Width of a text in a font shorthand, as the context that will paint it measures. */
export type TextWidth = (font: string, text: string) => number;

/** Whether two boxes share more than an edge. */
export function overlaps(one: Rect, other: Rect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The box around a spot. */
export function boxAround({ x, y }: Spot, halfWidth: number, halfHeight = halfWidth): Rect {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** The smallest box that holds all of these. */
export function boxOf(spots: readonly Spot[]): Rect {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
