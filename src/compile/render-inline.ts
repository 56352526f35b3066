import { escapeHtml } from "./escape-html.ts";
import { renderHtml } from "./render-html.ts";
import type { InlineNode, ReferenceNode } from "./markdown-node.ts";
import { isReference } from "./markdown-node.ts";
import { renderImage } from "./render-image.ts";
import { renderLink } from "./render-link.ts";
import type { RenderTools } from "./render-tools.ts";
import type { Writer } from "./writer.ts";

const checkedBox = '<span class="checkbox checked" role="img" aria-label="done"></span>';
const openBox = '<span class="checkbox" role="img" aria-label="open"></span>';

/** Inline Markdown as HTML, every text and value escaped for its spot. */
export function renderInline(nodes: readonly InlineNode[], tools: RenderTools): string {
  return nodes.map((node) => renderNode(node, tools)).join("");
}

function renderNode(node: InlineNode, tools: RenderTools): string {
  if (isReference(node)) return renderReference(node, tools);
  switch (node.type) {
    case "text":
      reportOpenBraces(node, tools.writer);
      return tools.writer.html(node.text);
    case "code":
      return `<code>${escapeHtml(tools.writer.typed(node.text))}</code>`;
    case "strong":
    case "em":
    case "del":
      return `<${node.type}>${renderInline(node.children, tools)}</${node.type}>`;
    case "break":
      return "<br>";
    case "checkbox":
      return node.checked ? checkedBox : openBox;
    default:
      return node satisfies never;
  }
}

function renderReference(node: ReferenceNode, tools: RenderTools): string {
  switch (node.type) {
    case "link":
      return renderLink(node, renderInline(node.children, tools), tools);
    case "image":
      return renderImage(node, inlineText(node.alt, tools.writer, "plain"), tools);
    case "html":
      return renderHtml(node, tools);
    case "footnote": {
      tools.gathering.footnoteMarks.push({ id: node.id, place: tools.writer.place(node.offset, node.length) });
      return `<!--mark:^${escapeHtml(tools.writer.typed(node.id))}:-->`;
    }
    default:
      return node satisfies never;
  }
}

function reportOpenBraces(node: { readonly text: string; readonly offset: number }, writer: Writer): void {
  const at = node.text.indexOf("{{");
  if (at < 0) return;
  writer.report({
    level: "error",
    rule: "invalid-placeholder",
    message: "Invalid placeholder “{{”, expected “}}” on the same line",
    place: writer.place(node.offset + at, 2),
    hint: "Write \\{{ for braces as text.",
  });
}

/** Inline Markdown without any markup, as shown (`plain`) or as read out (`spoken`). */
export function inlineText(nodes: readonly InlineNode[], writer: Writer, voice: "plain" | "spoken"): string {
  return nodes.map((node) => textOf(node, writer, voice)).join("");
}

function textOf(node: InlineNode, writer: Writer, voice: "plain" | "spoken"): string {
  if (isReference(node)) return textOfReference(node, writer, voice);
  switch (node.type) {
    case "text":
      return writer[voice](node.text);
    case "code":
      return writer.typed(node.text);
    case "strong":
    case "em":
    case "del":
      return inlineText(node.children, writer, voice);
    case "break":
      return " ";
    case "checkbox":
      return "";
    default:
      return node satisfies never;
  }
}

function textOfReference(node: ReferenceNode, writer: Writer, voice: "plain" | "spoken"): string {
  switch (node.type) {
    case "link":
      return inlineText(node.children, writer, voice);
    case "image":
      return inlineText(node.alt, writer, voice);
    case "html":
      return /^<br\b/i.test(node.html) ? " " : "";
    case "footnote":
      return "";
    default:
      return node satisfies never;
  }
}
