/** A stretch of the Markdown text, for places: offsets count in the text that was parsed. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Markdown inside a line, without any syntax left; texts may still hold masked placeholders. */
export type InlineNode =
  | ({ readonly type: "text"; readonly text: string } & Stretch)
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "strong" | "em" | "del"; readonly children: readonly InlineNode[] }
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
  | { readonly type: "break" }
  | { readonly type: "checkbox"; readonly checked: boolean }
  | ({ readonly type: "html"; readonly html: string } & Stretch)
  | ({ readonly type: "footnote"; readonly id: string } & Stretch);

export type Align = "left" | "center" | "right" | null;

export interface TableCell {
  readonly children: readonly InlineNode[];
  readonly align: Align;
}

export interface ListItem {
  readonly blocks: readonly BlockNode[];
}

export type BlockNode =
  | { readonly type: "paragraph"; readonly children: readonly InlineNode[] }
  /** The line of a tight list item: no `<p>` around it. */
  | { readonly type: "line"; readonly children: readonly InlineNode[] }
  | { readonly type: "heading"; readonly depth: number; readonly children: readonly InlineNode[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly type: "quote"; readonly blocks: readonly BlockNode[] }
  | ({ readonly type: "code"; readonly language: string | undefined; readonly text: string } & Stretch)
  | {
      readonly type: "table";
      readonly header: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | { readonly type: "rule" }
  | ({ readonly type: "html"; readonly html: string } & Stretch)
  | ({ readonly type: "footnote"; readonly id: string; readonly children: readonly InlineNode[] } & Stretch);
