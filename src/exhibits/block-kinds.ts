/** The kinds made of words and boxes, in the order in which lists show them. */
export const blockKinds = [
  "kpi",
  "table",
  "agenda",
  "statements",
  "compare",
  "cards",
  "matrix",
  "stack",
  "flow",
  "spectrum",
  "decisions",
  "timeline",
  "quote",
  "unsupported",
  "figure-register",
  "source-register",
  "conflict-register",
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** Tells these kinds from charts. */
export function isBlockKind(word: string): word is BlockKind {
  return blockKinds.some((kind) => kind === word);
}
