import type { Box } from "../../model/exhibit.ts";
import type { CellName } from "./schema.ts";

/** A rectangle inside the exhibit, in CSS pixels. */
export interface Area {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const sidePx = 44;
const headPx = 36;
const titlePx = 26;
const gapPx = 10;

/** Where the cells lie: the axes take a strip at the top and one at the left. */
export function matrixFrame(
  box: Box,
  hasTitles: boolean,
): Readonly<Record<CellName, Area>> & { readonly headPx: number } {
  const topPx = headPx + (hasTitles ? titlePx : 0);
  const widthPx = (box.widthPx - sidePx - gapPx) / 2;
  const heightPx = (box.heightPx - topPx - gapPx) / 2;
  const cell = (column: 0 | 1, row: 0 | 1): Area => ({
    leftPx: sidePx + column * (widthPx + gapPx),
    topPx: topPx + row * (heightPx + gapPx),
    widthPx,
    heightPx,
  });
  return {
    headPx: topPx,
    "top-left": cell(0, 0),
    "top-right": cell(1, 0),
    "bottom-left": cell(0, 1),
    "bottom-right": cell(1, 1),
  };
}

/** True when two cells share a border: a marker cannot stand between cells that only touch at the corner. */
export function areNeighbours(one: CellName, other: CellName): boolean {
  const [oneRow, oneColumn] = one.split("-");
  const [otherRow, otherColumn] = other.split("-");
  return (oneRow === otherRow) !== (oneColumn === otherColumn);
}
