import type { Paint } from "../diagnostics/render-diagnostic.ts";
import { visible } from "../diagnostics/source-excerpt.ts";
import type { Figure } from "../model/ledger.ts";
import type { SlideUse } from "./figure-uses.ts";
import { alignColumns, shortened } from "./text-table.ts";

/** Most cells of a value: words that are no number can be long. */
const valueCells = 30;
const leastLabelCells = 16;
const gap = "  ";

/** Figures below the file they stand in: id, value, kind, number of uses, label. Labels fit into `columns` where there are any. */
export function figureTable(
  figures: readonly Figure[],
  uses: ReadonlyMap<string, readonly SlideUse[]>,
  paint: Paint,
  columns?: number,
): readonly string[] {
  if (figures.length === 0) return [];
  const facts = figures.map((figure) => [
    visible(figure.id),
    shortened(visible(valueWords(figure)), valueCells),
    figure.kind,
    String(uses.get(figure.id)?.length ?? "–"),
  ]);
  const [head = [], ...rows] = alignColumns([["Figure", "Value", "Kind", "Uses"], ...facts], new Set([3]));
  const left = columns === undefined ? Infinity : columns - head.join(gap).length - gap.length;
  const lines = rows.map(([id = "", value = "", kind = "", count = ""], index) => {
    const label = shortened(visible(figures[index]?.label ?? ""), Math.max(left, leastLabelCells));
    return [paint.strong(id), value, paint.quiet(kind), count, label].join(gap).trimEnd();
  });
  return [paint.quiet([...head, "Label"].join(gap)), ...belowFiles(figures, lines, paint)];
}

/** `$72B+ per year`: the value as slides print it, and the time that they leave to the words around it. */
export function valueWords({ words, per }: Pick<Figure, "words" | "per">): string {
  return per === undefined ? words.short : `${words.short} per ${per}`;
}

function belowFiles(figures: readonly Figure[], lines: readonly string[], paint: Paint): readonly string[] {
  let file: string | undefined;
  return lines.flatMap((line, index) => {
    const own = figures[index]?.record.place.file;
    if (own === file || own === undefined) return [line];
    file = own;
    return ["", paint.quiet(visible(own)), line];
  });
}
