import { pageCharts, pageDeck, pageFigures, pageNotes } from "../compile/screen-data.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { DevMessage } from "../model/page.ts";

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
  return {
    type: "slides",
    version: after.version,
    deck: pageDeck(now, after.version),
    html: changedEntries(htmlBySlide(old), htmlBySlide(now)),
    notes: { ...emptied(pageNotes(old.slides), pageNotes(now.slides)), ...changedNotes(old, now) },
    charts: changedEntries(pageCharts(old.slides), pageCharts(now.slides)),
    figures: changedEntries(
      pageFigures(old.slides, old.ledger, old.config.lang),
      pageFigures(now.slides, now.ledger, now.config.lang),
    ),
    ...(old.theme.css === now.theme.css ? {} : { theme: now.theme.css }),
    ...(before.fontsCss === after.fontsCss ? {} : { fonts: after.fontsCss }),
  };
}

/** What stands in the head of the page or in reveal's settings is not swapped in place. */
function needsReload(old: CompiledDeck, now: CompiledDeck): boolean {
  const [was, is] = [old.config, now.config];
  return was.size.widthPx !== is.size.widthPx || was.size.heightPx !== is.size.heightPx || was.lang !== is.lang;
}

function htmlBySlide(deck: CompiledDeck): Readonly<Record<string, string>> {
  return Object.fromEntries(deck.slides.map((slide) => [slide.id, slide.screenHtml]));
}

function changedNotes(old: CompiledDeck, now: CompiledDeck): Readonly<Record<string, string>> {
  return changedEntries(pageNotes(old.slides), pageNotes(now.slides));
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
