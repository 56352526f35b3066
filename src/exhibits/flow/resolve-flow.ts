import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledLane } from "./fill-lane.ts";
import type { FlowBody } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow, tellValue } from "../block-trouble.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize } from "../text-height.ts";
import { fillLane, laneHeight, saidLane } from "./fill-lane.ts";
import { say } from "../phrases/say.ts";
import { flowSchema } from "./schema.ts";

// Sizes that templates/themes/blocks/flow.css repeats.
const namePx = 150;
const gapPx = 20;
const arrowPx = 44;
const headPx = 34;
const laneGapPx = 12;
/** Room in the fullest box; more would be a hole. */
const airPx = 28;

/** Lanes of boxes joined by arrows: one mechanism, and how it runs for each of several players. */
export function resolveFlow(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, flowSchema, report);
  if (body === undefined) return undefined;
  const count =
    body.columns.length > 0 ? body.columns.length : Math.max(...body.lanes.map(({ boxes }) => boxes.length));
  checkLanes(body, count, block, report);
  const strings = fillStrings(block, context);
  const columns = body.columns.map((column, index) => strings.rich(["columns", index], column));
  const lanes = body.lanes.map((lane, index) => fillLane(lane, ["lanes", index], count, strings));
  const layout = layOut(lanes, count, columns.length > 0, block, context, report);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const names = lanes.map(({ name }) => name.plain).join("; ");
  return blockSpec(block, {
    words: {
      alt: alt ?? say(context.lang, "{0}: {1}.", say(context.lang, "Flow in {0} lanes", lanes.length), names),
      description: lanes.map(saidLane).join(" "),
    },
    strings,
    steps: lanes.map(({ step }) => step),
    view: { ...layout, count, columns, lanes },
  });
}

function checkLanes(body: FlowBody, count: number, block: ExhibitBlock, report: Report): void {
  body.lanes.forEach(({ boxes }, index) => {
    if (boxes.length <= count) return;
    const message = `Invalid lane of ${boxes.length} boxes, expected at most ${count}, one a column`;
    tellValue(block, ["lanes", index, "boxes"], message, report);
  });
}

function layOut(
  lanes: readonly FilledLane[],
  count: number,
  hasHead: boolean,
  block: ExhibitBlock,
  { box, measure }: ExhibitContext,
  report: Report,
) {
  const widthPx = (box.widthPx - namePx - gapPx - (count - 1) * arrowPx) / count;
  const roomPx = (box.heightPx - (hasHead ? headPx : 0) - (lanes.length - 1) * laneGapPx) / lanes.length;
  const heightsAt = (sizePx: number) => lanes.map((lane) => laneHeight(lane, sizePx, widthPx, namePx, measure));
  const { sizePx } = largestSize((size) => heightsAt(size).every((height) => height <= roomPx), [18, 16, 14]);
  const heights = heightsAt(sizePx);
  lanes.forEach(({ name }, index) => {
    if ((heights[index] ?? 0) > roomPx) tellOverflow(block, ["lanes", index], name.plain, report);
  });
  return { sizePx, lanePx: Math.floor(Math.min(roomPx, Math.max(...heights) + airPx)) };
}
