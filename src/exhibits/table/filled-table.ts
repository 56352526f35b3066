import type { RichText } from "../../model/exhibit.ts";

/** A cell with its words: a plain string is data, shown as it is; rich text is what an author wrote. */
export type FilledCell = {
  readonly words: RichText | string;
  readonly tone: "ink" | "muted";
  /** What an amount or a gap is, as against words; a column of amounts stands right. */
  readonly form: "amount" | "gap" | "words";
};

/** A column as the reader sees it, before it is known how its cells align. */
export type FilledColumn = {
  readonly header: RichText | string;
  readonly align: "left" | "right" | undefined;
  readonly tone: "ink" | "muted";
  readonly width: number;
};

/** Rows under columns, wherever they came from; every row has one cell a column. */
export type FilledTable = {
  readonly columns: readonly FilledColumn[];
  readonly rows: readonly (readonly FilledCell[])[];
};

/** What the spot of a declared gap shows. */
export const gapCell: FilledCell = { words: "–", tone: "muted", form: "gap" };

/** The words of a cell or header without markup. */
export function plainWords(words: RichText | string): string {
  return typeof words === "string" ? words : words.plain;
}

/** The words of a cell or header as they are read out. */
export function spokenWords(words: RichText | string): string {
  return typeof words === "string" ? words : words.spoken;
}
