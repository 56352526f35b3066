import type { Box } from "../../model/exhibit.ts";
import type { FilledCell, FilledTable } from "./filled-table.ts";
import type { TableBody } from "./schema.ts";
import { plainWords } from "./filled-table.ts";

const headPx = 44;
const captionPx = 34;
const tallestRowPx = 88;

/** The table as its template prints it: rows share the zone up to a height, type follows the height. */
export function layOutTable(table: FilledTable, body: TableBody, box: Box) {
  const roomPx = box.heightPx - headPx - (body.caption === undefined ? 0 : captionPx);
  const rowPx = Math.min(tallestRowPx, Math.floor(roomPx / table.rows.length));
  const aligns = table.columns.map(({ align }, index) => align ?? alignOf(cellsOf(table, index)));
  const totalWidth = table.columns.reduce((sum, { width }) => sum + width, 0);
  const hasPlus = table.columns.map((_, index) => cellsOf(table, index).some(endsWithPlus));
  return {
    rowPx,
    sizePx: sizeOf(rowPx),
    columns: table.columns.map(({ header, tone, width }, index) => ({
      header,
      tone,
      align: aligns[index] ?? "left",
      widthPercent: Math.round((width / totalWidth) * 10_000) / 100,
    })),
    rows: table.rows.map((row, rowIndex) => ({
      highlighted: rowIndex + 1 === body.highlight,
      cells: row.map((cell, index) => ({
        words: cell.words,
        tone: cell.tone,
        align: aligns[index] ?? "left",
        heads: index === 0,
        // A trailing “+” would push the unit of its row to the left of the others.
        padded: aligns[index] === "right" && hasPlus[index] === true && !endsWithPlus(cell),
      })),
    })),
  };
}

function cellsOf({ rows }: FilledTable, index: number): readonly FilledCell[] {
  return rows.flatMap((row) => row[index] ?? []);
}

function alignOf(cells: readonly FilledCell[]): "left" | "right" {
  return cells.some(({ form }) => form === "amount") && cells.every(({ form }) => form !== "words") ? "right" : "left";
}

function endsWithPlus({ words }: FilledCell): boolean {
  return plainWords(words).endsWith("+");
}

function sizeOf(rowPx: number): number {
  if (rowPx >= 64) return 20;
  if (rowPx >= 44) return 18;
  return rowPx >= 30 ? 16 : 14;
}
