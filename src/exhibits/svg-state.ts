import type { Matrix } from "./svg-matrix.ts";
import { identity } from "./svg-matrix.ts";

/** What `save()` remembers. Paints are strings or gradients made by the recorder. */
export interface PenState {
  readonly fillStyle: unknown;
  readonly strokeStyle: unknown;
  readonly lineWidth: number;
  readonly lineCap: "butt" | "round" | "square";
  readonly lineJoin: "bevel" | "miter" | "round";
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly lineDashOffset: number;
  readonly font: string;
  readonly textAlign: "left" | "right" | "center" | "start" | "end";
  readonly textBaseline: "top" | "hanging" | "middle" | "alphabetic" | "ideographic" | "bottom";
  readonly globalAlpha: number;
  readonly matrix: Matrix;
  /** Id of the clip path that holds, if any. */
  readonly clip: string | undefined;
}

/** A canvas starts like this. */
export const firstState: PenState = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  miterLimit: 10,
  dash: [],
  lineDashOffset: 0,
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  globalAlpha: 1,
  matrix: identity,
  clip: undefined,
};
