import type { Setting } from "./frame.ts";
import type { PlacedLine, PlacedText, Spot } from "./layout.ts";
import { middleToBaseline } from "./type-scale.ts";

const sizePx = 14;
const pitchPx = sizePx * 1.3;

/** Distance of a line's name from its last or first point. */
export const lineNamePx = 16;

/** The names of lines beside their last and first spots, pushed apart where lines end close together. */
export function lineEnds(setting: Setting, lines: readonly PlacedLine[]): readonly PlacedText[] {
  return [...namesAt(setting, lines, "last"), ...namesAt(setting, lines, "first")];
}

interface End {
  readonly placed: PlacedLine;
  readonly text: string;
  readonly spot: Spot;
}

function namesAt(
  { chart, frame }: Setting,
  lines: readonly PlacedLine[],
  side: "first" | "last",
): readonly PlacedText[] {
  const ends = lines
    .flatMap((placed): readonly End[] => {
      const spot = side === "last" ? placed.spots.at(-1) : placed.spots[0];
      const text = side === "last" ? placed.line.label : placed.line.startLabel;
      if (spot === undefined || text === undefined) return [];
      return [{ placed, text, spot: placed.line.over === undefined ? spot : middleOf(placed, spot) }];
    })
    .toSorted((a, b) => a.spot.y - b.spot.y);
  const lowest = chart.heightPx - pitchPx / 2;
  const ys = spread(
    ends.map(({ spot }) => spot.y),
    lowest,
  );
  return ends.map(({ placed: { line }, text, spot }, index): PlacedText => {
    const y = (ys[index] ?? spot.y) + middleToBaseline(sizePx);
    const step = line.step === undefined ? {} : { step: line.step };
    const base = { text, y, font: frame.type.font(600, sizePx), ink: line.tone, ...step } as const;
    return side === "last"
      ? { ...base, x: spot.x + lineNamePx, align: "left" }
      : { ...base, x: spot.x - lineNamePx, align: "right" };
  });
}

/** A layer is named in its middle. */
function middleOf({ below, floor }: PlacedLine, { x, y }: Spot): Spot {
  const under = below.find((spot) => spot.x === x)?.y ?? floor;
  return { x, y: (y + under) / 2 };
}

/** Heights in order, at least a line apart: pushed down, and up again where the last would leave the chart. */
function spread(wanted: readonly number[], lowest: number): readonly number[] {
  let above = -Infinity;
  const down = wanted.map((y) => (above = Math.max(y, above + pitchPx)));
  let below = lowest + pitchPx;
  return down
    .toReversed()
    .map((y) => (below = Math.min(y, below - pitchPx)))
    .toReversed();
}
