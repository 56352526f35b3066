/**
 * A chart as pure data, decided once: what is plotted where, how sure it is, and the words beside it.
 * The compile-time SVG, the live canvas, the table twin and a native chart in an export all read this and nothing else.
 * It is JSON: numbers are finite, gaps are absent marks.
 */
export interface ChartSpec {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `rows` puts the categories on the vertical axis (horizontal bars, range-dot), `columns` on the horizontal one. */
  readonly orientation: "rows" | "columns";
  readonly valueAxis: ValueAxis;
  readonly categories: readonly Category[];
  readonly marks: readonly Mark[];
  /** Marks joined by a line, by key, in order. */
  readonly lines: readonly ChartLine[];
  readonly brackets: readonly Bracket[];
  readonly bands: readonly Band[];
  readonly legend: readonly LegendEntry[];
  /** Hairlines from the end of one bar to the start of another: the running total of a bridge. */
  readonly links?: readonly ChartLink[];
  /** Sums printed at the end of stacks. */
  readonly totals?: readonly StackTotal[];
  /** The parts that appear on one click each, in order; every `step` below is one of these. What has none stands from the start. */
  readonly steps: readonly string[];
}

export interface ValueAxis {
  readonly scale: "linear" | "log";
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly step?: string;
}

export interface Category {
  readonly label: string;
  /** A quieter second line: basis or period. */
  readonly note?: string;
  /** Opens a new group with this heading above it; an empty heading only leaves a gap. */
  readonly group?: string;
  /** A short text at the far right of the row, under no axis: a margin, a licence. */
  readonly aside?: string;
  /** The sum of the others: a stronger name, and a line above it. */
  readonly total?: boolean;
  readonly step?: string;
}

/** The meaning of a colour; a theme says which colour. Never the only sign: shape, position or a word says the same. */
export type Tone = "open" | "closed" | "other" | "accent" | "muted" | "risk" | "ink";

export type Certainty = "stated" | "estimate" | "plan" | "forecast" | "illustrative";

export interface Mark {
  /** Unique in the chart; brackets, lines and builds name it. */
  readonly key: string;
  readonly form: "bar" | "point" | "span";
  /** Index into `categories`. */
  readonly category: number;
  /** Index and count of the bars that share the category. */
  readonly lane?: { readonly index: number; readonly count: number };
  /** For a single value both are equal. A bar runs from `base` (zero) to `high`, solid to `low`, tinted beyond. */
  readonly low: number;
  readonly high: number;
  readonly base?: number;
  /** A piece of a stack: its label stands inside it, and a hairline of ground parts it from the next. */
  readonly piece?: boolean;
  /** Has a value, a tooltip and a place, and no sign of its own: an area says it. */
  readonly bare?: boolean;
  /** The true value may lie beyond this end: an arrow says so. */
  readonly openEnd?: "low" | "high";
  readonly certainty: Certainty;
  readonly tone: Tone;
  readonly shape: "circle" | "square" | "diamond";
  /** Printed beside the mark; empty for a mark that speaks through its neighbours. */
  readonly label: string;
  /** A quieter text after the label: what this point was. */
  readonly note?: string;
  /** More lines for a tooltip: certainty in words, basis. */
  readonly detail?: readonly string[];
  readonly highlighted: boolean;
  readonly figure?: string;
  readonly step?: string;
}

export interface ChartLine {
  readonly keys: readonly string[];
  readonly tone: Tone;
  readonly certainty: Certainty;
  readonly label?: string;
  /** Named at its first point too, to the left. */
  readonly startLabel?: string;
  /** Fills the ground down to the line through these marks, or to the axis where there are none. */
  readonly over?: readonly string[];
  /** Tints the ground between the line and the axis; for a single line only. */
  readonly area?: boolean;
  readonly step?: string;
}

/** Joins the end of a bar to the start of another, both by key. */
export interface ChartLink {
  readonly from: string;
  readonly to: string;
  readonly step?: string;
}

/** What the pieces of one stack come to, and where the stack ends. */
export interface StackTotal {
  readonly category: number;
  readonly value: number;
  readonly label: string;
  readonly step?: string;
}

/** A difference or ratio between two marks; its label is a computed figure. */
export interface Bracket {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly figure: string;
  readonly step?: string;
}

/** A shaded stretch of the value axis, or a line where both ends are equal. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly label: string;
  readonly step?: string;
}

export interface LegendEntry {
  readonly label: string;
  readonly tone: Tone;
  /** `span` explains a low–high bar, `arrow` an open end. */
  readonly shape: "circle" | "square" | "diamond" | "bar" | "span" | "arrow";
  readonly certainty: Certainty;
}
