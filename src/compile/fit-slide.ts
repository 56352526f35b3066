import type { Slide } from "../model/deck.ts";
import type { PreparedSlot, Specs } from "./compile-slots.ts";
import { specifySlots } from "./compile-slots.ts";
import type { DeckScope } from "./deck-scope.ts";
import { gatherFootnotes } from "./footnotes.ts";
import type { Layout } from "./layouts.ts";
import type { DataWords } from "./slide-foot.ts";
import { aboutData, footTexts } from "./slide-foot.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import type { SlideWords } from "./slide-words.ts";
import type { Zones } from "./zones.ts";
import { countFootLines, grid, layOutZones } from "./zones.ts";

/** Where everything lies on a slide, its exhibits made for their boxes, and what it then says about its data. */
export interface FittedSlide {
  readonly zones: Zones;
  readonly specs: Specs;
  readonly about: DataWords;
}

const usualFootLines = 1;
const longestTitleLines = 2;
const silently = (): void => {};

/**
 * Exhibits need their box, the box needs the height of the footer, and the footer needs to know which figures the
 * exhibits print. A first try with a footer of its usual height settles it on most slides.
 */
export function fitSlide(
  slide: Slide,
  layout: Layout,
  words: SlideWords,
  slots: readonly PreparedSlot[],
  gathering: SlideGathering,
  scope: DeckScope,
): FittedSlide {
  const used = new Set(slots.filter((slot) => slot.parts.length > 0).map((slot) => slot.plan.name));
  const head = {
    hasTracker: scope.deck.config.sections.length > 0,
    title: words.showsTitle ? words.title.plain : "",
    subtitle: words.subtitle?.plain ?? "",
  };
  const layOut = (footLines: number): Zones =>
    layOutZones(layout, head, footLines, used, scope.canvas, scope.countLines);
  const first = layOut(usualFootLines);
  reportLongTitle(first, layout, slide, scope);
  const specs = specifySlots(slots, first, slide, scope, scope.text.report);
  for (const { uses } of specs.values()) {
    gathering.uses.push(...uses);
    for (const { figure } of uses) gathering.exhibitFigures.add(figure);
  }
  const about = aboutData(words, gathering, scope);
  const footnotes = gatherFootnotes(slide.frontMatter, gathering, scope.ledger, silently);
  const footLines = linesOfFoot(footTexts(words, footnotes, about), scope);
  if (footLines === usualFootLines) return { zones: first, specs, about };
  const zones = layOut(footLines);
  return { zones, specs: specs.size === 0 ? specs : specifySlots(slots, zones, slide, scope, silently), about };
}

function linesOfFoot(texts: readonly string[], scope: DeckScope): number {
  const footerPx = scope.footer === "" ? 0 : scope.measure(grid.footFont, scope.footer) + grid.gutterPx;
  return Math.max(usualFootLines, countFootLines(texts, footerPx, scope.canvas, scope.countLines));
}

function reportLongTitle(zones: Zones, layout: Layout, slide: Slide, scope: DeckScope): void {
  if (!layout.hasHead || zones.titleLines <= longestTitleLines || slide.title === undefined) return;
  scope.text.report({
    level: "warning",
    rule: "title-too-long",
    message: `Invalid title “${slide.title.value}”, expected at most two lines, not ${zones.titleLines}`,
    place: slide.title.place,
    hint: "A title says one thing; what explains it belongs in the subtitle.",
  });
}
