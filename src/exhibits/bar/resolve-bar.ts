import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import { findEntry } from "../../model/data-node.ts";
import { openJob } from "../chart/chart-job.ts";
import { resolveRowsChart } from "../chart/rows-chart.ts";
import { readBlock } from "../read-block.ts";
import { resolveBarSeries } from "./resolve-bar-series.ts";
import { barSchema, barSeriesSchema } from "./schema.ts";
import { tellLogBars } from "./tell-log-bars.ts";

/** Bars from zero; a logarithmic axis, which has no zero, is told and becomes a linear one. */
export function resolveBar(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const job = openJob(block, context, report);
  if (block.body.type === "map" && findEntry(block.body, "series") !== undefined) return resolveSeries(job);
  const body = readBlock(block, barSchema, report);
  if (body === undefined) return undefined;
  if (body.scale === "log") tellLogBars(job);
  const { orientation, ...rest } = body;
  return resolveRowsChart(
    { ...rest, scale: "linear" },
    { kind: "Bar chart", form: "bar", orientation, sort: "none" },
    job,
  );
}

function resolveSeries(job: ChartJob): ExhibitSpec | undefined {
  const body = readBlock(job.block, barSeriesSchema, job.report);
  if (body === undefined) return undefined;
  if (body.scale === "log") tellLogBars(job);
  return resolveBarSeries(body, job);
}
