import type { Certainty } from "../../model/chart.ts";

/** One bar from zero as rectangles and lines, in pixels from its left end. */
export type BarShapes = {
  readonly widthPx: number;
  readonly rects: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly form: string;
  }[];
  /** Diagonal lines of a forecast, as one SVG path; patterns become pictures on paper. */
  readonly hatch: string | null;
  readonly arrow: string | null;
};

interface BarLengths {
  readonly lowPx: number;
  readonly highPx: number;
  readonly heightPx: number;
  readonly isOpen: boolean;
  readonly certainty: Certainty;
}

const arrowPx = 18;
/** Zero is a value: it shows as a line at the axis. */
const zeroPx = 3;

/** The form says how sure the amount is: solid to the low end, tint to the high one, outline for plans, hatch for forecasts. */
export function barShapes({ lowPx, highPx, heightPx, isOpen, certainty }: BarLengths): BarShapes {
  const low = Math.max(lowPx, highPx === 0 ? zeroPx : 0);
  const high = Math.max(highPx, low);
  const rect = (x: number, width: number, form: string) => {
    const inset = form === "tint" || form === "solid" ? 0 : 1;
    return { x: x + inset, y: inset, width: Math.max(1, width - 2 * inset), height: heightPx - 2 * inset, form };
  };
  const tint = high > low ? [rect(low, high - low, "tint")] : [];
  const whole = (form: string) => [rect(0, high, form)];
  const rects = {
    stated: [...(low > 0 ? [rect(0, low, "solid")] : []), ...tint],
    estimate: [rect(0, high, "tint"), ...whole("outline")],
    plan: whole("outline"),
    forecast: whole("outline"),
    illustrative: whole("dotted"),
  }[certainty];
  return {
    widthPx: high + (isOpen ? arrowPx : 0) + 2,
    rects: high <= zeroPx ? [rect(0, zeroPx, certainty === "stated" ? "solid" : "tint")] : rects,
    hatch: certainty === "forecast" ? hatchPath(high, heightPx) : null,
    arrow: isOpen ? arrowPath(high, heightPx) : null,
  };
}

/** How much room a bar takes on its row, its arrow included. */
export function barRoomPx(highPx: number, isOpen: boolean): number {
  return Math.max(zeroPx, highPx) + (isOpen ? arrowPx : 0);
}

function arrowPath(x: number, heightPx: number): string {
  const middle = heightPx / 2;
  const reach = Math.min(middle - 2, 12);
  return `M${round(x + 5)} ${round(middle - reach)}L${round(x + 5 + reach)} ${round(middle)}L${round(x + 5)} ${round(middle + reach)}`;
}

function hatchPath(widthPx: number, heightPx: number): string {
  const lines: string[] = [];
  for (let start = -heightPx + 8; start < widthPx; start += 8) {
    const x1 = Math.max(0, start);
    const x2 = Math.min(widthPx, start + heightPx);
    lines.push(`M${round(x1)} ${round(heightPx - (x1 - start))}L${round(x2)} ${round(heightPx - (x2 - start))}`);
  }
  return lines.join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
