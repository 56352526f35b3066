import { pageCharts, pageDeck, pageFigures, pageNotes, shownFigures } from "../compile/screen-data.ts";
import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import type { DevMessage, PageFigures } from "../model/page.ts";

/** One state of the deck as open pages may show it. */
export interface DeckState {
  readonly version: string;
  readonly compiled: CompiledDeck;
  readonly fontsCss: string;
}

/** What an open page must be told to go from one state to the next: only what differs, so that no slide redraws for another. */
export function changesBetween(before: DeckState, after: DeckState): DevMessage {
  const [old, now] = [before.compiled, after.compiled];
  if (needsReload(old, now)) return { type: "reload" };
  // A compilation with a memo gives most slides again as the very same objects.
  const [gone, fresh] = [without(old.slides, now.slides), without(now.slides, old.slides)];
  const [oldNotes, notes] = [pageNotes(gone), pageNotes(fresh)];
  return {
    type: "slides",
    version: after.version,
    deck: pageDeck(now, after.version),
    html: changedEntries(htmlBySlide(gone), htmlBySlide(fresh)),
    notes: { ...emptied(oldNotes, notes), ...changedEntries(oldNotes, notes) },
    charts: changedEntries(pageCharts(gone), pageCharts(fresh)),
    figures: changedFigures(old, now, fresh),
    ...(old.theme.css === now.theme.css ? {} : { theme: now.theme.css }),
    ...(before.fontsCss === after.fontsCss ? {} : { fonts: after.fontsCss }),
  };
}

/** What stands in the head of the page or in reveal's settings is not swapped in place. */
function needsReload(old: CompiledDeck, now: CompiledDeck): boolean {
  const [was, is] = [old.config, now.config];
  return was.size.widthPx !== is.size.widthPx || was.size.heightPx !== is.size.heightPx || was.lang !== is.lang;
}

function without(slides: readonly CompiledSlide[], others: readonly CompiledSlide[]): readonly CompiledSlide[] {
  const known = new Set(others);
  return slides.filter((slide) => !known.has(slide));
}

function htmlBySlide(slides: readonly CompiledSlide[]): Readonly<Record<string, string>> {
  return Object.fromEntries(slides.map((slide) => [slide.id, slide.screenHtml]));
}

function changedFigures(old: CompiledDeck, now: CompiledDeck, fresh: readonly CompiledSlide[]): PageFigures {
  if (old.ledger !== now.ledger) return changedEntries(figuresOf(old), figuresOf(now));
  // No figure has changed: only those are new to the page that slides have begun to show.
  const shown = shownFigures(old.slides);
  return Object.fromEntries(Object.entries(figuresOf({ ...now, slides: fresh })).filter(([id]) => !shown.has(id)));
}

function figuresOf({ slides, ledger, config }: CompiledDeck): PageFigures {
  return pageFigures(slides, ledger, config.lang);
}

function emptied(old: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Record<string, string> {
  const gone = Object.keys(old).filter((id) => !Object.hasOwn(now, id));
  return Object.fromEntries(gone.map((id) => [id, ""]));
}

/** Entries that are new or other than before, by their JSON: what the page gets is JSON anyway. */
function changedEntries<Value>(
  old: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => !Object.hasOwn(old, key) || !isSame(old[key], value)),
  );
}

function isSame(old: unknown, now: unknown): boolean {
  return old === now || JSON.stringify(old) === JSON.stringify(now);
}
