import type { CompiledDeck } from "../model/compiled-deck.ts";
import { page } from "../model/page.ts";
import { pageCharts, pageDeck, pageFigures, pageNotes } from "./screen-data.ts";
import { escapeHtml } from "./escape-html.ts";
import { inlineScript, inlineStyle, jsonBlock, scriptHash } from "./screen-inline.ts";
import { renderSections } from "./screen-sections.ts";

/** What a page is made of besides the deck itself. */
export interface ScreenParts {
  /** CSS of the client. */
  readonly css: string;
  readonly fontsCss: string;
  readonly script: string;
  /** Chart.js and its overlay: kept inert in the page, run by the client once the first slide stands. */
  readonly chartsScript: string;
  /** True puts the speaker notes into the page, in plain text for everybody who opens its source. */
  readonly notes: boolean;
  /** True lets the page listen to its own origin for changes. */
  readonly dev?: boolean;
  /** In `dev`: names this state of the deck. */
  readonly version?: string;
}

/** One self-contained HTML file: slides, charts, fonts and scripts inside, and nothing it could ask a network for. */
export function renderScreenDocument(deck: CompiledDeck, parts: ScreenParts): string {
  const scripts = [firstPaint(deck), inlineScript(parts.script), inlineScript(parts.chartsScript)] as const;
  const [first, main, charts] = scripts;
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(deck.config.lang)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, parts.dev === true)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(deck.title)}</title>`,
    ...metaTags(deck),
    `<style>${pageSize(deck)}</style>`,
    `<style id="${page.themeStyle}">${inlineStyle(deck.theme.css)}</style>`,
    `<style>${inlineStyle(parts.css)}</style>`,
    `<noscript><style>${withoutScript}</style></noscript>`,
    `<script>${first}</script>`,
    `</head>`,
    `<body>`,
    `<main class="reveal exhibit-deck" data-first aria-label="${escapeHtml(deck.title)}">`,
    `<div class="slides">`,
    renderSections(deck.slides),
    `</div>`,
    `</main>`,
    `<style id="${page.fontsStyle}">${inlineStyle(parts.fontsCss)}</style>`,
    ...dataBlocks(deck, parts),
    `<script type="text/plain" id="${page.chartsScript}">${charts}</script>`,
    `<script>${main}</script>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function dataBlocks(deck: CompiledDeck, parts: ScreenParts): readonly string[] {
  return [
    jsonBlock(page.deckJson, pageDeck(deck, parts.version)),
    jsonBlock(page.chartsJson, pageCharts(deck.slides)),
    jsonBlock(page.figuresJson, pageFigures(deck.slides, deck.ledger, deck.config.lang)),
    ...(parts.notes ? [jsonBlock(page.notesJson, pageNotes(deck.slides))] : []),
  ];
}

/** A policy under which no script runs but ours and nothing leaves the page, whatever a slide or a theme holds. */
function policy(scripts: readonly string[], dev: boolean): string {
  return [
    `default-src 'none'`,
    `script-src ${scripts.map(scriptHash).join(" ")}`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
    `font-src data:`,
    `connect-src ${dev ? "'self'" : "'none'"}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join("; ");
}

function metaTags(deck: CompiledDeck): readonly string[] {
  const { author, subject } = deck.config;
  return [
    ...(author === undefined ? [] : [`<meta name="author" content="${escapeHtml(author)}">`]),
    ...(subject === undefined ? [] : [`<meta name="description" content="${escapeHtml(subject)}">`]),
  ];
}

/** Ctrl+P gives one slide a page. */
function pageSize(deck: CompiledDeck): string {
  const { widthPx, heightPx } = deck.config.size;
  return `@page{size:${widthPx}px ${heightPx}px;margin:0}:root{--deck-width:${widthPx}px;--deck-height:${heightPx}px}`;
}

/**
 * Runs before anything is painted: fits the first slide to the window as reveal.js will, so that it does not jump,
 * and hides it where another slide or the speaker view was asked for, so that it does not flash.
 */
function firstPaint(deck: CompiledDeck): string {
  const { widthPx, heightPx } = deck.config.size;
  return [
    `var r=document.documentElement;`,
    `r.style.setProperty("--first-scale",Math.round(Math.min(innerWidth/${widthPx},innerHeight/${heightPx})*100)/100);`,
    `if(location.hash.length>2||/[?&]view=/.test(location.search))r.classList.add("exhibit-waiting")`,
  ].join("");
}

/** Without scripts the page is a column of all slides with their SVG charts. */
const withoutScript = [
  `html,body{overflow:auto!important;height:auto!important}`,
  `.reveal,.reveal .slides{position:static!important;height:auto!important;width:auto!important;transform:none!important;overflow:visible!important}`,
  `.reveal .slides section{position:relative!important;display:block!important;opacity:1!important;visibility:visible!important;margin:0 auto 24px!important;width:var(--deck-width)!important}`,
  `.reveal .slides section:not(.stack){height:var(--deck-height)!important;overflow:hidden}`,
  `.reveal .slides noscript{display:contents}`,
  `.reveal .fragment{opacity:1!important;visibility:visible!important}`,
].join("");
