import type { PageSlide } from "../model/page.ts";

/** Slides as they are shown one after the other; backup slides are reached by link or number only. */
export function slidesOfRun(slides: readonly PageSlide[]): readonly PageSlide[] {
  return slides.filter((slide) => !slide.backup);
}

/** `3 of 12: title`, or the backup's own number; the name of a slide for screen readers. */
export function slideName(slides: readonly PageSlide[], slide: PageSlide): string {
  if (slide.backup) return `Backup ${slide.number}: ${slide.title}`;
  const run = slidesOfRun(slides);
  return `${run.indexOf(slide) + 1} of ${run.length}: ${slide.title}`;
}

/**
 * Whether a plain step forwards must stop here: the end of the run is the end, even where backup slides follow.
 * Indices count all slides of the deck.
 */
export function leavesRun(slides: readonly PageSlide[], from: number, to: number): boolean {
  return slides[from]?.backup === false && slides[to]?.backup === true && to > from;
}
