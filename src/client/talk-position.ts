import type { NearSlides } from "./near-slides.ts";
import { stepsOf } from "./slide-words.ts";
import type { TalkPosition } from "./speaker-messages.ts";
import type { RevealDeck } from "./start-reveal.ts";

/** Where the deck stands, by id, so that edits and other windows cannot shift it. */
export function positionOf(section: Element | null | undefined): TalkPosition | undefined {
  return section === null || section === undefined ? undefined : { slide: section.id, shown: stepsOf(section).shown };
}

/** Goes to a slide and step; a slide that is not there leaves the deck where it is. */
export function goTo(reveal: RevealDeck, near: NearSlides, position: TalkPosition): void {
  const current = reveal.getCurrentSlide();
  if (current?.id !== position.slide || reveal.isOverview()) enter(reveal, near, position);
  else if (stepsOf(current).shown !== position.shown) reveal.navigateFragment(position.shown - 1);
}

/** Goes to a slide and step even if reveal.js believes to be there. */
export function enter(reveal: RevealDeck, near: NearSlides, position: TalkPosition): void {
  const section = near.sections().find(({ id }) => id === position.slide);
  if (section === undefined) return;
  near.show(section);
  if (reveal.isOverview()) reveal.toggleOverview(false);
  const { h, v } = reveal.getIndices(section);
  reveal.slide(h, v, position.shown - 1);
}

/** Makes a slide the current one without leaving the overview. */
export function select(reveal: RevealDeck, near: NearSlides, slide: string): void {
  const section = near.sections().find(({ id }) => id === slide);
  if (section === undefined) return;
  const { h, v } = reveal.getIndices(section);
  reveal.slide(h, v);
}
