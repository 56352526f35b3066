import type { PlacedMark, PlacedRule, PlacedText } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { spotOf } from "./frame.ts";
import { textBox } from "./place-notes.ts";
import { crossesBox } from "./segments.ts";
import { middleToBaseline } from "./type-scale.ts";

/** The line at zero, where bars go both ways: without it nobody sees where they start. */
export function zeroRule(setting: Setting): readonly PlacedRule[] {
  const { chart, frame } = setting;
  const bars = chart.marks.some(({ form }) => form === "bar");
  if (!bars || chart.valueAxis.min >= 0) return [];
  const { x, y } = spotOf(setting, 0, 0);
  const { left, top, right, bottom } = frame.plot;
  const ends =
    chart.orientation === "rows"
      ? { from: { x, y: top }, to: { x, y: bottom } }
      : { from: { x: left, y }, to: { x: right, y } };
  return [{ ...ends, dotted: false, strong: true }];
}

/** Hairlines from bar to bar at the running total. */
export function linkRules({ chart }: Setting, marks: readonly PlacedMark[]): readonly PlacedRule[] {
  const byKey = new Map(marks.map((placed) => [placed.mark.key, placed]));
  return (chart.links ?? []).flatMap((link): readonly PlacedRule[] => {
    const from = byKey.get(link.from);
    const to = byKey.get(link.to);
    if (from === undefined || to === undefined) return [];
    const step = link.step === undefined ? {} : { step: link.step };
    const ends =
      chart.orientation === "rows"
        ? { from: { x: from.to.x, y: from.covers.bottom }, to: { x: from.to.x, y: to.covers.top } }
        : { from: { x: from.covers.right, y: from.to.y }, to: { x: to.covers.left, y: from.to.y } };
    return [{ ...ends, dotted: false, strong: true, ...step }];
  });
}

/** The sums at the ends of stacks. */
export function totalTexts(setting: Setting, references: readonly PlacedRule[]): readonly PlacedText[] {
  const { chart, frame } = setting;
  const sizePx = frame.type.labelPx;
  const font = frame.type.font(700, sizePx);
  return (chart.totals ?? []).map(({ category, value, label, step }): PlacedText => {
    const { x, y } = spotOf(setting, category, value);
    const base = { text: label, font, ink: "ink", ...(step === undefined ? {} : { step }) } as const;
    const text: PlacedText =
      chart.orientation === "rows"
        ? { ...base, x: x + 9, y: y + middleToBaseline(sizePx), align: "left" }
        : { ...base, x, y: y - 7 - liftOf(setting, category, setting.width(font, label) / 2), align: "center" };
    const plate = textBox(setting, text);
    return references.some(({ from, to }) => crossesBox(from, to, plate)) ? { ...text, plate } : text;
  });
}

/** How far an area rises to either side within half a label, which would stand in it. */
function liftOf(setting: Setting, category: number, halfPx: number): number {
  const { totals = [], lines } = setting.chart;
  if (lines.length === 0) return 0;
  const heightAt = (index: number): number | undefined => {
    const total = totals.find((one) => one.category === index);
    return total === undefined ? undefined : spotOf(setting, index, total.value).y;
  };
  const here = heightAt(category) ?? 0;
  const rises = [category - 1, category + 1].map((index) => here - (heightAt(index) ?? here));
  return Math.max(0, ...rises) * Math.min(1, halfPx / setting.frame.pitch);
}
