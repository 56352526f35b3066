import type { Tone } from "../../model/chart.ts";
import type { Cell, Column, Dataset } from "../../model/dataset.ts";
import type { RowSource } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow, RowSetting } from "./chart-row.ts";
import type { PlottedValue } from "./plot-value.ts";
import { expectedOf, placeIn, tell } from "./chart-job.ts";
import { chartTone } from "./chart-body.ts";
import { plotFigure, plotNumber } from "./plot-value.ts";

type ColumnKey = "label" | "value" | "mark" | "note" | "aside" | "group" | "step";

/** Rows of a dataset through the columns that the block names; what is not there is told with what is. */
export function readDatasetRows(
  name: string,
  source: RowSource,
  setting: RowSetting,
  job: ChartJob,
): readonly ChartRow[] {
  const dataset = findDataset(name, setting, job);
  if (dataset === undefined) return [];
  const columns = findColumns(dataset, source, setting, job);
  if (columns === undefined) return [];
  return dataset.rows.map((row) => readRow(row, columns, setting, job));
}

/** A dataset by its name, as the key `data` of this source gives it. */
function findDataset(name: string, setting: RowSetting, job: ChartJob): Dataset | undefined {
  const dataset = job.context.datasets.get(name);
  if (dataset !== undefined) return dataset;
  const place = placeIn(job, [...setting.path, "data"]);
  const expected = expectedOf(name, [...job.context.datasets.keys()]);
  tell(
    job,
    "unknown-dataset",
    place,
    `Unknown dataset “${name}”, ${expected}`,
    "A dataset is named after its file in data/.",
  );
  return undefined;
}

interface FoundColumns {
  readonly label: number;
  readonly value: number;
  /** What is declared about the numbers of the values. */
  readonly valueColumn: Column | undefined;
  readonly others: ReadonlyMap<ColumnKey, number>;
}

function findColumns(
  dataset: Dataset,
  source: RowSource,
  setting: RowSetting,
  job: ChartJob,
): FoundColumns | undefined {
  const found = new Map<ColumnKey, number>();
  for (const key of ["label", "value", "mark", "note", "aside", "group", "step"] as const) {
    const index = findColumn(
      dataset,
      source[key] ?? usualColumn(key),
      source[key] !== undefined,
      [...setting.path, key],
      job,
    );
    if (index !== undefined) found.set(key, index);
  }
  const [label, value] = [found.get("label"), found.get("value")];
  if (label === undefined || value === undefined) return undefined;
  return { label, value, valueColumn: dataset.columns[value], others: found };
}

/** Only these are looked for when the block does not name them; a label and a value are always needed. */
function usualColumn(key: ColumnKey): string | undefined {
  return key === "label" || key === "value" || key === "step" ? key : undefined;
}

function findColumn(
  dataset: Dataset,
  name: string | undefined,
  asked: boolean,
  path: readonly PropertyKey[],
  job: ChartJob,
): number | undefined {
  if (name === undefined) return undefined;
  const index = dataset.columns.findIndex((column) => column.name === name);
  if (index >= 0) return index;
  if (!asked && name === "step") return undefined;
  const expected = expectedOf(
    name,
    dataset.columns.map((column) => column.name),
  );
  tell(job, "unknown-column", placeIn(job, path), `Unknown column “${name}” of dataset “${dataset.name}”, ${expected}`);
  return undefined;
}

function readRow(row: readonly Cell[], columns: FoundColumns, setting: RowSetting, job: ChartJob): ChartRow {
  const text = (key: ColumnKey): string | undefined => {
    const index = columns.others.get(key);
    return index === undefined ? undefined : textOf(row[index], job);
  };
  const markWord = text("mark");
  const label = row[columns.label];
  return {
    label: textOf(label, job) ?? "",
    value: cellValue(row[columns.value], columns.valueColumn, setting, job),
    tone: markWord === undefined ? setting.tone : toneOf(markWord),
    markWord: markWord ?? setting.word,
    note: text("note"),
    aside: text("aside"),
    group: text("group"),
    step: text("step"),
    panel: setting.panel,
    place: label?.place ?? placeIn(job, setting.path),
  };
}

function toneOf(word: string): Tone {
  const parsed = chartTone.safeParse(word.toLowerCase());
  return parsed.success ? parsed.data : "other";
}

function textOf(cell: Cell | undefined, job: ChartJob): string | undefined {
  switch (cell?.type) {
    case "text":
      return cell.text;
    case "number":
      return cell.value.toString();
    case "figure":
      return job.strings.figureAt(cell.place, cell.id).plain;
    case "gap":
    case undefined:
      return undefined;
    default:
      return cell satisfies never;
  }
}

function cellValue(
  cell: Cell | undefined,
  column: Column | undefined,
  setting: RowSetting,
  job: ChartJob,
): PlottedValue | undefined {
  switch (cell?.type) {
    case "number":
      return plotNumber(cell.value, setting.unit ?? column?.unit, cell.place, job, column?.decimals);
    case "figure":
      return plotFigure(cell.id, cell.place, job);
    case "text":
      tell(
        job,
        "text-value-plotted",
        cell.place,
        `Invalid value “${cell.text}”, expected a number or the id of a figure`,
        "Words can be printed, not plotted.",
      );
      return undefined;
    case "gap":
    case undefined:
      return undefined;
    default:
      return cell satisfies never;
  }
}
