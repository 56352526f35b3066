import type { ChartLine, Mark } from "../../model/chart.ts";
import type { BuildPlan } from "../chart/build-steps.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { LineSeries } from "./line-series.ts";
import { markOf } from "../chart/chart-marks.ts";
import { withStep } from "../chart/with-step.ts";

/** As many points as can all carry their value. */
const mostLabelled = 8;

export interface DrawnSeries {
  readonly marks: readonly Mark[];
  readonly lines: readonly ChartLine[];
}

/** The points of a series and the stretches of line between its gaps. */
export function drawSeries(
  series: LineSeries,
  index: number,
  count: number,
  area: boolean,
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
): DrawnSeries {
  const said = labelledRows(series.rows, count, isHighlighted);
  const stretches: string[][] = [[]];
  const marks = series.rows.flatMap((row, category): readonly Mark[] => {
    if (row.value === undefined) {
      stretches.push([]);
      return [];
    }
    const key = `line-${index + 1}-${category + 1}`;
    stretches.at(-1)?.push(key);
    const label = said.has(row) ? row.value.words.short : "";
    const base = { form: "dot", category, key, tone: series.tone, shape: "circle" } as const;
    const mark = markOf(row.value, { ...base, highlighted: isHighlighted(row), step: plan.stepOf(row), label });
    return [row.note === undefined || label === "" ? mark : { ...mark, note: row.note }];
  });
  const whole = stretches.filter((keys) => keys.length > 1);
  const steps = new Set(marks.map(({ step }) => step));
  const step = steps.size === 1 ? [...steps][0] : undefined;
  const lines = whole.map((keys, at) => {
    const last = at === whole.length - 1 && series.label !== undefined;
    const line: ChartLine = {
      keys,
      tone: series.tone,
      certainty: "stated",
      ...(last ? { label: series.label ?? "" } : {}),
    };
    return withStep(area && count === 1 ? { ...line, area: true } : line, step);
  });
  return { marks, lines };
}

/** All points of a short line; of a long one, or of several, the ends, the extremes and what is highlighted. */
function labelledRows(
  rows: readonly ChartRow[],
  count: number,
  isHighlighted: (row: ChartRow) => boolean,
): ReadonlySet<ChartRow> {
  const valued = rows.filter(({ value }) => value !== undefined);
  if (count === 1 && valued.length <= mostLabelled) return new Set(valued);
  const byLow = valued.toSorted((a, b) => (a.value?.low ?? 0) - (b.value?.low ?? 0));
  const extremes = count === 1 ? [byLow[0], byLow.at(-1)] : [];
  const chosen = [valued[0], valued.at(-1), ...extremes, ...valued.filter(isHighlighted)];
  return new Set(chosen.filter((row) => row !== undefined));
}
