import { z } from "zod";
import { authorText } from "../body-parts.ts";
import type { ChartBody } from "./chart-body.ts";
import { chartKeys, chartRow, chartTone, plotted } from "./chart-body.ts";

const { value: _value, ...rowKeys } = chartRow.shape;

/** A row with one value for each series, in their order. */
const seriesRow = z.strictObject({ ...rowKeys, values: z.array(plotted).min(1) });

const series = z.strictObject({
  label: authorText,
  /** The column of the dataset; rows written out have their `values` in the order of the series. */
  value: z.string().min(1).optional(),
  tone: chartTone.optional(),
});

const { panels: _panels, mark: _mark, value: _column, group: _group, ...shared } = chartKeys;

/** Keys of charts that draw several values a row. */
export const seriesKeys = {
  ...shared,
  rows: z.array(seriesRow).min(1).optional(),
  series: z.array(series).min(2).max(6),
  legend: z.enum(["auto", "none"]).default("auto"),
};

const seriesBody = z.strictObject(seriesKeys);

export type SeriesBody = z.output<typeof seriesBody>;

/** The parts of a body that charts of one value a row know too. */
export function asChartBody({ rows: _rows, series: _series, ...rest }: SeriesBody): ChartBody {
  return rest;
}
