import type { NearSlides } from "./near-slides.ts";
import type { PageContent } from "./page-content.ts";
import { leavesRun } from "./run.ts";

/**
 * Ends the run where it ends: a step forwards from its last slide does not walk into the backup slides. Whoever asks for
 * one (a link, the address, the list of slides, the overview, the speaker) gets it.
 */
export function stayInRun(
  content: PageContent,
  root: HTMLElement,
  near: NearSlides,
  target: (event: Event) => Element | undefined,
): { deliberately: (move: () => void) => void } {
  let deliberate = false;
  const indexOf = (section: Element | null | undefined): number => near.sections().findIndex((one) => one === section);
  const mark = (): void => {
    deliberate = true;
    setTimeout(() => {
      deliberate = false;
    }, 0);
  };
  window.addEventListener("hashchange", mark, true);
  root.addEventListener("click", mark, true);
  root.addEventListener("beforeslidechange", (event) => {
    if (deliberate || root.classList.contains("overview")) return;
    const here = indexOf(root.querySelector(".slides section.present:not(.stack)"));
    const there = indexOf(target(event));
    if (there === here + 1 && leavesRun(content.deck.slides, here, there)) event.preventDefault();
  });
  return {
    deliberately: (move) => {
      mark();
      move();
    },
  };
}
