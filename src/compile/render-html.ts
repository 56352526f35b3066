import { escapeHtml } from "./escape-html.ts";
import type { Stretch } from "./markdown-node.ts";
import type { HtmlPiece } from "./raw-html.ts";
import { cutHtml, isAllowedAttribute, isAllowedTag } from "./raw-html.ts";
import type { RenderTools } from "./render-tools.ts";

type Tag = Extract<HtmlPiece, { type: "tag" }>;

/** Raw HTML of a slide: allowed tags stay, with harmless attributes only; any other tag is shown as the text it is. */
export function renderHtml(node: { readonly html: string } & Stretch, tools: RenderTools): string {
  let offset = node.offset;
  return cutHtml(node.html)
    .map((piece) => {
      const at = offset;
      offset += lengthOf(piece);
      return renderPiece(piece, at, tools);
    })
    .join("");
}

function lengthOf(piece: HtmlPiece): number {
  switch (piece.type) {
    case "text":
      return piece.text.length;
    case "comment":
      return piece.text.length + "<!---->".length;
    case "tag":
      return piece.source.length;
    default:
      return piece satisfies never;
  }
}

function renderPiece(piece: HtmlPiece, offset: number, tools: RenderTools): string {
  switch (piece.type) {
    case "comment":
      return "";
    case "text":
      // Character references stay what they are; everything else in the text is escaped.
      return tools.writer.html(piece.text).replaceAll(/&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, "&$1;");
    case "tag":
      return isAllowedTag(piece.name) ? renderTag(piece, offset, tools) : showTag(piece, offset, tools);
    default:
      return piece satisfies never;
  }
}

function renderTag(tag: Tag, offset: number, tools: RenderTools): string {
  tools.gathering.hasRawHtml = true;
  if (tag.closing) return `</${tag.name}>`;
  const kept = tag.attributes.filter(({ name }) => isAllowedAttribute(name));
  const dropped = tag.attributes.filter(({ name }) => !isAllowedAttribute(name));
  if (dropped.length > 0) reportRaw(`attribute “${dropped[0]?.name ?? ""}” of “<${tag.name}>”`, tag, offset, tools);
  const words = kept.map(({ name, value }) => ` ${name}="${escapeHtml(tools.writer.plain(value))}"`).join("");
  return `<${tag.name}${words}>`;
}

function showTag(tag: Tag, offset: number, tools: RenderTools): string {
  reportRaw(`tag “<${tag.name}>”`, tag, offset, tools);
  return escapeHtml(tools.writer.plain(tag.source));
}

function reportRaw(what: string, tag: Tag, offset: number, tools: RenderTools): void {
  if (tag.closing) return;
  tools.writer.report({
    level: "warning",
    rule: "raw-html",
    message: `Invalid ${what}, expected HTML that only marks up text`,
    place: tools.writer.place(offset, tag.source.length),
    hint: "Pictures are written ![words](file.png), links [words](address); everything else belongs in a template.",
  });
}
