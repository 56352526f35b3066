import type { RichText } from "../../model/exhibit.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { StackLayout } from "./lay-out-stack.ts";
import type { StackBody } from "./schema.ts";
import { say } from "../phrases/say.ts";
import { isNamed, tellOverflow, tellValue } from "../block-trouble.ts";

/** A bracket beside the pressed layers, or arrows from above and below, in pixels of the exhibit. */
export type PlacedSqueeze = {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: RichText | null;
  readonly text: RichText | null;
  readonly above: RichText | null;
  readonly below: RichText | null;
  readonly isPress: boolean;
  readonly step: string | null;
  readonly belowStep: string | null;
};

const narrowestPx = 180;

/** Places the words about layers that are pressed; layers that do not exist, or have no room beside them, are told. */
export function placeSqueeze(body: StackBody, layout: StackLayout, job: ChartJob): PlacedSqueeze | null {
  const { squeeze } = body;
  if (squeeze === undefined) return null;
  const range = pressedRows(body, squeeze, job);
  if (range === undefined) return null;
  const words = (key: "title" | "text" | "above" | "below") => job.strings.optional(["squeeze", key], squeeze[key]);
  const isPress = squeeze.above !== undefined || squeeze.below !== undefined;
  const { labelPx, plotPx, headPx, rowPx, barPx, endsPx } = layout;
  const plotLeftPx = labelPx + 20;
  const ends = Math.max(...endsPx.slice(range.first, range.last + 1));
  const leftPx = isPress ? plotLeftPx + plotPx + 20 : plotLeftPx + ends + 40;
  const widthPx = isPress ? 250 : plotLeftPx + plotPx - leftPx;
  if (widthPx < narrowestPx) tellOverflow(job.block, ["squeeze"], squeeze.title ?? squeeze.from, job.report);
  const airPx = isPress ? 0 : (rowPx - barPx) / 2;
  return {
    leftPx,
    topPx: headPx + range.first * rowPx + airPx,
    widthPx,
    heightPx: (range.last - range.first + 1) * rowPx - 2 * airPx,
    title: words("title"),
    text: words("text"),
    above: words("above"),
    below: words("below"),
    isPress,
    step: squeeze.step ?? null,
    belowStep: squeeze.below_step ?? squeeze.step ?? null,
  };
}

function pressedRows(body: StackBody, squeeze: NonNullable<StackBody["squeeze"]>, { block, report }: ChartJob) {
  const labels = body.layers.map(({ label }) => label);
  const known = (["from", "to"] as const).map((key) => isNamed(block, ["squeeze", key], squeeze[key], labels, report));
  if (known.includes(false)) return undefined;
  const [first, last] = [labels.indexOf(squeeze.from), labels.indexOf(squeeze.to)];
  if (first > last) {
    const message = `Invalid value “${squeeze.to}” of “to”, expected a layer at or below “${squeeze.from}”`;
    tellValue(block, ["squeeze", "to"], message, report);
    return undefined;
  }
  const hasRoom =
    (squeeze.above === undefined || first > 0) && (squeeze.below === undefined || last < labels.length - 1);
  if (hasRoom) return { first, last };
  const key = squeeze.above !== undefined && first === 0 ? "above" : "below";
  tellValue(block, ["squeeze", key], `Invalid key “${key}” of “squeeze”, expected a layer there for its words`, report);
  return undefined;
}

/** The squeeze read out. */
export function saidSqueeze({ title, text, above, below }: PlacedSqueeze, lang: string): string {
  const parts = [
    ...[title, text].flatMap((words) => (words === null ? [] : [words.spoken])),
    ...(above === null ? [] : [say(lang, "from above: {0}", above.spoken)]),
    ...(below === null ? [] : [say(lang, "from below: {0}", below.spoken)]),
  ];
  return `${parts.map((part) => part.replace(/[.:]$/u, "")).join(". ")}.`;
}
