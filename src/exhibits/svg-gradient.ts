import type { Matrix } from "./svg-matrix.ts";
import { escapeXml, roundNumber, splitColour } from "./svg-format.ts";
import { identity } from "./svg-matrix.ts";

/** A linear gradient as a canvas hands it out; becomes a definition of the picture when something is painted with it. */
export class SvgGradient {
  readonly #from: readonly [number, number];
  readonly #to: readonly [number, number];
  readonly #stops: { readonly offset: number; readonly colour: string }[] = [];

  constructor(from: readonly [number, number], to: readonly [number, number]) {
    this.#from = from;
    this.#to = to;
  }

  addColorStop(offset: number, colour: string): void {
    this.#stops.push({ offset, colour });
  }

  /** The definition, with `id=""` for the recorder to fill. */
  toXml(matrix: Matrix): string {
    const stops = this.#stops.map(({ offset, colour }) => {
      const split = splitColour(colour);
      const opacity = split.opacity < 1 ? ` stop-opacity="${roundNumber(split.opacity)}"` : "";
      return `<stop offset="${roundNumber(offset)}" stop-color="${escapeXml(split.colour)}"${opacity}/>`;
    });
    const [x1, y1] = this.#from.map(roundNumber);
    const [x2, y2] = this.#to.map(roundNumber);
    const ends = `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`;
    return `<linearGradient id="" gradientUnits="userSpaceOnUse" ${ends}${turned(matrix)}>${stops.join("")}</linearGradient>`;
  }
}

function turned(matrix: Matrix): string {
  const numbers = Object.values(matrix).map(roundNumber).join(" ");
  return numbers === Object.values(identity).join(" ") ? "" : ` gradientTransform="matrix(${numbers})"`;
}
