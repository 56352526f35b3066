import type { Category, ChartSpec, Mark } from "../model/chart.ts";
import type { TextWidth } from "./layout.ts";
import type { Frame } from "./frame.ts";
import type { TypeScale } from "./type-scale.ts";
import { isLowerEnd } from "./label-spots.ts";
import { barShare, pointRadius } from "./frame.ts";
import { fractionOf } from "./value-scale.ts";
import { typeScale } from "./type-scale.ts";

/** Rows at least this high have room for a second line under the category's name. */
export const twoLinePitch = 44;

const axisPx = 26;
const gapPx = 18;
const labelGapPx = 9;
/** Length of the arrow of an open end, gap included. */
export const arrowPx = 26;

/** Space that a heading takes, counted in rows; a later group also keeps a distance from the one above. */
function headingRows(category: Category, first: boolean): number {
  if (category.group === undefined) return 0;
  if (category.group === "") return first ? 0 : 0.5;
  return first ? 1 : 1.45;
}

/** The frame of a chart whose categories stand below each other; `top` is what lies above it already. */
export function rowFrame(chart: ChartSpec, fontFamily: string, width: TextWidth, top: number): Frame {
  const bottom = chart.heightPx - (chart.valueAxis.ticks.length > 0 ? axisPx : 0);
  const start = top + (chart.bands.some(({ label }) => label !== "") ? 24 : 0);
  const rows = chart.categories.reduce((sum, category, index) => sum + 1 + headingRows(category, index === 0), 0);
  const pitch = (bottom - start) / Math.max(1, rows);
  const type = laneScale(chart, fontFamily, pitch);
  const names = Math.round(labelColumn(chart, type, width, pitch) + gapPx);
  const left = names + leftRoom(chart, pitch, type, width, chart.widthPx - names);
  const right = left + plotWidth(chart, pitch, type, width, left);
  return { plot: { left, top: start, right, bottom }, pitch, centres: rowCentres(chart, start, pitch), type };
}

function rowCentres(chart: ChartSpec, top: number, pitch: number): readonly number[] {
  let y = top;
  return chart.categories.map((category, index) => {
    y += (headingRows(category, index === 0) + 1) * pitch;
    return y - pitch / 2;
  });
}

/** Width of the widest category, never more than three eighths of the chart: longer ones wrap. */
function labelColumn(chart: ChartSpec, type: TypeScale, width: TextWidth, pitch: number): number {
  const font = type.font(600, type.categoryPx);
  const widest = Math.max(0, ...chart.categories.map(({ label }) => width(font, label)));
  const notes = pitch < twoLinePitch ? [] : chart.categories.map(({ note }) => width(type.font(400, 13), note ?? ""));
  // A note may wrap, so it widens the column only so far.
  return Math.min(Math.max(widest, Math.min(chart.widthPx * 0.2, Math.max(0, ...notes))), chart.widthPx * 0.375);
}

/** As wide as it can be while the label of every mark still fits to its right, and at least half of what there is. */
function plotWidth(chart: ChartSpec, pitch: number, type: TypeScale, width: TextWidth, left: number): number {
  const room = chart.widthPx - left;
  const aside = Math.max(
    0,
    ...chart.categories.map(({ aside }) => width(type.font(400, type.categoryPx), aside ?? "")),
  );
  const free = room - (aside > 0 ? aside + 24 : 0);
  const tick = chart.valueAxis.ticks.at(-1);
  const tickHalf = tick === undefined ? 0 : width(type.font(400, 13), tick.label) / 2;
  const tickShare = tick === undefined ? 0 : fractionOf(chart.valueAxis, tick.value);
  const limits = chart.marks.map((mark) => {
    const share = fractionOf(chart.valueAxis, mark.high);
    const beside = labelRoom(mark, pitch, type, width);
    return share <= 0 ? free : (free - beside) / share;
  });
  const totals = (chart.totals ?? []).map(({ value, label }) => {
    const share = fractionOf(chart.valueAxis, value);
    return share <= 0 ? free : (free - labelGapPx - width(type.font(700, type.labelPx), label)) / share;
  });
  const least = Math.min(free, tickShare > 0 ? (room - tickHalf) / tickShare : free, ...limits, ...totals);
  return Math.floor(Math.max(least, room * 0.5));
}

/** Words of bars that go left stand to their left; the shortest bars need the least room. */
function leftRoom(chart: ChartSpec, pitch: number, type: TypeScale, width: TextWidth, room: number): number {
  const wanted = chart.marks
    .filter((mark) => goesLeft(mark) || isLowerEnd(chart, mark))
    .map((mark) => labelRoom(mark, pitch, type, width) - fractionOf(chart.valueAxis, mark.low) * room * 0.6);
  return Math.ceil(Math.max(0, ...wanted));
}

/** A bar below its base, whose words stand to its left. */
function goesLeft({ form, piece, high, base = 0 }: Mark): boolean {
  return form === "bar" && piece !== true && high < base;
}

/** Bars that share a row share its height, and their words with them. */
function laneScale(chart: ChartSpec, fontFamily: string, pitch: number): TypeScale {
  const type = typeScale(fontFamily, pitch);
  const lanes = Math.max(1, ...chart.marks.map(({ lane }) => lane?.count ?? 1));
  const laneLabelPx = [22, 18, 14].find((sizePx) => sizePx * 1.2 <= (pitch * barShare) / lanes) ?? 13;
  return lanes === 1 ? type : { ...type, labelPx: Math.min(type.labelPx, laneLabelPx) };
}

function labelRoom(mark: Mark, pitch: number, type: TypeScale, width: TextWidth): number {
  if (mark.label === "" || mark.piece === true) return 0;
  const radius = mark.form === "point" ? pointRadius(pitch, mark.highlighted) : 0;
  const arrow = mark.openEnd === "high" ? arrowPx : 0;
  return radius + arrow + labelGapPx + width(type.font(700, type.labelPx), mark.label) + 1;
}
