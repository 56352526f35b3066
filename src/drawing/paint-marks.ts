import type { Certainty } from "../model/chart.ts";
import type { PlacedMark, Rect } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { hatch, paintArrow, traceCapsule, tracePoint } from "./paint-shapes.ts";

/** Colours of one mark: full or quiet, and what its inside is filled with. */
interface Coat {
  readonly line: string;
  readonly tint: string;
  readonly paper: string;
}

/** A mark in the form that tells how certain its number is. */
export function paintMark(pen: Pen, placed: PlacedMark, palette: Palette): void {
  const { mark } = placed;
  if (mark.bare === true) return;
  const tone = mark.certainty === "illustrative" ? "muted" : mark.tone;
  const coat: Coat = {
    line: placed.quiet ? palette.quiet(tone) : palette.mark(tone),
    tint: palette.soft(tone),
    paper: palette.paper,
  };
  pen.save();
  if (mark.form === "point") paintPoint(pen, placed, coat);
  else if (mark.form === "span") paintSpan(pen, placed, coat);
  else paintBar(pen, placed, coat);
  if (mark.piece === true && mark.base !== 0) paintPieceEdge(pen, placed, coat.paper);
  if (placed.arrow !== undefined) {
    pen.setLineDash([]);
    pen.strokeStyle = coat.line;
    paintArrow(pen, placed.arrow.from, placed.arrow.to, 2);
  }
  pen.restore();
}

/** Sets dash and width of an outline: solid for estimates, dashed for plans, dotted for what only illustrates. */
function setOutline(pen: Pen, certainty: Certainty, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(certainty === "plan" ? [4, 2.5] : certainty === "illustrative" ? [1.5, 3] : []);
}

function paintPoint(pen: Pen, { mark, to, thickness }: PlacedMark, coat: Coat): void {
  const solid = mark.certainty === "stated";
  const width = 2.4;
  const radius = thickness / 2 - (solid ? 0 : width / 2);
  tracePoint(pen, mark.shape, to, radius);
  pen.fillStyle = solid ? coat.line : coat.paper;
  pen.fill();
  if (solid) return;
  const half = radius * 1.2;
  if (mark.certainty === "forecast") {
    hatch(pen, { left: to.x - half, right: to.x + half, top: to.y - half, bottom: to.y + half }, coat.line);
    tracePoint(pen, mark.shape, to, radius);
  }
  setOutline(pen, mark.certainty, coat.line, width);
  pen.stroke();
}

function paintSpan(pen: Pen, placed: PlacedMark, coat: Coat): void {
  const { mark } = placed;
  const box = lengthwise(placed);
  traceCapsule(pen, box, mark.shape === "circle");
  pen.fillStyle = mark.certainty === "plan" || mark.certainty === "illustrative" ? coat.paper : coat.tint;
  pen.fill();
  if (mark.certainty === "forecast") {
    hatch(pen, box, coat.line);
    traceCapsule(pen, box, mark.shape === "circle");
  }
  setOutline(pen, mark.certainty, coat.line, 1.4);
  pen.stroke();
}

function lengthwise({ from, to, thickness, upright }: PlacedMark): Rect {
  const half = thickness / 2;
  const box = {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
  return upright
    ? { ...box, left: from.x - half, right: from.x + half }
    : { ...box, top: from.y - half, bottom: from.y + half };
}

/** Solid from the base to the low end, a tint from there to the high end; a plan is an outline, a forecast hatched. */
function paintBar(pen: Pen, placed: PlacedMark, coat: Coat): void {
  const { mark, split, upright } = placed;
  const whole = lengthwise(placed);
  if (mark.certainty !== "stated") {
    paintUncertainBar(pen, whole, mark.certainty, coat);
    return;
  }
  const solid = lengthwise({ ...placed, to: split });
  fillBox(pen, mark.high === (mark.base ?? 0) ? sliver(solid, upright) : solid, coat.line);
  if (mark.low === mark.high) return;
  const rest = lengthwise({ ...placed, from: split });
  fillBox(pen, rest, coat.tint);
}

/** A hairline of ground where a piece starts on another, so that neighbours of one colour stay two. */
function paintPieceEdge(pen: Pen, { from, thickness, upright }: PlacedMark, paper: string): void {
  const half = thickness / 2 + 1;
  pen.beginPath();
  pen.moveTo(upright ? from.x - half : from.x, upright ? from.y : from.y - half);
  pen.lineTo(upright ? from.x + half : from.x, upright ? from.y : from.y + half);
  pen.setLineDash([]);
  pen.strokeStyle = paper;
  pen.lineWidth = 1.5;
  pen.stroke();
}

function paintUncertainBar(pen: Pen, box: Rect, certainty: Certainty, coat: Coat): void {
  // A plan is an outline, and gridlines must not run through it.
  fillBox(pen, box, certainty === "estimate" ? coat.tint : coat.paper);
  pen.beginPath();
  pen.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  if (certainty === "forecast") {
    hatch(pen, box, coat.line);
    pen.beginPath();
    pen.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  }
  setOutline(pen, certainty === "plan" ? "stated" : certainty, coat.line, 1.6);
  pen.stroke();
}

/** Zero is drawn too: a thin line at the base tells it from a value that is not there. */
function sliver(box: Rect, upright: boolean): Rect {
  return upright ? { ...box, top: box.bottom - 2 } : { ...box, right: box.left + 2 };
}

function fillBox(pen: Pen, { left, top, right, bottom }: Rect, colour: string): void {
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.fillStyle = colour;
  pen.fill();
}
