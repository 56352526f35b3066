import type { Exact } from "./decimal.ts";
import type { Unit } from "./figure.ts";
import type { Place } from "./place.ts";

/** One cell: a number exact as written, a text, a figure's id, or a declared gap. */
export type Cell =
  | { readonly type: "number"; readonly value: Exact; readonly place: Place }
  | { readonly type: "text"; readonly text: string; readonly place: Place }
  | { readonly type: "figure"; readonly id: string; readonly place: Place }
  | { readonly type: "gap"; readonly place: Place };

export interface Column {
  readonly name: string;
  /** A column holds one type; gaps aside. The cells of a date column are texts such as `2026-02-14`. */
  readonly type: "number" | "text" | "date" | "figure";
  /** What its numbers count, where that was declared or a workbook says percent. */
  readonly unit?: Unit;
  /** Displayed precision as a power of ten, as with figures: -6 is to the million. */
  readonly decimals?: number;
  readonly place: Place;
}

/** A table of `data/`, named after its file. Every row has one cell a column, in column order. */
export interface Dataset {
  readonly name: string;
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Made when first asked for: who cannot use that many looks at `rowCount` before. */
  readonly rows: readonly (readonly Cell[])[];
}
