import type { CompiledDeck } from "../model/compiled-deck.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlineStyle } from "./screen-inline.ts";

/** What the print document is made of besides the deck. */
export interface PrintParts {
  readonly fontsCss: string;
}

/** Nothing may run and nothing may be fetched while a browser prints; fonts and pictures are inside. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;

/**
 * The deck as a static page for the printer: one section a slide, one page a section, every build in its final state.
 * It is a document of its own because reveal.js hides all slides but one from tags and bookmarks when it prints.
 */
export function renderPrintDocument(deck: CompiledDeck, parts: PrintParts): string {
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.config.lang)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(deck.title)}</title>`,
    `<style>${inlineStyle(parts.fontsCss)}</style>`,
    `<style>${inlineStyle(deck.theme.css)}</style>`,
    `<style>${printRules(deck)}</style>`,
    `</head>`,
    `<body class="exhibit-deck exhibit-print">`,
    ...deck.slides.map((slide) => slide.printHtml),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** A page has the deck's size and no margin; a slide that is a hair too high must not make a page of its own. */
function printRules(deck: CompiledDeck): string {
  const { widthPx, heightPx } = deck.config.size;
  return [
    `@page{size:${widthPx}px ${heightPx}px;margin:0}`,
    `:root{--deck-width:${widthPx}px;--deck-height:${heightPx}px}`,
    `*{print-color-adjust:exact;-webkit-print-color-adjust:exact;animation:none!important;transition:none!important}`,
    `html,body{margin:0;padding:0;width:${widthPx}px;height:auto;overflow:visible}`,
    `body>section{display:block;position:relative;box-sizing:border-box;width:${widthPx}px;height:${heightPx}px;`,
    `margin:0;overflow:hidden;break-after:page;break-inside:avoid;contain:strict}`,
    `body>section:last-of-type{break-after:auto}`,
    `.fragment{opacity:1!important;visibility:visible!important;transform:none!important}`,
    `:where(.em){font-style:italic}:where(.strong){font-weight:600}`,
  ].join("");
}
