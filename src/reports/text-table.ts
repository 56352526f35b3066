import { textWidth } from "../diagnostics/source-excerpt.ts";

/** Rows with every cell padded to the widest of its column, the last one not; `right` names columns that stand right. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): readonly (readonly string[])[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[column] ?? "")), 0),
  );
  return rows.map((row) =>
    row.map((cell, column) => {
      const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell)));
      if (right.has(column)) return space + cell;
      return column === count - 1 ? cell : cell + space;
    }),
  );
}

/** A text in at most so many terminal cells; what is cut off is an ellipsis. */
export function shortened(text: string, mostCells: number): string {
  if (textWidth(text) <= mostCells) return text;
  let short = "";
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(short + segment) > mostCells - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** A text as lines of at most so many terminal cells, broken between words; a longer word stands alone. */
export function wrapped(text: string, mostCells: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`) <= mostCells) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
