import type { Category, ChartSpec, Mark } from "../model/chart.ts";
import type { Rect, Spot, TextWidth } from "./layout.ts";
import type { TypeScale } from "./type-scale.ts";
import { fractionOf } from "./value-scale.ts";

/** Where the plot lies in the chart and where its categories stand; the same for rows and columns from here on. */
export interface Frame {
  readonly plot: Rect;
  readonly pitch: number;
  readonly centres: readonly number[];
  readonly type: TypeScale;
  /** Room under the plot for words of bars that hang down; names stand below it. */
  readonly footPx?: number;
}

/** What every placing step works on. */
export interface Setting {
  readonly chart: ChartSpec;
  readonly frame: Frame;
  readonly width: TextWidth;
}

/** The spot of a value in a category, `shift` pixels along the category axis from its centre. */
export function spotOf({ chart, frame }: Setting, category: number, value: number, shift = 0): Spot {
  const across = (frame.centres[category] ?? 0) + shift;
  const along = fractionOf(chart.valueAxis, value);
  const { left, right, top, bottom } = frame.plot;
  return chart.orientation === "rows"
    ? { x: left + along * (right - left), y: across }
    : { x: across, y: bottom - along * (bottom - top) };
}

/** How much of its row or column a bar or group of bars takes. */
export const barShare = 0.64;

/** Thickness of one bar: a share of the pitch, split among the bars of a category, thinner than a poster's. */
export function barThickness({ chart, frame }: Setting, mark: Mark): number {
  const lanes = mark.lane?.count ?? 1;
  const most = chart.orientation === "rows" ? 88 : 110;
  return Math.min((frame.pitch * barShare) / lanes, most);
}

/** The step of a category, for what belongs to its whole row. */
export function stepOf(category: Category | undefined): { readonly step?: string } {
  return category?.step === undefined ? {} : { step: category.step };
}

/** Half the height of a range bar, and the radius of a point, by the room of a row. */
export function pointRadius(pitch: number, highlighted: boolean): number {
  const plain = pitch < 21 ? 5.5 : pitch >= 58 ? 9 : 7;
  return highlighted ? plain + 1 : plain;
}
