import type { Band } from "../model/chart.ts";
import type { PlacedBand, PlacedRule, PlacedText, Rect } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { middleToBaseline } from "./type-scale.ts";
import { fractionOf } from "./value-scale.ts";

/** The shaded stretches of the value axis, and its reference lines, with their words at the head or side of the plot. */
export function placeBands(setting: Setting): {
  readonly bands: readonly PlacedBand[];
  readonly rules: readonly PlacedRule[];
  readonly texts: readonly PlacedText[];
} {
  const placed = setting.chart.bands.map((band) => ({ band, rect: bandRect(setting, band) }));
  return {
    bands: placed.map(({ band, rect }) => ({ rect, line: isReference(band), ...stepOf(band) })),
    rules: placed.flatMap(({ band, rect }) => (isReference(band) ? [ruleOf(band, rect)] : [])),
    texts: placed.flatMap(({ band, rect }) => (band.label === "" ? [] : [bandText(setting, band, rect)])),
  };
}

/** Whether a band is a reference line: both ends at one value. */
export function isReference({ low, high }: Band): boolean {
  return low === high;
}

function stepOf(band: Band): { readonly step?: string } {
  return band.step === undefined ? {} : { step: band.step };
}

function ruleOf(band: Band, { left, top, right, bottom }: Rect): PlacedRule {
  return { from: { x: left, y: top }, to: { x: right, y: bottom }, dotted: true, strong: true, ...stepOf(band) };
}

function bandRect({ chart, frame }: Setting, band: Band): Rect {
  const { left, right, top, bottom } = frame.plot;
  const low = fractionOf(chart.valueAxis, band.low);
  const high = fractionOf(chart.valueAxis, band.high);
  return chart.orientation === "rows"
    ? { left: left + low * (right - left), right: left + high * (right - left), top, bottom }
    : { left, right, top: bottom - high * (bottom - top), bottom: bottom - low * (bottom - top) };
}

function bandText({ chart, frame, width }: Setting, band: Band, rect: Rect): PlacedText {
  const font = frame.type.font(600, 13);
  const wide = width(font, band.label);
  const base = { text: band.label, font, ink: "ink-2", ...stepOf(band) } as const;
  if (chart.orientation === "columns" && isReference(band))
    return { ...base, x: rect.right + 8, y: rect.top + middleToBaseline(13), align: "left" };
  if (chart.orientation === "columns") return { ...base, x: rect.right - 6, y: rect.top + 15, align: "right" };
  const middle = (rect.left + rect.right) / 2;
  const x = Math.min(Math.max(middle, wide / 2), chart.widthPx - wide / 2);
  return { ...base, x, y: rect.top - 8, align: "center" };
}
