import type { Exact } from "../model/decimal.ts";
import type { FigureKind } from "../model/figure.ts";
import type { Figure } from "../model/ledger.ts";
import type { SlideUse } from "./figure-uses.ts";
import { placeText } from "./place-text.ts";

/** A figure as machines get it: one object of `exhibit figures --json`, one row of `--csv`. */
export type FigureEntry = {
  readonly id: string;
  readonly label: string;
  readonly kind: FigureKind;
  readonly unit: string;
  /** A number, or the words of a figure that is none; null for a range. */
  readonly value: Exact | string | null;
  /** The ends of a range. */
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** All it can stand for, low end first; null is unbounded. Words have no interval at all. */
  readonly interval: readonly [Exact | null, Exact | null] | null;
  readonly display: string;
  readonly place: string;
  readonly uses: readonly { readonly slide: string; readonly where: string; readonly place: string }[];
};

/** One figure as plain data, in the order of keys that is printed. */
export function figureEntry(figure: Figure, uses: readonly SlideUse[]): FigureEntry {
  const { id, label, kind, unit, value, interval, words, record } = figure;
  return {
    id,
    label,
    kind,
    unit: unit.name,
    value: value.form === "range" ? null : value.form === "text" ? value.text : value.value,
    low: value.form === "range" ? value.low : null,
    high: value.form === "range" ? value.high : null,
    interval: interval === null ? null : [interval.low, interval.high],
    display: words.short,
    place: placeText(record.place),
    uses: uses.map(({ slide, use }) => ({ slide: slide.id, where: use.where, place: placeText(use.place) })),
  };
}
