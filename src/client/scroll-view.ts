import type { NearSlides } from "./near-slides.ts";
import type { TalkPosition } from "./speaker-messages.ts";
import type { RevealDeck } from "./start-reveal.ts";
import { positionOf } from "./talk-position.ts";

/** At or below this width a slide would be too small to read whole: slides stand below each other and scroll. */
const narrowPx = 600;

/**
 * Switches between stepping and scrolling with the width of the window. Builds make no sense while scrolling: their
 * parts stand at once. reveal.js keeps the HTML from before as text and puts it back, so builds are taken out first.
 */
export function followWidth(
  reveal: RevealDeck,
  near: NearSlides,
  rebuilt: (position: TalkPosition | undefined) => void,
): void {
  const narrow = matchMedia(`(max-width: ${narrowPx}px)`);
  let scrolling = false;
  let position: TalkPosition | undefined;
  let arrival: Arrival | undefined;
  // Before reveal.js hears of it: a scrolled page of another width is scrolled to another slide. And where nobody has
  // scrolled, the slide of arrival counts: between small slides reveal.js takes a neighbour for the current one.
  const keep = (): void => {
    const stayed = arrival !== undefined && Math.abs(arrival.top - scrollTop(reveal)) < 2;
    position = stayed ? arrival?.position : positionOf(reveal.getCurrentSlide());
  };
  addEventListener("resize", keep, { capture: true });
  const apply = (): void => {
    if (narrow.matches === scrolling) return;
    scrolling = narrow.matches;
    if (scrolling) {
      near.showAll();
      renameClass("fragment", "exhibit-was-fragment");
      reveal.configure({ scrollActivationWidth: Number.MAX_SAFE_INTEGER });
      arrival = { position, top: scrollTop(reveal) };
    } else {
      arrival = undefined;
      reveal.configure({ scrollActivationWidth: 0 });
      // On the way out far slides were folded, their parts still without builds.
      near.showAll();
      renameClass("exhibit-was-fragment", "fragment");
      rebuilt(position);
    }
  };
  narrow.addEventListener("change", apply);
  apply();
}

/** The slide shown when scrolling began, and how far down the page it stands. */
interface Arrival {
  readonly position: TalkPosition | undefined;
  readonly top: number;
}

function scrollTop(reveal: RevealDeck): number {
  return reveal.getViewportElement()?.scrollTop ?? 0;
}

function renameClass(from: string, to: string): void {
  for (const part of document.querySelectorAll(`.slides .${from}`)) part.classList.replace(from, to);
}
