import type { Cell } from "../model/dataset.ts";
import type { Exact } from "../model/decimal.ts";
import type { Place } from "../model/place.ts";
import type { RawCell } from "./raw-table.ts";

// Classes with a getter, not objects: a table of a million rows would otherwise hold millions of places nobody asks for.
abstract class PlacedCell {
  readonly #raw: RawCell;

  constructor(raw: RawCell) {
    this.#raw = raw;
  }

  get place(): Place {
    return this.#raw.place;
  }
}

/** A cell without a value. */
export class GapCell extends PlacedCell implements Extract<Cell, { type: "gap" }> {
  readonly type = "gap";
}

/** A cell with an exact number. */
export class NumberCell extends PlacedCell implements Extract<Cell, { type: "number" }> {
  readonly type = "number";
  readonly value: Exact;

  constructor(raw: RawCell, value: Exact) {
    super(raw);
    this.value = value;
  }
}

/** A cell that names a figure of the ledger. */
export class FigureCell extends PlacedCell implements Extract<Cell, { type: "figure" }> {
  readonly type = "figure";
  readonly id: string;

  constructor(raw: RawCell, id: string) {
    super(raw);
    this.id = id;
  }
}

/** A cell with words. */
export class TextCell extends PlacedCell implements Extract<Cell, { type: "text" }> {
  readonly type = "text";
  readonly text: string;

  constructor(raw: RawCell, text: string) {
    super(raw);
    this.text = text;
  }
}
