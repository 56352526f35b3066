import type { Cell, Column, Dataset } from "../model/dataset.ts";
import type { Place } from "../model/place.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** Turns a raw cell into what it says in its column. */
export type CellReader = (cell: RawCell) => Cell;

/** A dataset that reads its rows when they are first asked for; a deck may hold large files and use one of them. */
export class TableDataset implements Dataset {
  readonly name: string;
  readonly place: Place;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly #table: RawTable;
  readonly #readers: readonly CellReader[];
  #rows: readonly (readonly Cell[])[] | undefined;

  constructor(table: RawTable, columns: readonly Column[], readers: readonly CellReader[]) {
    this.name = table.name;
    this.place = table.place;
    this.columns = columns;
    this.rowCount = table.rowCount;
    this.#table = table;
    this.#readers = readers;
  }

  /** The same columns with the first rows only. */
  head(rowCount: number): TableDataset {
    return new TableDataset({ ...this.#table, rowCount }, this.columns, this.#readers);
  }

  get rows(): readonly (readonly Cell[])[] {
    this.#rows ??= Array.from({ length: this.rowCount }, (_, index) => this.#row(index));
    return this.#rows;
  }

  #row(index: number): readonly Cell[] {
    const cells = this.#table.row(index);
    return this.#readers.flatMap((read, at) => {
      const cell = cells[at];
      return cell === undefined ? [] : [read(cell)];
    });
  }
}
