import type { RevealConfig } from "reveal.js";
import type { PageDeck } from "../model/page.ts";

/** True where the reader's system asks for less motion; asked each time, because it can change during a talk. */
export function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * What reveal.js does for us: stepping, stacks, builds, touch, overview, scroll view, deep links. Switched off is what
 * we do ourselves (help, jump, numbers, arrows) and what opens the page to others (`postMessage`).
 */
export function revealOptions(deck: PageDeck, mayUseKey: (event: KeyboardEvent) => boolean): RevealConfig {
  return {
    width: deck.widthPx,
    height: deck.heightPx,
    margin: 0,
    minScale: 0.05,
    maxScale: 20,
    center: false,
    hash: true,
    fragmentInURL: true,
    controls: false,
    progress: false,
    slideNumber: false,
    help: false,
    jumpToSlide: false,
    autoAnimate: false,
    postMessage: false,
    postMessageEvents: false,
    focusBodyOnPageVisibilityChange: false,
    keyboardCondition: mayUseKey,
    transition: "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    viewDistance: 2,
    mobileViewDistance: 2,
    scrollLayout: "compact",
    scrollSnap: false,
    scrollProgress: false,
    // Ours to decide: reveal would switch in the middle of a layout, before far slides have their content.
    scrollActivationWidth: 0,
    sortFragmentsOnSync: false,
    hideCursorTime: 3000,
  };
}
