import type { Tone } from "../../model/chart.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { LineBody } from "./schema.ts";
import { placeIn, tell } from "../chart/chart-job.ts";
import { checkLogValues } from "../chart/check-rows.ts";
import { readRows } from "../chart/read-rows.ts";
import { unitOf } from "../chart/unit-of.ts";

/** One line: its rows in order, the name it carries at its end when there are several. */
export interface LineSeries {
  readonly label: string | undefined;
  readonly tone: Tone;
  readonly rows: readonly ChartRow[];
}

const tones: readonly Tone[] = ["accent", "closed", "open", "other", "risk", "ink"];

/** The lines of a block: one from its rows or value column, or one for each entry of `series`. */
export function readSeries(body: LineBody, job: ChartJob): readonly LineSeries[] {
  const unit = body.unit === undefined ? undefined : unitOf(body.unit, job.context);
  const read = (value: string | undefined, path: readonly PropertyKey[]): readonly ChartRow[] => {
    const rows = readRows(
      { ...body, ...(value === undefined ? {} : { value }) },
      { panel: 0, path, unit, tone: undefined },
      job,
    );
    return body.scale === "log" ? checkLogValues(rows, job) : rows;
  };
  if (body.series === undefined) return [{ label: undefined, tone: body.tone ?? "accent", rows: read(body.value, []) }];
  if (body.data === undefined) {
    const message = "Missing key “data”, expected the dataset that the series are columns of";
    tell(job, "missing-key", placeIn(job, ["series"]), message);
    return [];
  }
  return body.series.map((one, index) => ({
    label: job.strings.rich(["series", index, "label"], one.label).plain,
    tone: one.tone ?? tones[index % tones.length] ?? "ink",
    rows: read(one.value, []),
  }));
}
