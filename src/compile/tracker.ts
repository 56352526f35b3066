import type { DeckConfig } from "../model/deck.ts";

/** The deck's sections as the line above a title prints them. */
export type Tracker = readonly { readonly name: string; readonly isCurrent: boolean }[];

/**
 * The tracker of each section, and the one of slides outside all sections. Names are capitals here, since capitals made
 * by CSS are lost in copies and searches.
 */
export function makeTrackers({ sections, lang }: DeckConfig): ReadonlyMap<string | undefined, Tracker> {
  const names = sections.map((section) => ({ id: section.id, name: section.title.toLocaleUpperCase(lang) }));
  const trackerAt = (current: string | undefined): Tracker =>
    names.map(({ id, name }) => ({ name, isCurrent: id === current }));
  return new Map([undefined, ...names.map(({ id }) => id)].map((id) => [id, trackerAt(id)] as const));
}
