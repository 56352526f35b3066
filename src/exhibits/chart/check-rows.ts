import type { Unit } from "../../model/figure.ts";
import type { ChartJob } from "./chart-job.ts";
import type { ChartRow } from "./chart-row.ts";
import { tell } from "./chart-job.ts";
import { unitKey } from "./unit-of.ts";

/** The unit all values of an axis share. */
export interface AxisUnit {
  readonly unit: Unit;
  readonly per: string | undefined;
}

/**
 * The unit of the first value; every value in another one is told, because one axis can only be in one unit.
 * An amount per year may stand beside a total where the row's own note says what it is of.
 */
export function checkUnits(rows: readonly ChartRow[], job: ChartJob): AxisUnit | undefined {
  const values = rows.flatMap(({ value, note }) => (value === undefined ? [] : [{ value, note }]));
  const first = values[0]?.value;
  if (first === undefined) return undefined;
  for (const { value, note } of values) {
    const per = note === undefined ? value.per : first.per;
    if (unitKey(value.unit, per) === unitKey(first.unit, first.per)) continue;
    const message = `Invalid unit “${spokenUnit(value)}” of “${value.figure ?? value.words.short}”, expected “${spokenUnit(first)}” as in the first row`;
    tell(
      job,
      "mixed-units",
      value.place,
      message,
      "One axis measures one thing: another unit needs a chart of its own.",
    );
  }
  return { unit: first.unit, per: first.per };
}

function spokenUnit({ unit, per }: AxisUnit): string {
  return per === undefined ? unit.name : `${unit.name} per ${per}`;
}

/** Rows whose value has a place on a logarithmic axis; zero and below are told and keep their row without a mark. */
export function checkLogValues(rows: readonly ChartRow[], job: ChartJob): readonly ChartRow[] {
  return rows.map((row) => {
    if (row.value === undefined || row.value.low > 0) return row;
    const message = `Invalid value “${row.value.words.short}” on a logarithmic axis, expected more than zero`;
    tell(
      job,
      "log-axis-zero",
      row.value.place,
      message,
      "Zero has no place on a logarithmic axis: use `scale: linear` or leave the row out.",
    );
    return { ...row, value: undefined };
  });
}

/** Rows of one panel by the middle of their values; on a logarithmic axis that is the geometric one. Gaps go last. */
export function sortRows(
  rows: readonly ChartRow[],
  sort: "none" | "ascending" | "descending",
  scale: "linear" | "log",
): readonly ChartRow[] {
  if (sort === "none") return rows;
  const direction = sort === "ascending" ? 1 : -1;
  const middle = ({ value }: ChartRow): number => {
    if (value === undefined) return Infinity * direction;
    return scale === "log" ? Math.sqrt(value.low * value.high) : (value.low + value.high) / 2;
  };
  return rows.toSorted(
    (a, b) => a.panel - b.panel || (middle(a) === middle(b) ? 0 : direction * (middle(a) - middle(b))),
  );
}
