import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import { tellLogBars } from "../bar/tell-log-bars.ts";
import { openJob } from "../chart/chart-job.ts";
import { resolveRowsChart } from "../chart/rows-chart.ts";
import { readBlock } from "../read-block.ts";
import { rangeBarSchema } from "./schema.ts";

/** Bars from zero, solid to the low end and tinted to the high end: what is sure, and what may come on top. */
export function resolveRangeBar(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, rangeBarSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  if (body.scale === "log") tellLogBars(job);
  const kind = { kind: "Range-bar chart", form: "bar", orientation: "rows", sort: "none" } as const;
  return resolveRowsChart({ ...body, scale: "linear" }, kind, job);
}
