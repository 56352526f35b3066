import type { DevMessage, PageSlide } from "../model/page.ts";
import { page } from "../model/page.ts";
import type { LiveDeck } from "./live-deck.ts";
import { makeElement } from "./make-element.ts";
import type { NearSlides } from "./near-slides.ts";
import { enter, goTo, positionOf } from "./talk-position.ts";
import type { TalkPosition } from "./speaker-messages.ts";

type Changes = DevMessage & { readonly type: "slides" };

/** Puts an edit into the running deck: only what changed is touched, slide and step stay. */
export function swapSlides(deck: LiveDeck & { readonly near: NearSlides }, changes: Changes): void {
  const { content, reveal, near } = deck;
  const before = content.deck.slides;
  const at = positionOf(reveal.getCurrentSlide());
  Object.assign(content, {
    deck: changes.deck,
    charts: { ...content.charts, ...changes.charts },
    figures: { ...content.figures, ...changes.figures },
    notes: { ...content.notes, ...changes.notes },
  });
  replaceStyle(page.themeStyle, changes.theme);
  replaceStyle(page.fontsStyle, changes.fonts);
  const to = at === undefined ? undefined : nearest(before, changes.deck.slides, at);
  if (hasSameRun(before, changes.deck.slides)) {
    swapInPlace(deck, changes);
    if (to !== undefined) goTo(reveal, near, to);
  } else {
    rebuild(deck, changes);
    reveal.sync();
    // reveal.js goes by indices, and these are other slides now.
    if (to !== undefined) enter(reveal, near, to);
  }
}

function hasSameRun(before: readonly PageSlide[], after: readonly PageSlide[]): boolean {
  return (
    before.length === after.length &&
    before.every((slide, index) => slide.id === after[index]?.id && slide.below === after[index].below)
  );
}

/** Slides keep their elements, which reveal.js knows; attributes that it writes itself stay. */
function swapInPlace({ near, reveal }: LiveDeck & { readonly near: NearSlides }, changes: Changes): void {
  for (const section of near.sections()) {
    const html = changes.html[section.id];
    if (html === undefined) continue;
    const fresh = parseSection(html);
    takeAttributes(section, fresh);
    near.replace(section, fresh.innerHTML);
    if (section === reveal.getCurrentSlide()) reveal.syncSlide(section);
  }
}

/** Order, stacks or ids are others: the sections stand anew, those that did not change with what they had. */
function rebuild({ root, near }: LiveDeck & { readonly near: NearSlides }, changes: Changes): void {
  const old = new Map(near.sections().map((section) => [section.id, section]));
  const stops: HTMLElement[][] = [];
  for (const slide of changes.deck.slides) {
    const html = changes.html[slide.id];
    const section =
      html === undefined ? (old.get(slide.id) ?? makeElement("section", { id: slide.id })) : parseSection(html);
    if (html !== undefined) near.takeIn(section);
    const last = stops.at(-1);
    if (slide.below && last !== undefined) last.push(section);
    else stops.push([section]);
  }
  const slides = root.querySelector(".slides");
  slides?.replaceChildren(...stops.map(stopElement));
}

function stopElement(sections: readonly HTMLElement[]): HTMLElement {
  const [only] = sections;
  return sections.length === 1 && only !== undefined ? only : makeElement("section", { class: "stack" }, ...sections);
}

function parseSection(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  const section = template.content.querySelector("section");
  return section === null ? makeElement("section") : document.adoptNode(section);
}

const states = ["past", "present", "future", "stack"];

function takeAttributes(section: HTMLElement, fresh: HTMLElement): void {
  const kept = states.filter((name) => section.classList.contains(name));
  for (const { name, value } of fresh.attributes) {
    if (name === "style") {
      const { display } = section.style;
      section.setAttribute("style", value);
      section.style.display = display;
    } else section.setAttribute(name, value);
  }
  section.classList.add(...kept);
}

function replaceStyle(id: string, css: string | undefined): void {
  const style = document.getElementById(id);
  if (css !== undefined && style !== null) style.textContent = css;
}

/** The same slide, or the one that took its place in the order. */
function nearest(before: readonly PageSlide[], after: readonly PageSlide[], at: TalkPosition): TalkPosition {
  if (after.some(({ id }) => id === at.slide)) return at;
  const index = before.findIndex(({ id }) => id === at.slide);
  const slide = after[Math.min(Math.max(index, 0), after.length - 1)];
  return slide === undefined ? at : { slide: slide.id, shown: 0 };
}
