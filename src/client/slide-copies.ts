import { makeElement } from "./make-element.ts";
import { createNearSlides } from "./near-slides.ts";
import { stepsOf } from "./slide-words.ts";

/** Slides of the page as pictures: copies that do nothing. */
export interface SlideCopies {
  /** Puts a slide, with so many steps shown, into a frame; without a slide the frame stays empty. */
  paint: (frame: HTMLElement, slide: string | undefined, shown: number, title: string) => void;
  steps: (slide: string) => number;
}

/** Takes the deck out of the page and copies from it what is asked for. */
export function createSlideCopies(root: HTMLElement, widthPx: number): SlideCopies {
  root.remove();
  root.removeAttribute("data-first");
  const near = createNearSlides(root, () => undefined);
  const find = (slide: string): HTMLElement | undefined => {
    const section = near.sections().find(({ id }) => id === slide);
    if (section !== undefined) near.show(section);
    return section;
  };
  const fit = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target instanceof HTMLElement) target.style.setProperty("--copy-scale", String(contentRect.width / widthPx));
    }
  });
  return {
    steps: (slide) => {
      const section = find(slide);
      return section === undefined ? 0 : stepsOf(section).steps;
    },
    paint: (frame, slide, shown, title) => {
      fit.observe(frame);
      const section = slide === undefined ? undefined : find(slide);
      frame.setAttribute("aria-label", title);
      if (section === undefined) frame.replaceChildren();
      else frame.replaceChildren(copyOf(section, shown));
    },
  };
}

function copyOf(section: HTMLElement, shown: number): HTMLElement {
  const copy = section.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.classList.add("present");
    copy.classList.remove("past", "future");
    copy.querySelectorAll(".fragment").forEach((part) => {
      part.classList.toggle("visible", Number(part.getAttribute("data-fragment-index") ?? 0) < shown);
    });
  }
  const ground = makeElement("div", { class: "reveal exhibit-deck" }, makeElement("div", { class: "slides" }, copy));
  ground.inert = true;
  return ground;
}
