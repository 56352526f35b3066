import type { PageSlide } from "../model/page.ts";

/** Slides that answer to what was typed, best first: a printed number, an id, then words of the title in any order. */
export function findSlides(slides: readonly PageSlide[], typed: string): readonly PageSlide[] {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return slides;
  const whole = words.join(" ");
  const exact = slides.filter((slide) => slide.number.toLowerCase() === whole || slide.id.toLowerCase() === whole);
  const others = slides.filter((slide) => {
    const text = `${slide.number} ${slide.title}`.toLowerCase();
    return !exact.includes(slide) && words.every((word) => text.includes(word));
  });
  return [...exact, ...others];
}
