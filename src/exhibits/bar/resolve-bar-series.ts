import type { ChartSpec, Mark } from "../../model/chart.ts";
import type { ExhibitSpec } from "../../model/exhibit.ts";
import type { AxisUnit } from "../chart/check-rows.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartSeries } from "../chart/chart-series.ts";
import type { BarSeriesBody } from "./schema.ts";
import { planBuild } from "../chart/build-steps.ts";
import { resolveBands } from "../chart/chart-bands.ts";
import { bracketsOf } from "../chart/chart-body.ts";
import { resolveBrackets } from "../chart/chart-brackets.ts";
import { tellEmpty } from "../chart/chart-job.ts";
import { readChartSeries } from "../chart/chart-series.ts";
import { figureUses } from "../chart/chart-uses.ts";
import { checkUnits } from "../chart/check-rows.ts";
import { checkZero } from "../chart/check-zero.ts";
import { highlighting } from "../chart/highlight.ts";
import { asChartBody } from "../chart/series-body.ts";
import { seriesCategories, seriesLegend, sortSeries } from "../chart/series-parts.ts";
import { seriesTable, seriesWords } from "../chart/series-words.ts";
import { unitOf } from "../chart/unit-of.ts";
import { valueAxis } from "../chart/value-axis.ts";
import { withStep } from "../chart/with-step.ts";
import { say } from "../phrases/say.ts";
import { arrangeBars } from "./arrange-bars.ts";

const kinds = { grouped: "Grouped bar chart", stacked: "Stacked bar chart", share: "Bar chart of shares" } as const;

/** Several bars a row: beside each other, piled up, or as shares of their sum. */
export function resolveBarSeries(body: BarSeriesBody, job: ChartJob): ExhibitSpec | undefined {
  const written = readChartSeries(body, job);
  const rows = written.flatMap((one) => one.rows);
  const unit = checkUnits(rows, job);
  if (unit === undefined) {
    tellEmpty(job);
    return undefined;
  }
  const series = sortSeries(written, body.sort ?? "none", body.arrange === "grouped" ? "first" : "sum");
  const chart = chartOf(body, series, unit, job);
  if (chart.marks.length === 0) {
    tellEmpty(job);
    return undefined;
  }
  return specOf(body, series, chart, job);
}

function specOf(body: BarSeriesBody, series: readonly ChartSeries[], chart: ChartSpec, job: ChartJob): ExhibitSpec {
  const { lang } = job.context;
  const kind = kinds[body.arrange];
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  const sums = (chart.totals ?? []).map(
    ({ category, label }) => `${chart.categories[category]?.label ?? ""}, ${label}`,
  );
  const words = seriesWords(
    lang,
    kind,
    "{0} of {1} series",
    series,
    sums.length === 0 ? [] : [say(lang, "Sums: {0}.", sums.join("; "))],
  );
  return {
    kind: job.block.kind.value,
    place: job.block.place,
    words: { ...words, alt: own ?? words.alt },
    table: seriesTable(lang, kind, body.label, series),
    uses: [...figureUses(series.flatMap(({ rows }) => rows)), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}

function chartOf(body: BarSeriesBody, series: readonly ChartSeries[], unit: AxisUnit, job: ChartJob): ChartSpec {
  const common = asChartBody(body);
  const rows = series.flatMap((one) => one.rows);
  const isHighlighted = highlighting(common, rows, job);
  const bands = resolveBands(common, job);
  const hasBrackets = bracketsOf(common).length > 0;
  const plan = planBuild({ build: body.build, rows, bands, panels: [], hasBrackets, isHighlighted }, job);
  const { marks, totals } = arrangeBars({ series, plan, isHighlighted, job }, body.arrange, body.totals === "auto");
  const nameOf = new Map<string, string>(
    series.flatMap((one, index) =>
      one.rows.map(({ label }, category) => [`bar-${index + 1}-${category + 1}`, `${label}, ${one.label}`]),
    ),
  );
  const labelOf = ({ key }: Mark): string => nameOf.get(key) ?? "";
  return {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: body.orientation,
    valueAxis: withStep(axisOf(body, marks, unit, job), plan.axis),
    categories: seriesCategories(series, plan),
    marks,
    lines: [],
    brackets: resolveBrackets(common, marks, labelOf, job).map((bracket) => withStep(bracket, plan.bracket)),
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: seriesLegend(body, series, marks, "bar", job.context.lang),
    ...(totals.length === 0 ? {} : { totals }),
    steps: plan.steps,
  };
}

function axisOf(body: BarSeriesBody, marks: readonly Mark[], unit: AxisUnit, job: ChartJob) {
  const share = body.arrange === "share";
  const values = share ? [0, 100] : marks.flatMap(({ low, high, base = 0 }) => [base, low, high]);
  const { max, ticks } = body;
  const min = checkZero(body.min, job);
  const wish = { scale: "linear", min, max, ticks, fromZero: true, openBelow: false, silent: true } as const;
  const axis = share ? { unit: unitOf("percent", job.context), per: undefined } : unit;
  return valueAxis(values, wish, axis, job.context);
}
