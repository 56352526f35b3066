import type { Place } from "../model/place.ts";

/** A cell before its column's type is known. */
export interface RawCell {
  /** Undefined for a gap. */
  readonly text: string | undefined;
  /** What the file says about it: `number` and `date` are typed there, `quoted` is a text even when it looks like a number. */
  readonly form: "written" | "quoted" | "number" | "date";
  /** True for a number that its workbook shows as percent; the text holds the number that is shown. */
  readonly isPercent?: boolean;
  /** Why there is no value where one should be: `#DIV/0!`. */
  readonly fault?: string;
  readonly place: Place;
}

export interface RawColumn {
  readonly name: string;
  readonly place: Place;
}

/** A table as a file holds it: every row has one cell a column. Rows are made when asked for, a large file never holds all. */
export interface RawTable {
  readonly name: string;
  readonly place: Place;
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  readonly row: (index: number) => readonly RawCell[];
}
