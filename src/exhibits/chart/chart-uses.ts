import type { FigureUse } from "../../model/exhibit.ts";
import type { ChartRow } from "./chart-row.ts";

/** Every figure a chart draws, as its label prints it: footnotes and tie-out count on it. */
export function figureUses(rows: readonly ChartRow[]): readonly FigureUse[] {
  return rows.flatMap(({ value }): readonly FigureUse[] =>
    value?.figure === undefined
      ? []
      : [{ figure: value.figure, where: "chart", shown: value.words.short, place: value.place }],
  );
}
