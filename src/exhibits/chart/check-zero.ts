import type { ChartJob } from "./chart-job.ts";
import { placeIn, tell } from "./chart-job.ts";

/** The least value of an axis for lengths and areas; one above zero would cut them, is told, and is left out. */
export function checkZero(min: number | undefined, job: ChartJob): number | undefined {
  if (min === undefined || min <= 0) return min;
  const message = `Invalid min “${min}” for lengths from zero, expected 0 or less`;
  const hint =
    "A bar cut above zero looks many times longer than another: use range-dot or line to show small differences.";
  tell(job, "axis-cut", placeIn(job, ["min"]), message, hint);
  return undefined;
}
