import type { Matrix } from "./svg-matrix.ts";
import { apply, keepsCircles, scaleOf } from "./svg-matrix.ts";
import { roundNumber } from "./svg-format.ts";

const turn = Math.PI * 2;

/** The path under construction, written at once in the coordinates of the picture, as a canvas keeps it. */
export class SvgPath {
  #data = "";
  #empty = true;

  get data(): string {
    return this.#data;
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.#write("M", matrix, [x, y]);
    this.#empty = false;
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    if (this.#empty) this.moveTo(matrix, x, y);
    else this.#write("L", matrix, [x, y]);
  }

  cubicTo(matrix: Matrix, points: readonly [number, number, number, number, number, number]): void {
    if (this.#empty) this.moveTo(matrix, points[0], points[1]);
    this.#write("C", matrix, points);
  }

  quadraticTo(matrix: Matrix, points: readonly [number, number, number, number]): void {
    if (this.#empty) this.moveTo(matrix, points[0], points[1]);
    this.#write("Q", matrix, points);
  }

  close(): void {
    if (!this.#empty) this.#data += "Z";
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  /** False when the matrix would bend the circle out of shape: an SVG arc could not follow. */
  arc(matrix: Matrix, circle: Circle): boolean {
    const sweep = sweepOf(circle);
    const at = (angle: number): readonly [number, number] => [
      circle.x + circle.radius * Math.cos(angle),
      circle.y + circle.radius * Math.sin(angle),
    ];
    this.lineTo(matrix, ...at(circle.start));
    // One SVG arc cannot come back to where it began.
    const pieces = Math.abs(sweep) > Math.PI * 1.999 ? 2 : 1;
    const radius = roundNumber(circle.radius * scaleOf(matrix));
    const clockwise = sweep > 0 !== matrix.a * matrix.d - matrix.b * matrix.c < 0 ? 1 : 0;
    for (let piece = 1; piece <= pieces; piece++) {
      const end = apply(matrix, ...at(circle.start + (sweep * piece) / pieces));
      const large = Math.abs(sweep / pieces) > Math.PI ? 1 : 0;
      this.#data += `A${radius} ${radius} 0 ${large} ${clockwise} ${roundNumber(end.x)} ${roundNumber(end.y)}`;
    }
    return keepsCircles(matrix);
  }

  #write(command: string, matrix: Matrix, points: readonly number[]): void {
    const numbers: string[] = [];
    for (let index = 0; index + 1 < points.length; index += 2) {
      const { x, y } = apply(matrix, points[index] ?? 0, points[index + 1] ?? 0);
      numbers.push(roundNumber(x), roundNumber(y));
    }
    this.#data += command + numbers.join(" ");
  }
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly start: number;
  readonly end: number;
  readonly counterclockwise: boolean;
}

/** The angle a canvas would draw: a whole turn at most, in the direction asked for. */
function sweepOf({ start, end, counterclockwise }: Circle): number {
  const sweep = end - start;
  if (!counterclockwise) return sweep >= turn ? turn : ((sweep % turn) + turn) % turn;
  return sweep <= -turn ? -turn : -(((-sweep % turn) + turn) % turn);
}
