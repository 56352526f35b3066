import type { ChartLayout, PlacedBracket, PlacedLegend, PlacedLine, PlacedRule, PlacedText } from "./layout.ts";
import type { Palette } from "./palette.ts";
import type { OpacityOf, Pen } from "./pen.ts";
import { fadeColour } from "./colours.ts";
import { paintLegendSign } from "./paint-legend.ts";
import { paintMark } from "./paint-marks.ts";
import { paintArrow } from "./paint-shapes.ts";
import { paintStep } from "./pen.ts";

/** A laid-out chart on a pen, one group a step of the build: what stands from the start first, then step by step. */
export function paintLayout(pen: Pen, layout: ChartLayout, palette: Palette, opacityOf: OpacityOf): void {
  for (const step of [undefined, ...layout.steps]) {
    paintStep(pen, step, opacityOf, () => {
      paintParts(pen, layout, palette, step);
    });
  }
}

function paintParts(pen: Pen, layout: ChartLayout, palette: Palette, step: string | undefined): void {
  const now = (part: { readonly step?: string }): boolean => part.step === step;
  const rules = layout.rules.filter(now);
  for (const rule of rules.filter(({ strong }) => strong !== true)) paintRule(pen, rule, palette);
  for (const placed of layout.lines.filter(({ line }) => now(line))) paintLine(pen, placed, palette);
  for (const placed of layout.brackets.filter(now)) paintBracket(pen, placed, palette);
  for (const placed of layout.marks.filter(({ mark }) => now(mark))) paintMark(pen, placed, palette);
  for (const rule of rules.filter(({ strong }) => strong === true)) paintRule(pen, rule, palette);
  if (step === undefined) for (const placed of layout.legend) paintLegend(pen, placed, palette);
  for (const text of layout.texts.filter(now)) paintText(pen, text, palette);
}

/** The shaded stretches, which lie under the gridlines and therefore are painted before everything else. */
export function paintBands(pen: Pen, layout: ChartLayout, palette: Palette, opacityOf: OpacityOf): void {
  for (const band of layout.bands) {
    if (band.line) continue;
    paintStep(pen, band.step, opacityOf, () => {
      const { left, top, right, bottom } = band.rect;
      pen.beginPath();
      pen.rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
      pen.fillStyle = palette.panel;
      pen.fill();
    });
  }
}

function paintText(pen: Pen, text: PlacedText, palette: Palette): void {
  if (text.plate !== undefined) {
    const { left, top, right, bottom } = text.plate;
    pen.beginPath();
    pen.rect(left - 3, top, right - left + 6, bottom - top);
    pen.fillStyle = palette.paper;
    pen.fill();
  }
  pen.font = text.font;
  pen.fillStyle = text.on === undefined ? palette.text(text.ink) : palette.inkOn(text.on.tone, text.on.quiet);
  pen.textAlign = text.align;
  pen.textBaseline = "alphabetic";
  pen.fillText(text.text, text.x, text.y);
}

function paintRule(pen: Pen, rule: PlacedRule, palette: Palette): void {
  pen.save();
  const { from, to } = rule;
  pen.strokeStyle = rule.strong === true ? palette.text("ink-3") : palette.rule;
  pen.lineWidth = 1;
  pen.setLineDash(dashOf(rule));
  const upright = from.x === to.x && from.y !== to.y;
  pen.beginPath();
  pen.moveTo(upright ? sharp(from.x) : from.x, upright ? from.y : sharp(from.y));
  pen.lineTo(upright ? sharp(to.x) : to.x, upright ? to.y : sharp(from.y));
  pen.stroke();
  pen.restore();
}

function dashOf({ dotted, strong }: PlacedRule): number[] {
  if (!dotted) return [];
  return strong === true ? [5, 4] : [1, 4];
}

/** Half a pixel in, else a hairline is smeared over two rows of pixels. */
function sharp(at: number): number {
  return Math.floor(at) + 0.5;
}

/** The ground of a layer, its upper edge parted from the next by a hairline; dashed where it is less than stated. */
function paintLayer(pen: Pen, { line, spots, floor, below }: PlacedLine, palette: Palette): void {
  const [first] = spots;
  const last = spots.at(-1);
  if (first === undefined || last === undefined) return;
  const foot =
    below.length > 0
      ? below
      : [
          { x: first.x, y: floor },
          { x: last.x, y: floor },
        ];
  pen.save();
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const { x, y } of [...spots.slice(1), ...foot.toReversed()]) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = line.certainty === "stated" ? palette.mark(line.tone) : palette.soft(line.tone);
  pen.fill();
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const { x, y } of spots.slice(1)) pen.lineTo(x, y);
  pen.strokeStyle = line.certainty === "stated" ? palette.paper : palette.mark(line.tone);
  pen.lineWidth = 1.5;
  pen.setLineDash(line.certainty === "stated" ? [] : [7, 5]);
  pen.stroke();
  pen.restore();
}

function paintLine(pen: Pen, placed: PlacedLine, palette: Palette): void {
  if (placed.line.over !== undefined) {
    paintLayer(pen, placed, palette);
    return;
  }
  const { line, spots, floor } = placed;
  const [first, ...rest] = spots;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return;
  const colour = palette.mark(line.certainty === "illustrative" ? "muted" : line.tone);
  const trace = (): void => {
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    for (const spot of rest) pen.lineTo(spot.x, spot.y);
  };
  pen.save();
  if (line.area === true) {
    const top = Math.min(...spots.map(({ y }) => y));
    const ground = pen.createLinearGradient(0, top, 0, floor);
    ground.addColorStop(0, fadeColour(colour, 0.32));
    ground.addColorStop(1, fadeColour(colour, 0));
    trace();
    pen.lineTo(last.x, floor);
    pen.lineTo(first.x, floor);
    pen.closePath();
    pen.fillStyle = ground;
    pen.fill();
  }
  trace();
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  pen.setLineDash(line.certainty === "stated" ? [] : line.certainty === "illustrative" ? [2, 4] : [7, 5]);
  pen.stroke();
  pen.restore();
}

function paintBracket(pen: Pen, { guides, spots }: PlacedBracket, palette: Palette): void {
  const [from, to] = spots;
  if (from === undefined || to === undefined) return;
  pen.save();
  pen.strokeStyle = palette.mark("accent");
  pen.lineWidth = 1.4;
  pen.setLineDash([4, 3]);
  for (const guide of guides) {
    const [start, end] = guide;
    if (start === undefined || end === undefined) continue;
    pen.beginPath();
    pen.moveTo(start.x, start.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
  }
  pen.setLineDash([]);
  paintArrow(pen, from, to, 1.6);
  pen.restore();
}

function paintLegend(pen: Pen, { entry, at }: PlacedLegend, palette: Palette): void {
  paintLegendSign(pen, entry, at, palette);
}
