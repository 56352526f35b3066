import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Category, ChartLink, ChartSpec, Mark, Tone } from "../../model/chart.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { AxisUnit } from "../chart/check-rows.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { BridgeStep } from "./build-bridge.ts";
import type { WaterfallBody } from "./schema.ts";
import { planBuild } from "../chart/build-steps.ts";
import { resolveBands } from "../chart/chart-bands.ts";
import { bracketsOf } from "../chart/chart-body.ts";
import { resolveBrackets } from "../chart/chart-brackets.ts";
import { openJob, tellEmpty } from "../chart/chart-job.ts";
import { formEntries } from "../chart/chart-legend.ts";
import { markOf } from "../chart/chart-marks.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { checkUnits } from "../chart/check-rows.ts";
import { checkZero } from "../chart/check-zero.ts";
import { highlighting } from "../chart/highlight.ts";
import { readRows } from "../chart/read-rows.ts";
import { unitOf } from "../chart/unit-of.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { readBlock } from "../read-block.ts";
import { bridgeTable, bridgeWords } from "./bridge-words.ts";
import { buildBridge } from "./build-bridge.ts";
import { say } from "../phrases/say.ts";
import { waterfallSchema } from "./schema.ts";

/** A bridge from one level to another, change by change; a total that its parts do not come to is told. */
export function resolveWaterfall(
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec | undefined {
  const body = readBlock(block, waterfallSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  const plain = body.unit === undefined ? undefined : unitOf(body.unit, context);
  const rows = readRows(body, { panel: 0, path: [], unit: plain, tone: body.tone }, job);
  const unit = checkUnits(rows, job);
  const steps = buildBridge(rows, body, job);
  if (unit === undefined || steps.length === 0) {
    tellEmpty(job);
    return undefined;
  }
  const chart = chartOf(body, steps, unit, job);
  const words = bridgeWords(context.lang, steps);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { ...words, alt: own ?? words.alt },
    table: bridgeTable(context.lang, body.label, steps),
    uses: [...figureUses(steps.map(({ row }) => row)), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

function chartOf(body: WaterfallBody, steps: readonly BridgeStep[], unit: AxisUnit, job: ChartJob): ChartSpec {
  const common = { ...body, scale: "linear" as const };
  const rows = steps.map(({ row }) => row);
  const isHighlighted = highlighting(common, rows, job);
  const bands = resolveBands(common, job);
  const hasBrackets = bracketsOf(common).length > 0;
  const plan = planBuild({ build: body.build, rows, bands, panels: [], hasBrackets, isHighlighted }, job);
  const marks = steps.map((step, index) => barOf(step, index, plan, isHighlighted, job.context.lang));
  const labelOf = ({ category }: Mark): string => rows[category]?.label ?? "";
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: body.orientation,
    valueAxis: withStep(axisOf(body, steps, unit, job), plan.axis),
    categories: steps.map((step) => withStep(categoryOf(step, body), plan.stepOf(step.row))),
    marks,
    lines: [],
    links: linksOf(marks),
    brackets: resolveBrackets(common, marks, labelOf, job).map((bracket) => withStep(bracket, plan.bracket)),
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: body.legend === "none" ? [] : formEntries(marks, job.context.lang),
    steps: plan.steps,
  };
}

/** Names of levels are strong; the line above a sum is for rows, where the sum stands below its parts. */
function categoryOf({ row, role, from }: BridgeStep, { orientation }: WaterfallBody): Category {
  const isSum = role === "level" && (orientation === "columns" || from !== 0);
  return { label: row.label, ...(row.note === undefined ? {} : { note: row.note }), ...(isSum ? { total: true } : {}) };
}

function barOf(
  step: BridgeStep,
  index: number,
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
  lang: string,
): Mark {
  const { row, value, from, to, level } = step;
  const setting = {
    form: "bar",
    category: index,
    key: `step-${index + 1}`,
    tone: toneOf(step),
    shape: "square",
  } as const;
  const mark = markOf(value, { ...setting, highlighted: isHighlighted(row), step: plan.stepOf(row) });
  const detail = [
    ...(mark.detail ?? []),
    ...(step.role === "change" ? [say(lang, "then {0}", level.words.short)] : []),
  ];
  return { ...mark, base: from, low: to, high: to, detail };
}

/** Direction is said by the sign and by where the bar hangs; colour only repeats it. */
function toneOf({ row, role, from, to }: BridgeStep): Tone {
  if (row.tone !== undefined) return row.tone;
  if (role === "level") return "ink";
  return to >= from ? "accent" : "muted";
}

/** A line appears with the later of its two bars. */
function linksOf(marks: readonly Mark[]): readonly ChartLink[] {
  return marks.slice(1).map((mark, index) => {
    const link: ChartLink = { from: marks[index]?.key ?? "", to: mark.key };
    return withStep(link, mark.step);
  });
}

function axisOf(body: WaterfallBody, steps: readonly BridgeStep[], unit: AxisUnit, job: ChartJob) {
  const values = steps.flatMap(({ from, to }) => [from, to]);
  const { max, ticks } = body;
  const min = checkZero(body.min, job);
  const wish = { scale: "linear", min, max, ticks, fromZero: true, openBelow: false, silent: true } as const;
  return valueAxis(values, wish, unit, job.context);
}
