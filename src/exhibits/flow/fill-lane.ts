import type { MeasureText, RichText } from "../../model/exhibit.ts";
import type { FilledChip } from "../fill-chip.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { FlowBox, FlowLane } from "./schema.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { textHeight } from "../text-height.ts";

type Path = readonly PropertyKey[];

const trendWords = { up: "rises", down: "falls" } as const;

type FilledBox = {
  readonly isGap: false;
  readonly title: RichText;
  readonly text: RichText | null;
  readonly figure: FilledChip | null;
  readonly trend: NonNullable<FlowBox["trend"]> | null;
  readonly trendWord: string;
};

/** A lane with one entry a column; a gap lets the arrow run through. */
export type FilledLane = {
  readonly name: RichText;
  readonly boxes: readonly ((FilledBox | { readonly isGap: true }) & { readonly hasArrow: boolean })[];
  readonly tone: FlowLane["tone"];
  readonly highlighted: boolean;
  readonly step: string | null;
};

/** Fills one lane up to the number of columns; boxes beyond were told and are left out. */
export function fillLane(lane: FlowLane, path: Path, count: number, strings: FilledStrings): FilledLane {
  const boxes = lane.boxes.slice(0, count);
  return {
    name: strings.rich([...path, "name"], lane.name),
    boxes: boxes.map((box, index) => ({
      ...(box === null ? { isGap: true as const } : fillBox(box, [...path, "boxes", index], strings)),
      hasArrow: index > 0,
    })),
    tone: lane.tone,
    highlighted: lane.highlighted,
    step: lane.step ?? null,
  };
}

function fillBox(box: FlowBox, path: Path, strings: FilledStrings): FilledBox {
  return {
    isGap: false,
    title: strings.rich([...path, "title"], box.title),
    text: strings.optional([...path, "text"], box.text),
    figure: box.figure === undefined ? null : fillChip(box.figure, [...path, "figure"], strings),
    trend: box.trend ?? null,
    trendWord: box.trend === undefined ? "" : trendWords[box.trend],
  };
}

function filled({ boxes }: FilledLane): readonly FilledBox[] {
  return boxes.flatMap((box) => (box.isGap ? [] : [box]));
}

/** How high the fullest box of a lane stands when its words have this size. */
export function laneHeight(lane: FilledLane, sizePx: number, widthPx: number, namePx: number, measure: MeasureText) {
  const high = (text: string, font: string, linePx: number, roomPx: number): number =>
    textHeight({ text, font, linePx }, roomPx, measure);
  const boxes = filled(lane).map(({ title, text, figure, trend }) => {
    const innerPx = widthPx - 36;
    const number = figure === null ? 0 : 30 + high(figure.label.plain, "400 14px Inter", 19, innerPx);
    const words = text === null ? 0 : 2 + high(text.plain, `400 ${sizePx - 2}px Inter`, (sizePx - 2) * 1.4, innerPx);
    const titlePx = high(title.plain, `600 ${sizePx}px Inter`, sizePx * 1.35, innerPx - (trend === null ? 0 : 20));
    return 20 + titlePx + words + number;
  });
  return Math.max(...boxes, high(lane.name.plain, `600 ${sizePx}px "Source Serif 4"`, sizePx * 1.3, namePx));
}

/** A lane read out, box after box. */
export function saidLane(lane: FilledLane): string {
  const boxes = filled(lane).map(({ title, text, figure, trendWord }) =>
    [
      `${title.spoken} ${trendWord}`.trim(),
      ...(text === null ? [] : [text.spoken]),
      ...(figure === null ? [] : [saidChip(figure)]),
    ].join(", "),
  );
  return `${lane.name.spoken}: ${boxes.join(", then ")}.`;
}
