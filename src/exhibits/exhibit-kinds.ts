import { blockKinds } from "./block-kinds.ts";

/** Every kind a fenced block may name, in the order that lists and the schema show them. */
export const exhibitKinds = [
  "range-dot",
  "bar",
  "line",
  "area",
  "waterfall",
  "range-bar",
  "dumbbell",
  "slope",
  ...blockKinds,
] as const;

export type ExhibitKind = (typeof exhibitKinds)[number];

/** Tells a kind from any other info word of a fence, which then names a programming language. */
export function isExhibitKind(word: string): word is ExhibitKind {
  return exhibitKinds.some((kind) => kind === word);
}
