import type { Mark, StackTotal } from "../../model/chart.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { ChartSeries } from "../chart/chart-series.ts";
import type { PlottedValue } from "../chart/plot-value.ts";
import { addUp, checkPiece, computedValue } from "../chart/add-up.ts";
import { markOf } from "../chart/chart-marks.ts";
import { tell } from "../chart/chart-job.ts";
import { exactOf } from "../chart/plot-value.ts";
import { unitOf } from "../chart/unit-of.ts";

/** What every arrangement needs to know. */
export interface Arranging {
  readonly series: readonly ChartSeries[];
  readonly plan: BuildPlan;
  readonly isHighlighted: (row: ChartRow) => boolean;
  readonly job: ChartJob;
}

export interface ArrangedBars {
  readonly marks: readonly Mark[];
  readonly totals: readonly StackTotal[];
}

/** Bars of a row beside each other, first series first. */
function groupBars(arranging: Arranging): ArrangedBars {
  const count = arranging.series.length;
  const marks = arranging.series.flatMap((one, index) =>
    one.rows.flatMap((row, category): readonly Mark[] =>
      row.value === undefined ? [] : [{ ...barOf(arranging, one, row, row.value, category), lane: { index, count } }],
    ),
  );
  return { marks, totals: [] };
}

/** Bars of a row end to end: what is above zero to one side, what is below to the other. */
function stackBars(arranging: Arranging, withTotals: boolean): ArrangedBars {
  const stacks = stacksOf(arranging).map((pieces) => pieces.filter(({ value }) => checkPiece(value, arranging.job)));
  const marks = stacks.flatMap((pieces) => pileUp(arranging, pieces, (value) => value.low));
  const totals = withTotals ? stacks.flatMap((pieces, category) => totalOf(arranging, pieces, category) ?? []) : [];
  return { marks, totals };
}

/** Bars of a row as shares of their sum. A share of a sum with a part below zero, or without one, is none. */
function shareBars(arranging: Arranging): ArrangedBars {
  const { job } = arranging;
  const percent = unitOf("percent", job.context);
  const stacks = stacksOf(arranging)
    .map((pieces) => pieces.filter(({ value }) => checkPiece(value, job) && checkShare(value, job)))
    .map((pieces) => ({ pieces, sum: pieces.reduce((total, { value }) => total + value.low, 0) }))
    .filter(({ sum }) => sum > 0);
  const shares = stacks.map(({ pieces, sum }) => pieces.map(({ value }) => (value.low / sum) * 100));
  const decimals = shares.every(addsUp) ? 0 : 1;
  const marks = stacks.flatMap(({ pieces, sum }, stack) =>
    pileUp(arranging, pieces, (value) => (value.low / sum) * 100).map((mark, index): Mark => {
      const share = { form: "number", value: exactOf(shares[stack]?.[index] ?? 0) } as const;
      const label = job.context.ledger.format(share, percent, { decimals }).short;
      return { ...mark, label, detail: [pieces[index]?.value.words.short ?? "", ...(mark.detail ?? [])] };
    }),
  );
  return { marks, totals: [] };
}

/** Whether whole percents still come to 100, so that nobody finds 101 on a slide. */
function addsUp(shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + Math.round(share), 0) === 100;
}

interface Piece {
  readonly series: ChartSeries;
  readonly row: ChartRow;
  readonly value: PlottedValue;
  readonly category: number;
}

/** The values of each category, in the order of the series; gaps left out. */
function stacksOf({ series }: Arranging): readonly (readonly Piece[])[] {
  return (series[0]?.rows ?? []).map((_, category) =>
    series.flatMap((one): readonly Piece[] => {
      const row = one.rows[category];
      return row?.value === undefined ? [] : [{ series: one, row, value: row.value, category }];
    }),
  );
}

function pileUp(
  arranging: Arranging,
  pieces: readonly Piece[],
  sizeOf: (value: PlottedValue) => number,
): readonly Mark[] {
  const ends = { above: exactOf(0), below: exactOf(0) };
  return pieces.map(({ series, row, value, category }): Mark => {
    const size = sizeOf(value);
    const side = size < 0 ? "below" : "above";
    const base = ends[side];
    ends[side] = base.plus(exactOf(size));
    const end = ends[side].toNumber();
    const mark = barOf(arranging, series, row, value, category);
    return { ...mark, base: base.toNumber(), low: end, high: end, piece: true };
  });
}

function totalOf({ series, plan, job }: Arranging, pieces: readonly Piece[], category: number): StackTotal | undefined {
  const row = pieces[0]?.row;
  // A sum with a gap in it would be a floor at best.
  if (row === undefined || pieces.length < series.length) return undefined;
  const values = pieces.map(({ value }) => value);
  const total = computedValue(addUp(values), values, row.place, job);
  if (total === undefined) return undefined;
  const end = values.reduce((sum, { low }) => sum + Math.max(0, low), 0);
  const steps = pieces.map((piece) => plan.stepOf(piece.row));
  const step = steps.at(-1);
  return { category, value: end, label: total.words.short, ...(step === undefined ? {} : { step }) };
}

function barOf(
  { series: all, plan, isHighlighted }: Arranging,
  series: ChartSeries,
  row: ChartRow,
  value: PlottedValue,
  category: number,
): Mark {
  const key = `bar-${all.indexOf(series) + 1}-${category + 1}`;
  const setting = { form: "bar", category, key, tone: series.tone, shape: "square" } as const;
  const mark = markOf(value, { ...setting, highlighted: isHighlighted(row), step: plan.stepOf(row) });
  return { ...mark, detail: [series.label, ...(mark.detail ?? [])] };
}

function checkShare(value: PlottedValue, job: ChartJob): boolean {
  if (value.low >= 0) return true;
  const message = `Invalid value “${value.words.short}” in shares of a sum, expected zero or more`;
  tell(job, "negative-share", value.place, message, "Parts below zero have no share: use `arrange: stacked`.");
  return false;
}

/** The arrangement that the block asks for; shares need a unit of their own to be read in. */
export function arrangeBars(
  arranging: Arranging,
  arrange: "grouped" | "stacked" | "share",
  withTotals: boolean,
): ArrangedBars {
  switch (arrange) {
    case "grouped":
      return groupBars(arranging);
    case "stacked":
      return stackBars(arranging, withTotals);
    case "share":
      return shareBars(arranging);
    default:
      return arrange satisfies never;
  }
}
