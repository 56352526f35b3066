/** What a cell of a workbook holds; nothing at all is undefined. */
export type SheetCell =
  | { readonly type: "text"; readonly text: string }
  /** Exact, as digits; `isPercent` when the workbook shows it as percent, then it is the number shown: 12 for 0.12. */
  | { readonly type: "number"; readonly text: string; readonly isPercent: boolean }
  /** ISO 8601. */
  | { readonly type: "date"; readonly text: string }
  /** Without a value though there should be one: `#DIV/0!`, a formula that nobody has computed. */
  | { readonly type: "fault"; readonly reason: string };

/** One sheet. `rows[0][0]` is cell A1; rows end with their last value. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** Indexes from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A spreadsheet of `data/` as read: its values without formulas, with what it hides. */
export interface Workbook {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly sheets: readonly Sheet[];
}

/** `B7` of row 6 and column 1, as people find a cell in a spreadsheet. */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
