import type { Place } from "../model/place.ts";

/** A cell before its column's type is known. `quoted` cells are texts even when they look like numbers. */
export interface RawCell {
  /** Undefined for a gap. */
  readonly text: string | undefined;
  readonly form: "written" | "quoted" | "number";
  readonly place: Place;
}

/** A table as a file holds it: every row has one cell a column. */
export interface RawTable {
  readonly name: string;
  readonly place: Place;
  readonly columns: readonly { readonly name: string; readonly place: Place }[];
  readonly rows: readonly (readonly RawCell[])[];
}
