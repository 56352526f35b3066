import type { z } from "zod";
import type { RichText } from "../model/exhibit.ts";
import type { FilledStrings } from "./fill-strings.ts";
import type { labelledFigure } from "./body-parts.ts";

/** A figure with the words that say what it is. */
export type FilledChip = {
  readonly number: RichText;
  readonly label: RichText;
};

/** A figure without a label of its own carries that of its record, so that no number stands bare. */
export function fillChip(
  chip: z.infer<typeof labelledFigure>,
  path: readonly PropertyKey[],
  strings: FilledStrings,
): FilledChip {
  const isBare = typeof chip === "string";
  const id = isBare ? chip : chip.figure;
  const number = strings.figure(isBare ? path : [...path, "figure"], id);
  if (!isBare && chip.label !== undefined) return { number, label: strings.rich([...path, "label"], chip.label) };
  // As a placeholder: a label is data, and Markdown in it would shape the slide.
  return { number, label: strings.rich(path, `{{${id} style="label"}}`) };
}

/** The figure as it is read out: name, then amount. */
export function saidChip({ label, number }: FilledChip): string {
  return `${label.plain} ${number.spoken}`;
}
