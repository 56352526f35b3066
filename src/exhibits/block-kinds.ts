/** The kinds made of words and boxes that a table of functions resolves; charts and the older blocks stand beside them. */
export const blockKinds = ["cards"] as const;

export type BlockKind = (typeof blockKinds)[number];

/** Tells these kinds from charts. */
export function isBlockKind(word: string): word is BlockKind {
  return blockKinds.some((kind) => kind === word);
}
