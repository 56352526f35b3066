import type { ChartSpec, Mark } from "../model/chart.ts";
import type { TextWidth } from "./layout.ts";
import type { Frame } from "./frame.ts";
import type { TypeScale } from "./type-scale.ts";
import { barShare } from "./frame.ts";
import { isReference } from "./place-bands.ts";
import { isBeyond } from "./place-brackets.ts";
import { lineNamePx } from "./place-line-ends.ts";
import { typeScale } from "./type-scale.ts";
import { fractionOf } from "./value-scale.ts";

/** Distance of a line's first and last point from the ends of the plot. */
const lineEdgePx = 40;

/** Most lines that the name of a column may take. */
export const columnNameLines = 2;

/** The frame of a chart whose categories stand side by side; `top` is what lies above it already. */
export function columnFrame(chart: ChartSpec, fontFamily: string, width: TextWidth, top: number): Frame {
  const sizes = typeScale(fontFamily, 30);
  const ticks = chart.valueAxis.ticks.map(({ label }) => width(sizes.font(400, 13), label));
  const nameRoom = (label: string | undefined): number =>
    label === undefined ? 0 : Math.ceil(width(sizes.font(600, 14), label) + lineNamePx);
  const starts = Math.max(0, ...chart.lines.map(({ startLabel }) => nameRoom(startLabel) - lineEdgePx));
  const left = Math.max(starts, ticks.length > 0 ? Math.ceil(Math.max(...ticks) + 12) : 0);
  const references = chart.bands.filter(isReference).map(({ label }) => width(sizes.font(600, 13), label) + 8);
  const ends = chart.lines.map(({ label }) => nameRoom(label));
  const isLine = chart.lines.length > 0 && chart.categories.length > 1;
  const endRoom = Math.ceil(Math.max(0, ...ends)) - (isLine ? lineEdgePx - lineNamePx : 0);
  const brackets = bracketRoom(chart, (label) => width(sizes.font(700, 18), label));
  const right = chart.widthPx - Math.max(0, endRoom, brackets, Math.ceil(Math.max(0, ...references)));
  const pitch = isLine
    ? (right - left - lineEdgePx * 2) / (chart.categories.length - 1)
    : (right - left) / Math.max(1, chart.categories.length);
  const usual = chart.categories.length <= 8 && pitch >= 90 ? typeScale(fontFamily, 58) : sizes;
  const type = laneScale(chart, usual, pitch, width);
  const labelled = chart.marks.some(({ label }) => label !== "");
  const footroom = chart.marks.some((mark) => labelledBelow(chart, mark)) ? type.labelPx + 14 : 0;
  const bottom = chart.heightPx - footroom - namesHeight(chart, pitch, type.font(500, 14), width);
  const headroom = labelled ? type.labelPx + 14 : 8;
  const centres = chart.categories.map((_, index) =>
    isLine ? left + lineEdgePx + index * pitch : left + (index + 0.5) * pitch,
  );
  return { plot: { left, top: top + headroom, right, bottom }, pitch, centres, type, footPx: footroom };
}

/** Room for brackets to the last bar, whose line and words stand beyond it. */
function bracketRoom(chart: ChartSpec, wide: (label: string) => number): number {
  const last = new Set(chart.marks.filter((mark) => isBeyond(chart, mark)).map(({ key }) => key));
  return Math.ceil(
    Math.max(0, ...chart.brackets.filter(({ to }) => last.has(to)).map(({ label }) => wide(label) + 10)),
  );
}

/** Whether the words of a bar hang below it, near the foot of the plot. */
function labelledBelow({ valueAxis }: ChartSpec, mark: Mark): boolean {
  const below = mark.form === "bar" && mark.piece !== true && mark.high < (mark.base ?? 0);
  return below && mark.label !== "" && fractionOf(valueAxis, mark.low) < 0.12;
}

/** Bars side by side in a column carry words no wider than themselves, as far as words of 13 px allow. */
function laneScale(chart: ChartSpec, type: TypeScale, pitch: number, width: TextWidth): TypeScale {
  const lanes = Math.max(1, ...chart.marks.map(({ lane }) => lane?.count ?? 1));
  if (lanes === 1) return type;
  const room = (pitch * barShare) / lanes + 2;
  const fits = (sizePx: number): boolean =>
    chart.marks.every(({ label }) => width(type.font(600, sizePx), label) <= room);
  return { ...type, labelPx: [18, 16, 14].find((sizePx) => sizePx <= type.labelPx && fits(sizePx)) ?? 13 };
}

function namesHeight(chart: ChartSpec, pitch: number, font: string, width: TextWidth): number {
  const wraps = chart.categories.some(({ label }) => width(font, label) > pitch - 8 && /\s/u.test(label));
  const notes = chart.categories.some(({ note }) => note !== undefined);
  const few = chart.categories.length <= 24;
  return 28 + (wraps && few ? 18 : 0) + (notes ? 18 : 0);
}
