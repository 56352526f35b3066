import type { Exact } from "./decimal.ts";
import type { Place } from "./place.ts";

/** One cell: a number exact as written, a text, a figure's id, or a declared gap. */
export type Cell =
  | { readonly type: "number"; readonly value: Exact; readonly place: Place }
  | { readonly type: "text"; readonly text: string; readonly place: Place }
  | { readonly type: "figure"; readonly id: string; readonly place: Place }
  | { readonly type: "gap"; readonly place: Place };

export interface Column {
  readonly name: string;
  /** A column holds one type; gaps aside. */
  readonly type: "number" | "text" | "figure";
  readonly place: Place;
}

/** A table of `data/`, named after its file. Every row has one cell a column, in column order. */
export interface Dataset {
  readonly name: string;
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
