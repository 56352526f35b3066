import type { Tone } from "../../model/chart.ts";
import type { Unit } from "../../model/figure.ts";
import type { Place } from "../../model/place.ts";
import type { PlottedValue } from "./plot-value.ts";

/** One row of a chart, wherever it was written: a dataset, the block itself, or a panel of it. */
export interface ChartRow {
  readonly label: string;
  /** Undefined for a declared gap, or for a value that was told as a mistake. */
  readonly value: PlottedValue | undefined;
  readonly tone: Tone | undefined;
  /** The word of the mark column, for the legend and for build steps. */
  readonly markWord: string | undefined;
  readonly note: string | undefined;
  readonly aside: string | undefined;
  readonly group: string | undefined;
  readonly step: string | undefined;
  /** 0 for the block's own rows, then its panels in order. */
  readonly panel: number;
  readonly place: Place;
}

/** What rows of one source have in common. */
export interface RowSetting {
  readonly panel: number;
  /** Where the source stands in the block. */
  readonly path: readonly PropertyKey[];
  readonly unit: Unit | undefined;
  readonly tone: Tone | undefined;
  /** Which of several values of a row this is, and where its row has it. */
  readonly valueAt?: readonly PropertyKey[];
  /** Which series the rows belong to: the word that legends, builds and highlights know it by. */
  readonly word?: string;
}
