import type { NearSlides } from "./near-slides.ts";
import type { RevealDeck } from "./start-reveal.ts";

/** The overview as a grid. */
export interface OverviewGrid {
  /** Goes a row up or down; false outside the overview, where the keys mean something else. */
  moveByRow: (by: 1 | -1) => boolean;
}

/**
 * Shows reveal.js' overview, one long row by itself, as a grid that scrolls: the stylesheet lays the slides out anew,
 * and slides get their content as they come into view.
 */
export function createOverviewGrid(
  reveal: RevealDeck,
  root: HTMLElement,
  near: NearSlides,
  go: (slide: string) => void,
): OverviewGrid {
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && target instanceof HTMLElement) near.show(target);
    }
  });
  const toCurrent = (): void => reveal.getCurrentSlide()?.scrollIntoView({ block: "nearest" });
  const fit = (): void => {
    const slides = root.querySelector<HTMLElement>(".slides");
    const width = Math.min(420, Math.max(140, innerWidth * 0.21));
    slides?.style.setProperty("--overview-width", `${width}px`);
    slides?.style.setProperty("--overview-zoom", String(width / Number(reveal.getConfig().width ?? 1280)));
  };
  addEventListener("resize", fit);
  fit();
  reveal.on("overviewshown", () => {
    near.sections().forEach((section) => seen.observe(section));
    toCurrent();
  });
  reveal.on("overviewhidden", () => {
    seen.disconnect();
    const slides = root.querySelector(".slides");
    if (slides !== null) slides.scrollTop = 0;
  });
  reveal.on("slidechanged", () => {
    if (reveal.isOverview()) toCurrent();
  });
  return {
    moveByRow: (by) => {
      if (!reveal.isOverview()) return false;
      const sections = near.sections();
      const here = sections.findIndex((section) => section === reveal.getCurrentSlide());
      const there = sections[here + by * columnsOf(sections)];
      if (there !== undefined) go(there.id);
      return true;
    },
  };
}

function columnsOf(sections: readonly HTMLElement[]): number {
  const [first] = sections;
  const second = sections.findIndex((section) => section.offsetTop > (first?.offsetTop ?? 0));
  return second < 0 ? sections.length : second;
}
