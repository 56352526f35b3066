import type { Mark, Tone } from "../../model/chart.ts";
import type { ChartRow } from "./chart-row.ts";
import type { PlottedValue } from "./plot-value.ts";

export interface MarkSetting {
  readonly form: "bar" | "dot";
  readonly category: number;
  readonly key: string;
  readonly tone: Tone;
  readonly shape: Mark["shape"];
  readonly highlighted: boolean;
  readonly step: string | undefined;
  readonly lane?: Mark["lane"];
  /** Printed beside the mark; a crowded line leaves some out. */
  readonly label?: string;
}

/** A value as a mark; a dot whose value has two ends is a span. */
export function markOf(value: PlottedValue, setting: MarkSetting): Mark {
  const ranged = value.low !== value.high;
  return {
    key: setting.key,
    form: setting.form === "bar" ? "bar" : ranged ? "span" : "point",
    category: setting.category,
    low: value.low,
    high: value.high,
    ...(setting.form === "bar" ? { base: 0 } : {}),
    ...(value.openEnd === undefined ? {} : { openEnd: value.openEnd }),
    certainty: value.certainty,
    tone: setting.tone,
    shape: setting.shape,
    label: setting.label ?? value.words.short,
    detail: [value.sure, ...(value.basis === undefined ? [] : [value.basis])],
    highlighted: setting.highlighted,
    ...(value.figure === undefined ? {} : { figure: value.figure }),
    ...(setting.lane === undefined ? {} : { lane: setting.lane }),
    ...(setting.step === undefined ? {} : { step: setting.step }),
  };
}

/** Open is round and closed is square everywhere; other tones take what is left, so that shape alone tells them apart. */
export function shapeOf(tone: Tone, rows: readonly ChartRow[]): Mark["shape"] {
  if (tone === "open") return "circle";
  if (tone === "closed") return "square";
  return rows.some((row) => row.tone === "open" || row.tone === "closed") ? "diamond" : "circle";
}
