import type { PageSlide } from "../model/page.ts";
import { slidesOfRun } from "./run.ts";
import type { TalkPosition } from "./speaker-messages.ts";

/** Number of build steps of a slide, by id. */
export type StepsOf = (slide: string) => number;

/** One step on: the next build step, then the next slide. The end of the run is the end. */
export function nextPosition(slides: readonly PageSlide[], stepsOf: StepsOf, at: TalkPosition): TalkPosition {
  if (at.shown < stepsOf(at.slide)) return { slide: at.slide, shown: at.shown + 1 };
  const next = neighbour(slides, at.slide, 1);
  return next === undefined ? at : { slide: next.id, shown: 0 };
}

/** One step back; a slide entered from behind shows all its steps. */
export function previousPosition(slides: readonly PageSlide[], stepsOf: StepsOf, at: TalkPosition): TalkPosition {
  if (at.shown > 0) return { slide: at.slide, shown: at.shown - 1 };
  const previous = neighbour(slides, at.slide, -1);
  return previous === undefined ? at : { slide: previous.id, shown: stepsOf(previous.id) };
}

/** The slide after or before this one, by the order of the run; beside a backup slide stand other backup slides. */
export function neighbour(slides: readonly PageSlide[], slide: string, by: 1 | -1): PageSlide | undefined {
  const here = slides.find(({ id }) => id === slide);
  const line = here?.backup === true ? slides.filter(({ backup }) => backup) : slidesOfRun(slides);
  const index = here === undefined ? -1 : line.indexOf(here);
  return index < 0 ? undefined : line[index + by];
}

/** A position as the end of an address, `#/cost/2`, in reveal.js' way: it counts steps from 0 and leaves none out. */
export function hashOf({ slide, shown }: TalkPosition): string {
  return `#/${encodeURIComponent(slide)}${shown > 0 ? `/${shown - 1}` : ""}`;
}

/** The position that an address names, when the deck has its slide. */
export function positionOfHash(slides: readonly PageSlide[], hash: string): TalkPosition | undefined {
  const [name = "", step = ""] = hash.replace(/^#\/?/, "").split("/");
  const slide = slides.find(({ id }) => id === safeDecode(name));
  if (slide === undefined) return undefined;
  return { slide: slide.id, shown: /^\d+$/.test(step) ? Number(step) + 1 : 0 };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
