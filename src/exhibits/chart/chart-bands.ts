import type { Band } from "../../model/chart.ts";
import type { BodyBand, ChartBody } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import { placeIn, tell } from "./chart-job.ts";
import { plotFigure } from "./plot-value.ts";

/** The shaded stretches of the value axis, their ends from figures or numbers; the lower end first. */
export function resolveBands(body: ChartBody, job: ChartJob): readonly Band[] {
  return (body.bands ?? []).flatMap((band, index) => resolveBand(band, ["bands", index], job) ?? []);
}

function resolveBand(band: BodyBand, path: readonly PropertyKey[], job: ChartJob): Band | undefined {
  const label = job.strings.optional([...path, "label"], band.label === "" ? undefined : band.label)?.plain ?? "";
  const ends = band.figure === undefined ? bothEnds(band, path, job) : endOf(band.figure, [...path, "figure"], job);
  return ends === undefined ? undefined : { low: ends.low, high: ends.high, label };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function bothEnds(band: BodyBand, path: readonly PropertyKey[], job: ChartJob): Ends | undefined {
  if (band.from === undefined || band.to === undefined) {
    const message = "Missing key “from” or “to”, expected both ends of the band, or “figure”";
    tell(job, "missing-key", placeIn(job, path), message);
    return undefined;
  }
  const from = endOf(band.from, [...path, "from"], job);
  const to = endOf(band.to, [...path, "to"], job);
  if (from === undefined || to === undefined) return undefined;
  return { low: Math.min(from.low, to.low), high: Math.max(from.high, to.high) };
}

function endOf(end: number | string, path: readonly PropertyKey[], job: ChartJob): Ends | undefined {
  return typeof end === "number" ? { low: end, high: end } : plotFigure(end, placeIn(job, path), job);
}
