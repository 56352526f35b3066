import type { Area } from "./matrix-frame.ts";
import type { CellName, MatrixMarker } from "./schema.ts";

/** A marker with its arrow, both in pixels of the exhibit. */
export interface PlacedMarker {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly arrow: Arrow | null;
}

/** A line with a head; its end is where the head points. */
type Arrow = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The three corners of the head, as SVG writes them. */
  readonly head: string;
};

type Cells = Readonly<Record<CellName, Area>>;

const widthPx = 300;
const edgePx = 20;
const reachPx = 64;

/** Stands a marker on the border it belongs to, or in its cell beside the border it points over. */
export function placeMarker({ between, at, towards }: MatrixMarker, heightPx: number, cells: Cells): PlacedMarker {
  if (between !== undefined) {
    const [one, other] = [cells[between[0]], cells[between[1]]];
    const middle = { x: (centreX(one) + centreX(other)) / 2, y: (centreY(one) + centreY(other)) / 2 };
    const isBeside = one.topPx === other.topPx;
    const topPx = isBeside ? one.topPx + one.heightPx - edgePx - heightPx : middle.y - heightPx / 2;
    return { leftPx: middle.x - widthPx / 2, topPx, widthPx, arrow: null };
  }
  const cell = cells[at ?? "top-left"];
  const goal = towards === undefined ? undefined : cells[towards];
  const leftPx = sideOf(cell, goal);
  const topPx = cell.topPx + cell.heightPx - edgePx - heightPx;
  const box = { leftPx, topPx, widthPx, heightPx };
  return { leftPx, topPx, widthPx, arrow: goal === undefined ? null : arrowFrom(box, cell, goal) };
}

/** Beside the border that the arrow crosses, else in the middle. */
function sideOf(cell: Area, goal: Area | undefined): number {
  if (goal === undefined || goal.leftPx === cell.leftPx) return centreX(cell) - widthPx / 2;
  return goal.leftPx > cell.leftPx ? cell.leftPx + cell.widthPx - edgePx - widthPx : cell.leftPx + edgePx;
}

function arrowFrom(box: Area, cell: Area, goal: Area): Arrow {
  const isRight = goal.leftPx > cell.leftPx;
  if (goal.leftPx !== cell.leftPx) {
    const x1 = isRight ? box.leftPx + box.widthPx : box.leftPx;
    const x2 = isRight ? goal.leftPx + reachPx : goal.leftPx + goal.widthPx - reachPx;
    const y1 = centreY(box);
    const y2 =
      goal.topPx === cell.topPx ? y1 : goal.topPx + (goal.topPx > cell.topPx ? reachPx : goal.heightPx - reachPx);
    return withHead(x1, y1, x2, y2);
  }
  const isDown = goal.topPx > cell.topPx;
  const y1 = isDown ? box.topPx + box.heightPx : box.topPx;
  const y2 = isDown ? goal.topPx + reachPx : goal.topPx + goal.heightPx - reachPx / 2;
  return withHead(centreX(box), y1, centreX(box), y2);
}

function withHead(x1: number, y1: number, x2: number, y2: number): Arrow {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = length === 0 ? [1, 0] : [(x2 - x1) / length, (y2 - y1) / length];
  const corner = (back: number, aside: number): string =>
    `${round(x2 - back * dx - aside * dy)},${round(y2 - back * dy + aside * dx)}`;
  const head = [corner(0, 0), corner(13, 6), corner(13, -6)].join(" ");
  return { x1: round(x1), y1: round(y1), x2: round(x2 - 10 * dx), y2: round(y2 - 10 * dy), head };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function centreX({ leftPx, widthPx: width }: Area): number {
  return leftPx + width / 2;
}

function centreY({ topPx, heightPx }: Area): number {
  return topPx + heightPx / 2;
}
