/** What our painters ask of a 2D context: the canvas of a browser and the recorder that writes SVG both are one. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: "butt" | "round" | "square";
  lineJoin: "bevel" | "miter" | "round";
  globalAlpha: number;
  font: string;
  textAlign: "left" | "right" | "center" | "start" | "end";
  textBaseline: "top" | "hanging" | "middle" | "alphabetic" | "ideographic" | "bottom";
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, counterclockwise?: boolean): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  setLineDash(segments: number[]): void;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  /** Only the recorder has these: a part of a build becomes a group of its own. */
  beginGroup?(step: string): void;
  endGroup?(): void;
}

/** A colour that changes along a line. */
interface Gradient {
  addColorStop(offset: number, color: string): void;
}

/** How visible a step of the build is just now, from 0 to 1; parts of no step are always whole. */
export type OpacityOf = (step: string) => number;

/** Paints the parts of one step: as a group where the pen knows groups, else as visible as the step is now. */
export function paintStep(pen: Pen, step: string | undefined, opacityOf: OpacityOf, paint: () => void): void {
  if (step === undefined) {
    paint();
    return;
  }
  const opacity = opacityOf(step);
  if (opacity <= 0) return;
  pen.save();
  pen.beginGroup?.(step);
  if (opacity < 1) pen.globalAlpha *= opacity;
  paint();
  pen.endGroup?.();
  pen.restore();
}
