import type { Unit } from "../../model/figure.ts";
import type { BodyRow, RowSource } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow, RowSetting } from "./chart-row.ts";
import type { PlottedValue } from "./plot-value.ts";
import { placeIn, tell } from "./chart-job.ts";
import { readDatasetRows } from "./dataset-rows.ts";
import { exactOf, plotFigure, plotNumber } from "./plot-value.ts";

type Path = readonly PropertyKey[];

/** Rows written out in the block or named by a dataset; a block with neither is told. */
export function readRows(source: RowSource, setting: RowSetting, job: ChartJob): readonly ChartRow[] {
  if (source.rows !== undefined) return source.rows.map((row, index) => readWritten(row, index, setting, job));
  if (source.data !== undefined) return readDatasetRows(source.data, source, setting, job);
  const message = "Missing key “data”, expected a dataset, or “rows” written out";
  tell(job, "missing-key", placeIn(job, setting.path), message);
  return [];
}

function readWritten(row: BodyRow, index: number, setting: RowSetting, job: ChartJob): ChartRow {
  const path = [...setting.path, "rows", index];
  const plain = (key: "label" | "note" | "aside"): string | undefined =>
    job.strings.optional([...path, key], row[key])?.plain;
  return {
    label: plain("label") ?? "",
    value: valueOf(row.value, [...path, ...(setting.valueAt ?? ["value"])], setting.unit, job),
    tone: row.tone ?? setting.tone,
    markWord: setting.word,
    note: plain("note"),
    aside: plain("aside"),
    group: row.group,
    step: row.step,
    panel: setting.panel,
    place: placeIn(job, path),
  };
}

function valueOf(value: BodyRow["value"], path: Path, unit: Unit | undefined, job: ChartJob): PlottedValue | undefined {
  if (value === null) return undefined;
  const place = placeIn(job, path);
  if (typeof value === "number") return plotNumber(exactOf(value), unit, place, job);
  // An id never has a space; anything that has one is words, and told as such.
  if (/^[\w-]+(\.[\w-]+)*$/u.test(value)) return plotFigure(value, place, job);
  const message = `Invalid value “${value}”, expected a number or the id of a figure`;
  tell(job, "text-value-plotted", place, message, "Words can be printed, not plotted.");
  return undefined;
}
