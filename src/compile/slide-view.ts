import type { Slide } from "../model/deck.ts";
import type { DeckScope } from "./deck-scope.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Layout } from "./layouts.ts";
import type { SlideFoot } from "./slide-foot.ts";
import type { SlideWords } from "./slide-words.ts";
import type { Tracker } from "./tracker.ts";

/** HTML that a layout prints with `{{rich it}}`. */
export interface Html {
  readonly html: string;
}

/** What a layout template sees of a slide. */
export interface SlideView {
  readonly id: string;
  readonly title: Html;
  readonly showsTitle: boolean;
  /** For layouts that draw their own head: the largest size in which the title takes three lines at most. */
  readonly titlePx: number;
  readonly subtitle: Html | null;
  readonly tracker: Tracker;
  readonly sticker: Html | null;
  readonly slots: Readonly<Record<string, Html | null>>;
  readonly remarks: readonly Html[];
  readonly footnotes: readonly { readonly id: string; readonly number: number; readonly text: Html }[];
  /** True when there are remarks or footnotes. */
  readonly notes: boolean;
  readonly source: Html | null;
  readonly footer: Html | null;
  readonly number: string;
  readonly deck: { readonly title: string; readonly subtitle: string; readonly asOf: string | null };
}

/** The parts of a slide in the form that layouts print. */
export function viewSlide(
  slide: Slide,
  layout: Layout,
  words: SlideWords,
  foot: SlideFoot,
  slots: Readonly<Record<string, Html | null>>,
  texts: { readonly title: string; readonly subtitle: string; readonly remarks: readonly string[] },
  scope: DeckScope,
): SlideView {
  return {
    id: slide.id,
    title: { html: texts.title },
    showsTitle: words.showsTitle,
    titlePx: layout.hasHead ? headTitlePx : titleSize(words.title.plain, scope),
    subtitle: htmlOrNull(texts.subtitle),
    tracker: scope.trackers.get(slide.frontMatter.section?.value) ?? [],
    sticker: htmlOrNull(foot.sticker),
    slots,
    remarks: texts.remarks.map((html) => ({ html })),
    footnotes: foot.footnotes.map(({ id, number, html }) => ({ id, number, text: { html } })),
    notes: texts.remarks.length > 0 || foot.footnotes.length > 0,
    source: htmlOrNull(foot.source),
    footer: scope.footer === "" ? null : { html: escapeHtml(scope.footer) },
    number: scope.numbers.get(slide.id) ?? "",
    deck: { title: scope.title, subtitle: scope.subtitle, asOf: scope.asOf ?? null },
  };
}

const headTitlePx = 32;
const ownHeadPx = 760;
const titleSizes = [76, 64, 54, 44] as const;

function titleSize(title: string, { countLines }: DeckScope): number {
  const fits = (sizePx: number): boolean => countLines(`600 ${sizePx}px "Source Serif 4"`, title, ownHeadPx) <= 3;
  return titleSizes.find(fits) ?? 36;
}

function htmlOrNull(html: string): Html | null {
  return html === "" ? null : { html };
}
