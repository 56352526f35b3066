import type { ChartSpec } from "../model/chart.ts";
import type { PlacedLegend, PlacedText, TextWidth } from "./layout.ts";
import { middleToBaseline, typeScale } from "./type-scale.ts";

/** Width of the drawn sign before the words of an entry. */
const legendSignPx = 22;

const linePx = 22;
const gapPx = 24;
const sizePx = 13;

/** The strip above the plot that names colours and forms, as many lines as it needs; `heightPx` is 0 without entries. */
export function placeLegend(
  chart: ChartSpec,
  fontFamily: string,
  width: TextWidth,
): { readonly legend: readonly PlacedLegend[]; readonly texts: readonly PlacedText[]; readonly heightPx: number } {
  const type = typeScale(fontFamily, 30);
  const legend: PlacedLegend[] = [];
  const texts: PlacedText[] = [];
  let x = 0;
  let line = 0;
  for (const entry of chart.legend) {
    const toned = entry.tone === "open" || entry.tone === "closed";
    const font = type.font(toned ? 600 : 400, sizePx);
    const wide = legendSignPx + width(font, entry.label);
    if (x > 0 && x + wide > chart.widthPx) {
      x = 0;
      line += 1;
    }
    const y = line * linePx + 9;
    legend.push({ entry, at: { x: x + 8, y } });
    const ink = toned ? entry.tone : "ink-2";
    texts.push({ text: entry.label, x: x + legendSignPx, y: y + middleToBaseline(sizePx), font, ink, align: "left" });
    x += wide + gapPx;
  }
  return { legend, texts, heightPx: chart.legend.length === 0 ? 0 : (line + 1) * linePx + 8 };
}
