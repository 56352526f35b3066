import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { escapeHtml } from "./escape-html.ts";
import { codeLanguages, highlightCode } from "./highlight.ts";
import type { BlockNode, InlineNode, LeafBlock, ListItem, TableCell } from "./markdown-node.ts";
import { isLeaf } from "./markdown-node.ts";
import { renderHtml } from "./render-html.ts";
import type { RenderTools } from "./render-tools.ts";
import { inlineText, renderInline } from "./render-inline.ts";

/** Markdown of a slot as HTML. Headings start at the third level: the slide's title is the second. */
export function renderBlocks(blocks: readonly BlockNode[], tools: RenderTools): string {
  return blocks.map((block) => renderBlock(block, tools)).join("");
}

function renderBlock(block: BlockNode, tools: RenderTools): string {
  if (isLeaf(block)) return renderLeaf(block, tools);
  switch (block.type) {
    case "paragraph":
      return `<p${stepOf(block.children, tools)}>${renderInline(block.children, tools)}</p>`;
    case "line":
      return renderInline(block.children, tools);
    case "heading": {
      const level = Math.max(3, block.depth);
      return `<h${level}${stepOf(block.children, tools)}>${renderInline(block.children, tools)}</h${level}>`;
    }
    case "quote":
      return `<blockquote>${renderBlocks(block.blocks, tools)}</blockquote>`;
    case "list":
      return renderList(block, tools);
    case "table":
      return renderTable(block, tools);
    default:
      return block satisfies never;
  }
}

function renderLeaf(block: LeafBlock, tools: RenderTools): string {
  switch (block.type) {
    case "rule":
      return "<hr>";
    case "html":
      return renderHtml(block, tools);
    case "code":
      return renderCode(block, tools);
    case "footnote": {
      const html = renderInline(block.children, tools);
      const plain = inlineText(block.children, tools.writer, "plain");
      tools.gathering.footnotes.set(tools.writer.typed(block.id), { id: block.id, html, plain });
      return "";
    }
    default:
      return block satisfies never;
  }
}

function renderList(list: Extract<BlockNode, { type: "list" }>, tools: RenderTools): string {
  const inner = tools.buildsItems ? { ...tools, buildsItems: false } : tools;
  const items = list.items
    .map((item) => `<li${itemStep(item, tools)}>${renderBlocks(item.blocks, inner)}</li>`)
    .join("");
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : "";
  return list.ordered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`;
}

function itemStep(item: ListItem, tools: RenderTools): string {
  if (tools.buildsItems) return newStep("item", tools);
  const [first] = item.blocks;
  return first?.type === "line" ? stepOf(first.children, tools) : "";
}

/** `<!-- .element: class="fragment" -->` at the end of a part makes it a build step, as reveal.js authors write it. */
function stepOf(children: readonly InlineNode[], tools: RenderTools): string {
  const last = children.at(-1);
  const marks = last?.type === "html" && /^<!--\s*\.element:[^>]*\bfragment\b/.test(last.html);
  return marks ? newStep("part", tools) : "";
}

function newStep(kind: string, { gathering }: RenderTools): string {
  gathering.partCount += 1;
  const step = `${kind}-${gathering.partCount}`;
  gathering.steps.push(step);
  return ` data-step="${step}"`;
}

function renderTable(table: Extract<BlockNode, { type: "table" }>, tools: RenderTools): string {
  const cell = (name: string, scope: string) => (cell: TableCell) =>
    `<${name}${scope}${cell.align === null ? "" : ` class="align-${cell.align}"`}>${renderInline(cell.children, tools)}</${name}>`;
  const header = table.header.map(cell("th", ' scope="col"')).join("");
  const rows = table.rows.map((row) => `<tr>${row.map(cell("td", "")).join("")}</tr>`).join("");
  return `<table class="prose-table"><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table>`;
}

function renderCode(code: Extract<BlockNode, { type: "code" }>, tools: RenderTools): string {
  const text = tools.writer.typed(code.text);
  const language = code.language === undefined ? undefined : tools.writer.typed(code.language);
  const highlighted = language === undefined ? undefined : highlightCode(text, language);
  if (language !== undefined && !codeLanguages().has(language)) reportLanguage(language, code, tools);
  const html = highlighted ?? `<pre class="shiki" tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  return html.replace("<pre ", '<pre translate="no" ');
}

function reportLanguage(language: string, code: Extract<BlockNode, { type: "code" }>, { writer }: RenderTools): void {
  const place = writer.place(code.offset + writer.masked.slice(code.offset).indexOf(language), language.length);
  const near = suggest(language, codeLanguages());
  writer.report({
    level: "warning",
    rule: "unknown-language",
    message: `Unknown language “${language}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    place,
    hint: "The word after the fence names a kind of exhibit or a programming language; code without one is shown plainly.",
  });
}
