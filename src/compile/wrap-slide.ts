import type { Slide } from "../model/deck.ts";
import { page } from "../model/page.ts";
import type { DeckScope } from "./deck-scope.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Layout } from "./layouts.ts";
import { fillWords } from "./page-pattern.ts";
import type { Canvas, Zones } from "./zones.ts";

/** The `<section>` around a slide, with all that reveal.js, screen readers and the themes read off it. */
export function wrapSlide(
  slide: Slide,
  layout: Layout,
  zones: Zones,
  title: string,
  inner: string,
  medium: "screen" | "print",
  scope: DeckScope,
): string {
  const attributes = [
    `id="${escapeHtml(slide.id)}"`,
    `class="${escapeHtml(classesOf(slide, layout))}"`,
    `${page.slideNumber}="${escapeHtml(scope.numbers.get(slide.id) ?? "")}"`,
    ...sectionOf(slide),
    ...(medium === "screen" ? screenAttributes(slide, layout, title, scope) : []),
    `style="${styleOf(zones, scope)}"`,
  ];
  return `<section ${attributes.join(" ")}>${onCanvas(inner, scope.canvas)}</section>`;
}

/** A deck of another size is drawn at its usual size and zoomed, so that type keeps its proportion to the slide. */
function onCanvas(inner: string, { widthPx, heightPx, zoom }: Canvas): string {
  if (zoom === 1) return inner;
  return `<div class="slide-canvas" style="--slide-width:${widthPx}px;--slide-height:${heightPx}px;zoom:${zoom}">${inner}</div>`;
}

function classesOf(slide: Slide, layout: Layout): string {
  const own = slide.frontMatter.className;
  return `slide layout-${layout.name}${slide.frontMatter.backup ? " backup" : ""}${own === undefined ? "" : ` ${own}`}`;
}

function sectionOf(slide: Slide): readonly string[] {
  const section = slide.frontMatter.section?.value;
  return section === undefined ? [] : [`data-section="${escapeHtml(section)}"`];
}

function screenAttributes(slide: Slide, layout: Layout, title: string, scope: DeckScope): readonly string[] {
  const ground = layout.isDark ? scope.theme.tokens.get("cover-paper") : undefined;
  const count = fillWords(scope.words.slideOf, String(slide.index + 1), String(scope.deck.slides.length));
  return [
    `role="group" aria-roledescription="${escapeHtml(scope.words.slideRole)}"`,
    `aria-label="${escapeHtml(`${count}: ${title}`)}"`,
    ...(ground === undefined ? [] : [`data-background-color="${escapeHtml(ground)}"`]),
  ];
}

function styleOf(zones: Zones, { deck }: DeckScope): string {
  return [
    `--slide-width:${deck.config.size.widthPx}px`,
    `--slide-height:${deck.config.size.heightPx}px`,
    `--content-top:${zones.contentTopPx}px`,
    `--content-height:${zones.contentHeightPx}px`,
  ].join(";");
}
