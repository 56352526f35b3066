import type { MeasureText } from "../../model/exhibit.ts";
import { textHeight } from "../text-height.ts";

/** Rows of data under columns; cells are text, never markup. */
export interface Register {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What one row is, in one word for one and for many: `conflict`, `conflicts`. */
  readonly nouns: readonly [string, string];
}

export interface RegisterColumn {
  readonly header: string;
  /** Of a hundred. */
  readonly share: number;
  readonly align?: "right";
}

const gapPx = 20;

/** How high a row stands at the register's size of type. */
export function rowHeight(
  cells: readonly string[],
  { columns }: Register,
  widthPx: number,
  measure: MeasureText,
): number {
  const heights = cells.map((text, index) => {
    const roomPx = (widthPx * (columns[index]?.share ?? 0)) / 100 - gapPx;
    return textHeight({ text, font: `${index === 0 ? 600 : 400} 14px Inter`, linePx: 19 }, roomPx, measure);
  });
  return 13 + Math.max(19, ...heights);
}

/** Fills page after page with whole rows; a row higher than a page has one of its own. */
export function registerPages(register: Register, widthPx: number, roomPx: number, measure: MeasureText) {
  const pages: (readonly string[])[][] = [];
  let leftPx = 0;
  for (const row of register.rows) {
    const height = rowHeight(row, register, widthPx, measure);
    if (pages.length === 0 || height > leftPx) {
      pages.push([]);
      leftPx = roomPx;
    }
    pages.at(-1)?.push(row);
    leftPx -= height;
  }
  return pages;
}
