import type { TooltipItem } from "chart.js";
import type { ChartSpec, Mark } from "../model/chart.ts";
import type { Palette } from "./palette.ts";

/** What a pointer over a row or column is told: name, value, how certain, on which basis. Dark on light and the reverse. */
export function chartTooltip(chart: ChartSpec, palette: Palette) {
  const markOf = (item: TooltipItem<"scatter"> | undefined): Mark | undefined => chart.marks[item?.dataIndex ?? -1];
  const font = (size: number, weight: number) => ({ family: palette.fontFamily, size, weight });
  return {
    backgroundColor: palette.text("ink"),
    titleColor: palette.paper,
    bodyColor: palette.paper,
    titleFont: font(14, 600),
    bodyFont: font(13, 400),
    cornerRadius: 2,
    padding: 10,
    displayColors: false,
    caretSize: 0,
    callbacks: {
      title: (items: TooltipItem<"scatter">[]) => {
        const mark = markOf(items[0]);
        return mark === undefined ? "" : (chart.categories[mark.category]?.label ?? "");
      },
      label: (item: TooltipItem<"scatter">) => {
        const mark = markOf(item);
        return mark === undefined ? "" : [mark.label, ...(mark.detail ?? [])].filter((line) => line !== "");
      },
    },
  };
}
