import { page } from "../model/page.ts";
import { cardContent, placeCard } from "./card-content.ts";
import { makeElement } from "./make-element.ts";
import type { PageContent } from "./page-content.ts";

/** The cards of figures: who says so, when, and how it was computed. */
export interface FigureCards {
  /** Makes the figures of a slide reachable by Tab. */
  prepare: (section: HTMLElement) => void;
  /** Answers whether there was a card to close. */
  close: () => boolean;
  /** Goes to the next figure of the slide; false when it has none. */
  next: (section: Element | null | undefined) => boolean;
}

const hoverMs = 180;
const leaveMs = 250;

/** Cards open on hover, focus and tap; they can be hovered themselves, and Esc closes them without moving anything. */
export function createFigureCards(content: PageContent, root: HTMLElement): FigureCards {
  const card = createCard(content);
  let timer = 0;
  const later = (act: () => void, delayMs: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delayMs);
  };
  const on = (event: "focusin" | "focusout" | "click", act: (mark: HTMLElement | undefined) => void): void => {
    root.addEventListener(event, ({ target }) => act(markOf(target)));
  };
  const onMouse = (event: "pointerover" | "pointerout", act: (mark: HTMLElement) => void): void => {
    root.addEventListener(event, ({ target, pointerType }) => {
      const mark = markOf(target);
      if (mark !== undefined && pointerType === "mouse") act(mark);
    });
  };
  onMouse("pointerover", (mark) => later(() => card.open(mark), hoverMs));
  onMouse("pointerout", () => later(card.close, leaveMs));
  card.element.addEventListener("pointerenter", () => clearTimeout(timer));
  card.element.addEventListener("pointerleave", () => later(card.close, leaveMs));
  on("focusin", (mark) => {
    if (mark?.matches(":focus-visible") === true) card.open(mark);
  });
  on("focusout", (mark) => {
    if (mark !== undefined) card.close();
  });
  on("click", (mark) => {
    if (mark === undefined) card.close();
    else card.open(mark);
  });
  return {
    prepare: (section) => {
      for (const mark of marksOf(section)) if (cardOf(content, mark) !== undefined) mark.setAttribute("tabindex", "0");
    },
    close: card.close,
    next: focusNext,
  };
}

function createCard(content: PageContent) {
  const element = makeElement("div", { class: "exhibit-card", id: "exhibit-card", role: "tooltip" });
  element.hidden = true;
  document.body.append(element);
  let owner: HTMLElement | undefined;
  const close = (): boolean => {
    owner?.removeAttribute("aria-describedby");
    const wasOpen = owner !== undefined;
    owner = undefined;
    element.hidden = true;
    return wasOpen;
  };
  const open = (mark: HTMLElement): void => {
    const figure = cardOf(content, mark);
    if (figure === undefined || mark === owner || !isShown(mark)) return;
    close();
    owner = mark;
    element.replaceChildren(...cardContent(figure));
    element.hidden = false;
    mark.setAttribute("aria-describedby", element.id);
    placeCard(element, mark);
  };
  return { element, open, close };
}

/** By the time a card opens its figure may wait for its step again; the overview shows steps that are still to come. */
function isShown(mark: HTMLElement): boolean {
  return mark.closest(".overview") === null && mark.checkVisibility({ visibilityProperty: true });
}

const cardOf = (content: PageContent, mark: Element) => content.figures[mark.getAttribute(page.figure) ?? ""];

const marksOf = (section: Element) => [...section.querySelectorAll<HTMLElement>(`data[${page.figure}]`)];

function markOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(`data[${page.figure}]`) ?? undefined) : undefined;
}

function focusNext(section: Element | null | undefined): boolean {
  const marks = section === null || section === undefined ? [] : marksOf(section).filter((mark) => mark.tabIndex === 0);
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const next = marks[(here + 1) % marks.length];
  next?.focus({ preventScroll: true });
  return next !== undefined;
}
