import type { SlideSize } from "../model/deck.ts";
import type { Box } from "../model/exhibit.ts";
import type { Layout, SlotPlan } from "./layouts.ts";
import type { CountLines } from "./text-lines.ts";

/** A slot's rectangle on the slide, in CSS pixels. */
export interface SlotBox extends Box {
  readonly leftPx: number;
  readonly topPx: number;
}

/** The space of a slide that is drawn at 1280×720 or, for other shapes, at one of these edges and a longer other one. */
export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The drawn slide times this is the deck's size. */
  readonly zoom: number;
}

export interface HeadTexts {
  readonly hasTracker: boolean;
  readonly title: string;
  readonly subtitle: string;
}

export interface Zones {
  readonly titleLines: number;
  readonly contentTopPx: number;
  readonly contentHeightPx: number;
  readonly slots: ReadonlyMap<string, SlotBox>;
}

/** Sizes that the CSS of the themes repeats; a test holds both together. */
export const grid = {
  sidePx: 64,
  topPx: 44,
  bottomPx: 22,
  gutterPx: 24,
  trackerPx: 25,
  titleWidthPx: 1000,
  titleLinePx: 38,
  titleFont: '600 32px "Source Serif 4"',
  subtitleGapPx: 8,
  subtitleLinePx: 22,
  subtitleFont: "400 16px Inter",
  contentGapPx: 20,
  contentGapBelowTitlePx: 28,
  footGapPx: 24,
  footRulePx: 10,
  footLinePx: 16,
  footFont: "400 11.5px Inter",
  /** What the page number and the gaps between notes take of a footer's lines. */
  pageNumberPx: 64,
} as const;

/** How a deck of any size is drawn: type keeps its proportion to the shorter side. */
export function canvasOf(size: SlideSize): Canvas {
  const zoom = Math.min(size.widthPx / 1280, size.heightPx / 720);
  return { widthPx: Math.round(size.widthPx / zoom), heightPx: Math.round(size.heightPx / zoom), zoom };
}

/** Where the content of a slide lies once its head and foot have the lines they need. */
export function layOutZones(
  layout: Layout,
  head: HeadTexts,
  footLines: number,
  used: ReadonlySet<string>,
  canvas: Canvas,
  countLines: CountLines,
): Zones {
  const widthPx = canvas.widthPx - 2 * grid.sidePx;
  const titleLines = countLines(grid.titleFont, head.title, Math.min(grid.titleWidthPx, widthPx));
  const gapPx = head.subtitle === "" ? grid.contentGapBelowTitlePx : grid.contentGapPx;
  const contentTopPx = layout.hasHead ? headBottom(head, titleLines, widthPx, countLines) + gapPx : grid.topPx;
  const footTop = canvas.heightPx - grid.bottomPx - grid.footRulePx - grid.footLinePx * Math.max(1, footLines);
  const contentHeightPx = Math.max(0, footTop - grid.footGapPx - contentTopPx);
  const slots = new Map<string, SlotBox>();
  const strip = layout.slots.find((slot) => slot.bottomPx !== undefined && used.has(slot.name));
  for (const slot of layout.slots) {
    slots.set(slot.name, boxOf(slot, strip, { topPx: contentTopPx, heightPx: contentHeightPx, widthPx }));
  }
  return { titleLines, contentTopPx, contentHeightPx, slots };
}

/** The lines of a footer: remarks and footnotes run on, the source line stands below them. */
export function countFootLines(
  texts: readonly string[],
  deckFooterPx: number,
  canvas: Canvas,
  countLines: CountLines,
): number {
  const widthPx = canvas.widthPx - 2 * grid.sidePx - grid.pageNumberPx - deckFooterPx;
  return texts.reduce((sum, text) => sum + countLines(grid.footFont, text, widthPx), 0);
}

function headBottom(head: HeadTexts, titleLines: number, widthPx: number, countLines: CountLines): number {
  const subtitleLines = head.subtitle === "" ? 0 : countLines(grid.subtitleFont, head.subtitle, widthPx);
  const subtitlePx = subtitleLines === 0 ? 0 : grid.subtitleGapPx + subtitleLines * grid.subtitleLinePx;
  return grid.topPx + (head.hasTracker ? grid.trackerPx : 0) + titleLines * grid.titleLinePx + subtitlePx;
}

interface ContentArea {
  readonly topPx: number;
  readonly heightPx: number;
  readonly widthPx: number;
}

function boxOf(slot: SlotPlan, strip: SlotPlan | undefined, area: ContentArea): SlotBox {
  const columnPx = (area.widthPx - 11 * grid.gutterPx) / 12;
  const stepPx = columnPx + grid.gutterPx;
  const columns = slot.lastColumn - slot.firstColumn + 1;
  const widthPx = Math.round(columns * stepPx - grid.gutterPx);
  const leftPx = Math.round(grid.sidePx + (slot.firstColumn - 1) * stepPx);
  if (slot.bottomPx !== undefined) {
    return { leftPx, widthPx, topPx: area.topPx + area.heightPx - slot.bottomPx, heightPx: slot.bottomPx };
  }
  const stripPx = strip?.bottomPx === undefined ? 0 : strip.bottomPx + grid.gutterPx;
  return { leftPx, widthPx, topPx: area.topPx, heightPx: Math.max(0, area.heightPx - stripPx) };
}
