import type { Category, ChartSpec, Mark } from "../../model/chart.ts";
import type { ExhibitSpec } from "../../model/exhibit.ts";
import type { Phrase } from "../phrases/german.ts";
import type { AxisUnit } from "./check-rows.ts";
import type { BuildPlan } from "./build-steps.ts";
import type { ChartBody } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow } from "./chart-row.ts";
import { say } from "../phrases/say.ts";
import { planBuild } from "./build-steps.ts";
import { resolveBands } from "./chart-bands.ts";
import { bracketsOf } from "./chart-body.ts";
import { resolveBrackets } from "./chart-brackets.ts";
import { tellEmpty } from "./chart-job.ts";
import { chartLegend } from "./chart-legend.ts";
import { markOf, shapeOf } from "./chart-marks.ts";
import { figureUses } from "./chart-uses.ts";
import { chartWords, saidRows, tableTwin } from "./chart-words.ts";
import { checkZero } from "./check-zero.ts";
import { checkLogValues, checkUnits, sortRows } from "./check-rows.ts";
import { highlighting } from "./highlight.ts";
import { readRows } from "./read-rows.ts";
import { withTotalRow } from "./total-row.ts";
import { unitOf } from "./unit-of.ts";
import { valueAxis } from "./value-axis.ts";
import { withStep } from "./with-step.ts";

/** What tells a chart of rows from another. */
export interface RowsKind {
  /** As sentences name it: `Bar chart`. */
  readonly kind: Phrase;
  readonly form: "bar" | "dot";
  readonly orientation: ChartSpec["orientation"];
  readonly sort: "none" | "ascending" | "descending";
}

type RowsBody = ChartBody & { readonly total?: string | undefined };

/** A chart with one mark a row: range-dot and bars. Undefined, and told, when there is nothing to draw. */
export function resolveRowsChart(body: RowsBody, kind: RowsKind, job: ChartJob): ExhibitSpec | undefined {
  const written = rowsOf(body, job);
  // Before they are sorted: “the first row” is the one its author wrote first.
  const unit = checkUnits(written, job);
  const sorted = sortRows(written, body.sort ?? kind.sort, body.scale);
  const rows = body.total === undefined ? sorted : withTotalRow(sorted, body.total, job);
  if (unit === undefined) {
    tellEmpty(job);
    return undefined;
  }
  const isHighlighted = highlighting(body, rows, job);
  const bands = resolveBands(body, job);
  const plan = planBuild(
    {
      build: body.build,
      rows,
      bands,
      panels: body.panels ?? [],
      hasBrackets: bracketsOf(body).length > 0,
      isHighlighted,
    },
    job,
  );
  const marks = marksOf(rows, kind, plan, isHighlighted);
  const labelOf = ({ category }: Mark): string => rows[category]?.label ?? "";
  const brackets = resolveBrackets(body, marks, labelOf, job).map((one) => withStep(one, plan.bracket));
  const chart: ChartSpec = {
    widthPx: Math.round(job.context.box.widthPx),
    heightPx: Math.round(job.context.box.heightPx),
    orientation: kind.orientation,
    valueAxis: withStep(axisOf(body, kind, rows, marks, unit, job), plan.axis),
    categories: rows.map((row, index) => categoryOf(row, rows[index - 1], plan, body, job)),
    marks,
    lines: [],
    brackets,
    bands: bands.map((band) => withStep(band, plan.band)),
    legend: chartLegend(body, rows, marks, job.context.lang),
    steps: plan.steps,
  };
  return specOf(chart, body, kind, rows, job);
}

function rowsOf(body: ChartBody, job: ChartJob): readonly ChartRow[] {
  const unit = body.unit === undefined ? undefined : unitOf(body.unit, job.context);
  const own = readRows(body, { panel: 0, path: [], unit, tone: body.tone }, job);
  const panels = (body.panels ?? []).flatMap((panel, index) =>
    readRows(panel, { panel: index + 1, path: ["panels", index], unit, tone: body.tone }, job),
  );
  const rows = [...own, ...panels];
  return body.scale === "log" ? checkLogValues(rows, job) : rows;
}

function marksOf(
  rows: readonly ChartRow[],
  kind: RowsKind,
  plan: BuildPlan,
  isHighlighted: (row: ChartRow) => boolean,
): readonly Mark[] {
  // Beside marks that mean open or closed, black would look like a third meaning.
  const usual = rows.some(({ tone }) => tone !== undefined) ? "other" : "ink";
  return rows.flatMap((row, category): readonly Mark[] => {
    if (row.value === undefined) return [];
    const tone = row.tone ?? usual;
    const shape = shapeOf(tone, rows);
    const setting = { form: kind.form, category, key: `row-${category + 1}`, tone, shape };
    return [markOf(row.value, { ...setting, highlighted: isHighlighted(row), step: plan.stepOf(row) })];
  });
}

function axisOf(
  body: ChartBody,
  kind: RowsKind,
  rows: readonly ChartRow[],
  marks: readonly Mark[],
  unit: AxisUnit,
  job: ChartJob,
) {
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value.low, value.high]));
  const wish = {
    scale: body.scale,
    min: kind.form === "bar" ? checkZero(body.min, job) : body.min,
    max: body.max,
    ticks: body.ticks,
    fromZero: kind.form === "bar",
    openBelow: marks.some(({ openEnd }) => openEnd === "low"),
    silent: kind.form === "bar",
  };
  return valueAxis(values, wish, unit, job.context);
}

function categoryOf(
  row: ChartRow,
  before: ChartRow | undefined,
  plan: BuildPlan,
  body: RowsBody,
  job: ChartJob,
): Category {
  const group = headingOf(row, before, body, job);
  const category: Category = {
    label: row.label,
    ...(row.note === undefined ? {} : { note: row.note }),
    ...(row.aside === undefined ? {} : { aside: row.aside }),
    ...(group === undefined ? {} : { group }),
    ...(body.total === row.label ? { total: true } : {}),
  };
  return withStep(category, plan.stepOf(row));
}

/** The heading of a group stands over its first row; a panel is a group with its title. */
function headingOf(row: ChartRow, before: ChartRow | undefined, body: ChartBody, job: ChartJob): string | undefined {
  const panel = row.panel > 0 && row.panel !== before?.panel ? body.panels?.[row.panel - 1] : undefined;
  if (panel !== undefined) return job.strings.rich(["panels", row.panel - 1, "title"], panel.title).plain;
  return row.group === before?.group ? undefined : row.group;
}

function specOf(
  chart: ChartSpec,
  body: ChartBody,
  kind: RowsKind,
  rows: readonly ChartRow[],
  job: ChartJob,
): ExhibitSpec {
  const { lang } = job.context;
  const brackets = chart.brackets.map(({ label }) => say(lang, "A bracket says {0}.", label));
  const named = chart.bands.filter(({ label }) => label !== "");
  const bands = named.map(({ label }) => say(lang, "A shaded band marks {0}.", label));
  const words = chartWords(lang, kind.kind, body.scale, saidRows(rows), [...brackets, ...bands]);
  const own = body.alt === "auto" ? undefined : job.strings.optional(["alt"], body.alt)?.spoken;
  return {
    kind: job.block.kind.value,
    place: job.block.place,
    words: { ...words, alt: own ?? words.alt },
    table: tableTwin(lang, kind.kind, body.label, rows),
    uses: [...figureUses(rows), ...job.strings.uses()],
    steps: chart.steps,
    body: { form: "chart", chart },
  };
}
