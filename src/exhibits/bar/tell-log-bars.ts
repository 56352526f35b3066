import type { ChartJob } from "../chart/chart-job.ts";
import { placeIn, tell } from "../chart/chart-job.ts";

/** Tells that bars cannot stand on a logarithmic axis. */
export function tellLogBars(job: ChartJob): void {
  const message = "Invalid scale “log” for bars, expected “linear”";
  const hint = "A logarithmic axis has no zero for a bar to start at: use range-dot, whose dots are read by position.";
  tell(job, "log-axis-bars", placeIn(job, ["scale"]), message, hint);
}
