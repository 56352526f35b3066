import type { PageFigure } from "../model/page.ts";
import { makeElement } from "./make-element.ts";

/** Label, value in full, then what is known about it; what is not known has no row. */
export function cardContent(figure: PageFigure): readonly Node[] {
  const list = makeElement("dl");
  for (const { name, value } of figure.rows) {
    if (name !== "") list.append(makeElement("dt", {}, name));
    list.append(makeElement("dd", {}, value));
  }
  const label = makeElement("p", { class: "exhibit-card-label" }, figure.label);
  return [label, makeElement("p", { class: "exhibit-card-value" }, figure.long), list];
}

/** Below the figure, above it where there is no room, always inside the window. */
export function placeCard(card: HTMLElement, mark: HTMLElement): void {
  const gapPx = 8;
  const at = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const fitsBelow = at.bottom + gapPx + height <= innerHeight;
  const top = fitsBelow ? at.bottom + gapPx : at.top - gapPx - height;
  card.style.left = `${Math.max(gapPx, Math.min(at.left, innerWidth - width - gapPx))}px`;
  card.style.top = `${Math.max(gapPx, top)}px`;
}
