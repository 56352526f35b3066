import type { DefaultTreeAdapterTypes } from "parse5";
import { parseFragment } from "parse5";
import { escapeHtml } from "./escape-html.ts";

/** One tag of raw HTML, or the text between two of them. */
export type HtmlPiece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "comment"; readonly text: string }
  | {
      readonly type: "tag";
      readonly source: string;
      readonly name: string;
      readonly closing: boolean;
      readonly attributes: readonly HtmlAttribute[];
    };

export interface HtmlAttribute {
  readonly name: string;
  /** Entities are decoded. */
  readonly value: string;
}

const allowedTags = new Set(
  (
    "abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h3 h4 h5 h6 hr i ins " +
    "kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

const allowedAttributes = new Set(
  "class title lang dir colspan rowspan scope open start reversed datetime aria-label aria-hidden".split(" "),
);

const voidTags = new Set(["br", "hr", "img", "wbr", "col"]);

/** True for a tag that slides may use as it is. What else a tag could do is left to Markdown and templates. */
export function isAllowedTag(name: string): boolean {
  return allowedTags.has(name);
}

/** True for an attribute that can neither run, load nor lay anything over the slide. */
export function isAllowedAttribute(name: string): boolean {
  return allowedAttributes.has(name);
}

/** Text with its character references resolved, as a browser would show it. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const [node] = parseFragment(text.replaceAll("<", "&lt;")).childNodes;
  // The HTML parser drops a leading line break nowhere but in <pre>, and NUL; both are told elsewhere.
  return node !== undefined && "value" in node ? node.value : text;
}

/** HTML with every tag closed and in order, so that nothing an author left open reaches the next part of the slide. */
export function balanceHtml(html: string): string {
  return parseFragment(html).childNodes.map(writeNode).join("");
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

// Not parse5's own serializer: it leaves `<` and `>` bare in attributes, where later steps look for tags.
function writeNode(node: HtmlNode): string {
  if ("value" in node) return escapeHtml(node.value);
  if ("data" in node) return `<!--${node.data}-->`;
  if (!("tagName" in node)) return "";
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join("");
  const opened = `<${node.tagName}${attributes}>`;
  return voidTags.has(node.tagName) ? opened : `${opened}${node.childNodes.map(writeNode).join("")}</${node.tagName}>`;
}

/** Cuts raw HTML at its tags and comments; a `<` that opens neither is text. One pass, no backtracking. */
export function cutHtml(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let text = "";
  let at = 0;
  while (at < html.length) {
    const piece = html[at] === "<" ? pieceAt(html, at) : undefined;
    if (piece === undefined) {
      const next = html.indexOf("<", at + 1);
      text += html.slice(at, next < 0 ? html.length : next);
      at = next < 0 ? html.length : next;
      continue;
    }
    if (text !== "") pieces.push({ type: "text", text });
    text = "";
    pieces.push(piece.piece);
    at = piece.end;
  }
  if (text !== "") pieces.push({ type: "text", text });
  return pieces;
}

function pieceAt(html: string, start: number): { readonly piece: HtmlPiece; readonly end: number } | undefined {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    const stop = end < 0 ? html.length : end;
    return { piece: { type: "comment", text: html.slice(start + 4, stop) }, end: Math.min(html.length, stop + 3) };
  }
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html.slice(start, start + 40))?.[1];
  const end = name === undefined ? -1 : endOfTag(html, start);
  if (name === undefined || end < 0) return undefined;
  const source = html.slice(start, end);
  const closing = source.startsWith("</");
  const attributes = closing ? [] : attributesOf(source);
  return { piece: { type: "tag", source, name: name.toLowerCase(), closing, attributes }, end };
}

function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start; at < html.length; at++) {
    const character = html[at] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return -1;
}

function attributesOf(source: string): readonly HtmlAttribute[] {
  // Table parts would vanish outside a table: the attributes are read from a plain element instead.
  const [element] = parseFragment(source.replace(/^<[a-z][a-z0-9-]*/i, "<span")).childNodes;
  return element !== undefined && "attrs" in element ? element.attrs.map(({ name, value }) => ({ name, value })) : [];
}
