import type { ChartSpec, Mark } from "../model/chart.ts";
import type { PlacedMark, Rect } from "./layout.ts";
import type { Setting } from "./frame.ts";

export interface LabelSpot {
  readonly box: Rect;
}

const besidePx = 9;
const abovePx = 5;

/** Boxes in which a label of this size would stand well beside its mark, best first. */
export function labelSpots(
  { chart }: Setting,
  placed: PlacedMark,
  width: number,
  sizePx: number,
): readonly LabelSpot[] {
  const { covers } = placed;
  const height = sizePx * 1.18;
  const middleX = placed.to.x;
  const middleY = placed.to.y;
  const at = (left: number, top: number): LabelSpot => ({
    box: { left, top, right: left + width, bottom: top + height },
  });
  const right = at(covers.right + besidePx, middleY - height / 2);
  const left = at(covers.left - besidePx - width, middleY - height / 2);
  const above = at(middleX - width / 2, covers.top - abovePx - height);
  const below = at(middleX - width / 2, covers.bottom + abovePx);
  const negative = placed.mark.form === "bar" && placed.mark.high < (placed.mark.base ?? 0);
  if (placed.mark.piece === true)
    return [at((covers.left + covers.right - width) / 2, (covers.top + covers.bottom - height) / 2)];
  if (placed.mark.form === "bar")
    return chart.orientation === "rows" ? (negative ? [left] : [right]) : negative ? [below] : [above];
  if (chart.orientation === "rows")
    return isLowerEnd(chart, placed.mark) ? [left, above, below, right] : [right, left, above, below];
  const aboveRight = at(covers.right + 1, covers.top - height);
  const belowRight = at(covers.right + 1, covers.bottom);
  const aboveLeft = at(covers.left - 1 - width, covers.top - height);
  const belowLeft = at(covers.left - 1 - width, covers.bottom);
  const higher = at(middleX - width / 2, covers.top - abovePx - height * 2);
  const lower = at(middleX - width / 2, covers.bottom + abovePx + height);
  return [above, aboveRight, aboveLeft, below, belowRight, belowLeft, right, left, higher, lower];
}

/** Whether a line goes up from this mark to a greater one: its words then stand on the free side. */
export function isLowerEnd({ lines, marks, orientation }: ChartSpec, mark: Mark): boolean {
  if (orientation === "columns") return false;
  const pair = lines.find(({ keys }) => keys.includes(mark.key))?.keys ?? [];
  const other = marks.find(({ key }) => key !== mark.key && pair.includes(key));
  return other !== undefined && mark.high < other.high;
}
