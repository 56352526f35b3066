import { createAddress } from "./address.ts";
import type { FigureCards } from "./figure-card.ts";
import { keepAwake } from "./full-screen.ts";
import type { NearSlides } from "./near-slides.ts";
import type { Announcer } from "./slide-words.ts";
import { stepsOf } from "./slide-words.ts";
import type { SpeakerService } from "./speaker-service.ts";
import type { RevealDeck } from "./start-reveal.ts";
import { positionOf } from "./talk-position.ts";
import { whenIdle } from "./when-idle.ts";

/** How many slides on either side of the current one stand as elements. */
const nearby = 2;

/** What follows the current slide. */
export interface Followers {
  readonly near: NearSlides;
  readonly cards: FigureCards;
  readonly speaker: SpeakerService;
  readonly announcer: Announcer;
}

/** Keeps everything beside the slides in step with them: neighbours, words, cards, the speaker. */
export function followSlides(reveal: RevealDeck, root: HTMLElement, followers: Followers): void {
  const { near, cards, speaker, announcer } = followers;
  const awake = keepAwake(() => document.fullscreenElement !== null || speaker.isInUse());
  const keep = (): void => {
    const current = reveal.getCurrentSlide();
    // While scrolling all slides stand, in the overview those that were seen.
    const isEverywhere = reveal.isOverview() || document.body.classList.contains("reveal-scroll");
    if (current instanceof HTMLElement && !isEverywhere) near.keepAround(current, nearby);
  };
  const address = createAddress();
  const arrive = (): void => {
    const current = reveal.getCurrentSlide();
    cards.close();
    if (!(current instanceof HTMLElement)) return;
    announcer.slide(current);
    moveFocus(root, current);
    address.write(positionOf(current));
    speaker.tell();
    whenIdle(keep);
  };
  const step = (): void => {
    const current = reveal.getCurrentSlide();
    if (current === null || current === undefined) return;
    const { shown, steps } = stepsOf(current);
    announcer.step(shown - 1, steps);
    address.write(positionOf(current));
    speaker.tell();
  };
  reveal.on("slidechanged", arrive);
  for (const event of ["fragmentshown", "fragmenthidden"]) reveal.on(event, step);
  for (const event of ["overviewhidden", "sync"]) reveal.on(event, keep);
  for (const event of ["paused", "resumed"]) reveal.on(event, speaker.tell);
  addEventListener("beforeprint", near.showAll);
  addEventListener("afterprint", keep);
  arrive();
  awake();
}

/** Focus that stood in the slide before would be lost with it: it goes to the slide that is shown now. */
function moveFocus(root: HTMLElement, current: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || !root.contains(focused) || current.contains(focused)) return;
  current.setAttribute("tabindex", "-1");
  current.focus({ preventScroll: true });
}
