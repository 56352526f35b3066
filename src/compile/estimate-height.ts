import type { BlockNode, InlineNode, LeafBlock } from "./markdown-node.ts";
import { isLeaf } from "./markdown-node.ts";
import { inlineText } from "./render-inline.ts";
import type { CountLines } from "./text-lines.ts";
import type { Writer } from "./writer.ts";

interface Column {
  readonly widthPx: number;
  readonly countLines: CountLines;
  readonly writer: Writer;
}

const textFont = "400 18px Inter";
const headingFont = "600 20px Inter";
const linePx = 26;
const gapPx = 12;
const indentPx = 24;

/** About the height that prose takes in a column, so that an exhibit below it knows what is left. */
export function estimateHeight(blocks: readonly BlockNode[], column: Column): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, column), 0);
}

function heightOf(block: BlockNode, column: Column): number {
  if (isLeaf(block)) return heightOfLeaf(block);
  switch (block.type) {
    case "paragraph":
    case "line":
      return linesOf(block.children, textFont, column) * linePx + (block.type === "line" ? 0 : gapPx);
    case "heading":
      return linesOf(block.children, headingFont, column) * linePx + gapPx;
    case "quote":
      return estimateHeight(block.blocks, narrower(column));
    case "list":
      return block.items.reduce((sum, item) => sum + estimateHeight(item.blocks, narrower(column)) + gapPx, 0) + gapPx;
    case "table":
      return (block.rows.length + 1) * 37 + gapPx;
    default:
      return block satisfies never;
  }
}

function heightOfLeaf(block: LeafBlock): number {
  if (block.type === "code") return block.text.split("\n").length * 22 + 40 + gapPx;
  return block.type === "rule" ? 2 * gapPx : 0;
}

function narrower(column: Column): Column {
  return { ...column, widthPx: column.widthPx - indentPx };
}

function linesOf(children: readonly InlineNode[], font: string, { writer, widthPx, countLines }: Column): number {
  return Math.max(1, countLines(font, inlineText(children, writer, "plain"), widthPx));
}
