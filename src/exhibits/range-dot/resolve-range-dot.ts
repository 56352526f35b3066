import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import { openJob } from "../chart/chart-job.ts";
import { resolveRowsChart } from "../chart/rows-chart.ts";
import { readBlock } from "../read-block.ts";
import { rangeDotSchema } from "./schema.ts";

/** Dots and ranges in rows, sorted by the middle of their values: the exhibit for amounts of very different size. */
export function resolveRangeDot(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, rangeDotSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  return resolveRowsChart(body, { kind: "Range-dot chart", form: "dot", orientation: "rows", sort: "ascending" }, job);
}
