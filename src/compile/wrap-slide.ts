import type { Slide } from "../model/deck.ts";
import { page } from "../model/page.ts";
import type { DeckScope } from "./deck-scope.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Layout } from "./layouts.ts";
import type { Zones } from "./zones.ts";

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
  const { zoom } = scope.canvas;
  const canvas = zoom === 1 ? inner : `<div class="slide-canvas" style="zoom:${zoom}">${inner}</div>`;
  return `<section ${attributes.join(" ")}>${canvas}</section>`;
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
  const label = `${slide.index + 1} of ${scope.deck.slides.length}: ${title}`;
  return [
    'role="group" aria-roledescription="slide"',
    `aria-label="${escapeHtml(label)}"`,
    ...(ground === undefined ? [] : [`data-background-color="${escapeHtml(ground)}"`]),
  ];
}

function styleOf(zones: Zones, { canvas }: DeckScope): string {
  return [
    `--slide-width:${canvas.widthPx}px`,
    `--slide-height:${canvas.heightPx}px`,
    `--content-top:${zones.contentTopPx}px`,
    `--content-height:${zones.contentHeightPx}px`,
  ].join(";");
}
