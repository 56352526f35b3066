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
  const { leftPx, widthPx, airPx } = besideRows(range, isPressed(squeeze), layout);
  if (widthPx < narrowestPx) tellOverflow(job.block, ["squeeze"], squeeze.title ?? squeeze.from, job.report);
  return {
    leftPx,
    topPx: layout.headPx + range.first * layout.rowPx + airPx,
    widthPx,
    heightPx: (range.last - range.first + 1) * layout.rowPx - 2 * airPx,
    ...wordsOf(squeeze, job),
    isPress: isPressed(squeeze),
    ...stepsOf(squeeze),
  };
}

type Squeeze = NonNullable<StackBody["squeeze"]>;
type Rows = { readonly first: number; readonly last: number };

/** True when arrows press from the neighbouring layers; then their words need a column of their own. */
export function isPressed(squeeze: Squeeze | undefined): boolean {
  return squeeze?.above !== undefined || squeeze?.below !== undefined;
}

/** A bracket stands close to the rows it joins; arrows stand in the column at the right. */
function besideRows({ first, last }: Rows, isPress: boolean, { labelPx, plotPx, rowPx, barPx, endsPx }: StackLayout) {
  const plotLeftPx = labelPx + 20;
  if (isPress) return { leftPx: plotLeftPx + plotPx + 20, widthPx: 250, airPx: 0 };
  const leftPx = plotLeftPx + Math.max(...endsPx.slice(first, last + 1)) + 40;
  return { leftPx, widthPx: plotLeftPx + plotPx - leftPx, airPx: (rowPx - barPx) / 2 };
}

function wordsOf(squeeze: Squeeze, { strings }: ChartJob) {
  const words = (key: "title" | "text" | "above" | "below") => strings.optional(["squeeze", key], squeeze[key]);
  return { title: words("title"), text: words("text"), above: words("above"), below: words("below") };
}

function stepsOf({ step, below_step: belowStep }: Squeeze) {
  return { step: step ?? null, belowStep: belowStep ?? step ?? null };
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

/** The squeeze read out; nothing where there is none. */
export function saidSqueeze(squeeze: PlacedSqueeze | null, lang: string): readonly string[] {
  if (squeeze === null) return [];
  const { title, text, above, below } = squeeze;
  const parts = [
    ...[title, text].flatMap((words) => (words === null ? [] : [words.spoken])),
    ...(above === null ? [] : [say(lang, "from above: {0}", above.spoken)]),
    ...(below === null ? [] : [say(lang, "from below: {0}", below.spoken)]),
  ];
  return [`${parts.map((part) => part.replace(/[.:]$/u, "")).join(". ")}.`];
}
