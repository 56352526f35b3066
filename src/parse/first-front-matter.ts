import { suggest } from "../diagnostics/suggest.ts";
import type { DataEntry, DataNode } from "../model/data-node.ts";
import { deckKeys } from "./deck-config.ts";
import { slideKeys } from "./front-matter.ts";

/** The two things the first front matter of a deck without `deck.yaml` may speak of. */
export interface FirstFrontMatter {
  readonly deck: DataNode | undefined;
  readonly slide: DataNode | undefined;
}

/**
 * Parts the first front matter. With a key that only a deck has (or a title) it speaks for the deck, and keys that both
 * know (subtitle, sticker) are the deck's; otherwise all of it is the first slide's.
 */
export function splitFirstFrontMatter(node: DataNode | undefined): FirstFrontMatter {
  if (node?.type !== "map" || !node.entries.some(speaksForDeck)) return { deck: undefined, slide: node };
  const deck = node.entries.filter(belongsToDeck);
  const slide = node.entries.filter((entry) => !belongsToDeck(entry));
  return { deck: { ...node, entries: deck }, slide: { ...node, entries: slide } };
}

function speaksForDeck(entry: DataEntry): boolean {
  return entry.key === "title" || isDeckCuts(entry) || (deckKeys.has(entry.key) && !slideKeys.has(entry.key));
}

function belongsToDeck(entry: DataEntry): boolean {
  if (entry.key === "cuts") return isDeckCuts(entry);
  if (deckKeys.has(entry.key)) return true;
  // A slip is told by the room whose key it resembles.
  return !slideKeys.has(entry.key) && suggest(entry.key, deckKeys).length > suggest(entry.key, slideKeys).length;
}

/** A deck describes its cuts with maps; a slide names them. */
function isDeckCuts({ key, value }: DataEntry): boolean {
  return key === "cuts" && value.type === "list" && value.items[0]?.type === "map";
}
