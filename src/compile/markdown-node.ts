/** A stretch of the Markdown text, for places: offsets count in the text that was parsed. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Markdown inside a line, without any syntax left; texts may still hold masked placeholders. */
export type InlineNode = WordsNode | ReferenceNode;

type WordsNode =
  | ({ readonly type: "text"; readonly text: string } & Stretch)
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "strong" | "em" | "del"; readonly children: readonly InlineNode[] }
  | { readonly type: "break" }
  | { readonly type: "checkbox"; readonly checked: boolean };

/** What points out of the line, and may point nowhere. */
export type ReferenceNode =
  | ({
      readonly type: "link";
      readonly href: string;
      readonly title: string | undefined;
      readonly children: readonly InlineNode[];
    } & Stretch)
  | ({
      readonly type: "image";
      readonly href: string;
      readonly title: string | undefined;
      readonly alt: readonly InlineNode[];
    } & Stretch)
  | ({ readonly type: "html"; readonly html: string } & Stretch)
  | ({ readonly type: "footnote"; readonly id: string } & Stretch);

/** Tells the two families of inline nodes apart. */
export function isReference(node: InlineNode): node is ReferenceNode {
  return node.type === "link" || node.type === "image" || node.type === "html" || node.type === "footnote";
}

export type Align = "left" | "center" | "right" | null;

export interface TableCell {
  readonly children: readonly InlineNode[];
  readonly align: Align;
}

export interface ListItem {
  readonly blocks: readonly BlockNode[];
}

export type BlockNode = FlowBlock | LeafBlock;

type FlowBlock =
  | { readonly type: "paragraph"; readonly children: readonly InlineNode[] }
  /** The line of a tight list item: no `<p>` around it. */
  | { readonly type: "line"; readonly children: readonly InlineNode[] }
  | { readonly type: "heading"; readonly depth: number; readonly children: readonly InlineNode[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly type: "quote"; readonly blocks: readonly BlockNode[] }
  | { readonly type: "table"; readonly header: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] };

/** Blocks that hold no further Markdown blocks or lines in the flow. */
export type LeafBlock =
  | ({ readonly type: "code"; readonly language: string | undefined; readonly text: string } & Stretch)
  | { readonly type: "rule" }
  | ({ readonly type: "html"; readonly html: string } & Stretch)
  | ({ readonly type: "footnote"; readonly id: string; readonly children: readonly InlineNode[] } & Stretch);

/** Tells the two families of blocks apart. */
export function isLeaf(block: BlockNode): block is LeafBlock {
  return block.type === "code" || block.type === "rule" || block.type === "html" || block.type === "footnote";
}
