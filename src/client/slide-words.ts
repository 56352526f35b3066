import type { PageSlide } from "../model/page.ts";
import type { PageContent } from "./page-content.ts";
import { slideName } from "./run.ts";

/** Gives a slide its role and name, `3 of 12: title`. */
export function nameSlide(content: PageContent, section: HTMLElement): void {
  const slide = findSlide(content, section);
  if (slide === undefined) return;
  section.setAttribute("role", "group");
  section.setAttribute("aria-roledescription", "slide");
  section.setAttribute("aria-label", slideName(content.deck.slides, slide));
}

/** What the page knows of a section, by its id. */
function findSlide(content: PageContent, section: Element | undefined): PageSlide | undefined {
  return content.deck.slides.find(({ id }) => id === section?.id);
}

/** Tells of slides and steps in the window's title and in one short sentence for screen readers. */
export interface Announcer {
  slide: (section: HTMLElement) => void;
  step: (step: number, steps: number) => void;
}

/** Makes the live region. reveal.js would read the whole slide out: its own region is taken out of the way. */
export function createAnnouncer(content: PageContent, root: HTMLElement): Announcer {
  const silenced = document.createElement("div");
  silenced.className = "aria-status";
  silenced.hidden = true;
  root.append(silenced);
  const live = document.createElement("div");
  live.className = "exhibit-live";
  live.setAttribute("role", "status");
  document.body.append(live);
  return {
    slide: (section) => {
      const slide = findSlide(content, section);
      if (slide === undefined) return;
      document.title = slide.title === "" ? content.deck.title : `${slide.title} – ${content.deck.title}`;
      live.textContent = `Slide ${slideName(content.deck.slides, slide)}`;
    },
    step: (step, steps) => {
      live.textContent = step < 0 ? "First state" : `Step ${step + 1} of ${steps}`;
    },
  };
}

/** Steps of a slide as its builds number them, and how many of them are shown. */
export function stepsOf(section: Element): { readonly shown: number; readonly steps: number } {
  const indices = new Set<string>();
  const visible = new Set<string>();
  for (const part of section.querySelectorAll(".fragment")) {
    const index = part.getAttribute("data-fragment-index") ?? "";
    indices.add(index);
    if (part.classList.contains("visible")) visible.add(index);
  }
  return { shown: visible.size, steps: indices.size };
}
