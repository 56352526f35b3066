import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { escapeHtml } from "./escape-html.ts";
import type { InlineNode } from "./markdown-node.ts";
import type { RenderTools } from "./render-tools.ts";

type Link = Extract<InlineNode, { type: "link" }>;

/** A link to a slide of the deck or to an address of an allowed kind; a bad one leaves its words as text. */
export function renderLink(link: Link, words: string, tools: RenderTools): string {
  const address = tools.writer.url(link.href);
  const title = link.title === undefined ? "" : ` title="${escapeHtml(tools.writer.plain(link.title))}"`;
  if (address.startsWith("#")) {
    const id = tools.resources.findSlide(address);
    if (id === undefined) return reportDeadLink(link, address, words, tools);
    tools.gathering.links.add(id);
    return `<a href="#${escapeHtml(id)}"${title}>${words}</a>`;
  }
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return reportScheme(link, address, words, tools);
  return `<a href="${escapeHtml(address)}"${title} rel="noopener noreferrer" target="_blank">${words}</a>`;
}

function reportDeadLink(link: Link, address: string, words: string, tools: RenderTools): string {
  const near = suggest(address.replace(/^#\/?/, ""), tools.resources.slideIds);
  tools.writer.report({
    level: "error",
    rule: "unknown-slide",
    message: `Unknown slide “${address}”${near.length > 0 ? `, expected ${oneOf(near.map((id) => `#${id}`))}` : ""}`,
    place: tools.writer.place(link.offset, link.length),
    hint: "A slide has its id from `id:` in its front matter, else from its title.",
  });
  return `<span class="unresolved">${words}</span>`;
}

function reportScheme(link: Link, address: string, words: string, tools: RenderTools): string {
  tools.writer.report({
    level: "error",
    rule: "invalid-link",
    message: `Invalid address “${address.slice(0, 120)}”, expected http, https, mailto, tel or #slide`,
    place: tools.writer.place(link.offset, link.length),
    hint: "A deck is one file: other files beside it cannot be reached from it.",
  });
  return `<span class="unresolved">${words}</span>`;
}
