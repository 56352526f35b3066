import type { Slide } from "../model/deck.ts";
import type { DeckScope } from "./deck-scope.ts";
import { parseProse } from "./parse-prose.ts";
import { balanceHtml } from "./raw-html.ts";
import { renderBlocks } from "./render-blocks.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import { startGathering } from "./slide-gathering.ts";
import { createWriter } from "./writer.ts";

/** Speaker notes as HTML for the speaker's own page; their figures are told as uses, and nothing else of them reaches the slide. */
export function renderNotes(slide: Slide, scope: DeckScope, gathering: SlideGathering): string {
  if (slide.notes === undefined) return "";
  const writer = createWriter(slide.notes, scope.text, "note", (use) => gathering.uses.push(use));
  const own = startGathering();
  const [blocks = []] = parseProse([writer]);
  const html = renderBlocks(blocks, { writer, resources: scope.resources, gathering: own, buildsItems: false });
  const plain = html.replaceAll(/<!--mark:[^>]*-->/g, "").replaceAll(/ data-step="[^"]*"/g, "");
  return own.hasRawHtml ? balanceHtml(plain) : plain;
}
