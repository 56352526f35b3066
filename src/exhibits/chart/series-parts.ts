import type { Category, LegendEntry, Mark } from "../../model/chart.ts";
import type { BuildPlan } from "./build-steps.ts";
import type { ChartSeries } from "./chart-series.ts";
import { formEntries } from "./chart-legend.ts";
import { withStep } from "./with-step.ts";

/** The categories that all series share; one appears with the first of its marks. */
export function seriesCategories(series: readonly ChartSeries[], plan: BuildPlan): readonly Category[] {
  const rows = series[0]?.rows ?? [];
  return rows.map(({ label, note, aside }, index) => {
    const steps = new Set(
      series.map((one) => one.rows[index]).map((row) => (row === undefined ? undefined : plan.stepOf(row))),
    );
    const category: Category = {
      label,
      ...(note === undefined ? {} : { note }),
      ...(aside === undefined ? {} : { aside }),
    };
    return withStep(category, steps.size === 1 ? [...steps][0] : undefined);
  });
}

/** Which colour and shape is which series, and what the forms of marks mean. */
export function seriesLegend(
  { legend }: { readonly legend: "auto" | "none" },
  series: readonly ChartSeries[],
  marks: readonly Mark[],
  shape: LegendEntry["shape"] | "own",
  lang: string,
): readonly LegendEntry[] {
  if (legend === "none") return [];
  const names = series.map(({ label, tone }): LegendEntry => {
    const own = shape === "own" ? marks.find((mark) => mark.tone === tone)?.shape : shape;
    return { label, tone, shape: own ?? "circle", certainty: "stated" };
  });
  return [...names, ...formEntries(marks, lang)];
}

/** The categories of all series in one order: by the first series, or by what they come to. */
export function sortSeries(
  series: readonly ChartSeries[],
  sort: "none" | "ascending" | "descending",
  by: "first" | "sum",
): readonly ChartSeries[] {
  if (sort === "none") return series;
  const measured = by === "first" ? series.slice(0, 1) : series;
  const sizeOf = (index: number): number => measured.reduce((sum, one) => sum + (one.rows[index]?.value?.low ?? 0), 0);
  const direction = sort === "ascending" ? 1 : -1;
  const order = (series[0]?.rows ?? [])
    .map((_, index) => index)
    .toSorted((a, b) => direction * (sizeOf(a) - sizeOf(b)));
  return series.map((one) => ({ ...one, rows: order.flatMap((index) => one.rows[index] ?? []) }));
}
