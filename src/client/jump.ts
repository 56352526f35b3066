import type { PageSlide } from "../model/page.ts";
import type { PageContent } from "./page-content.ts";
import { makeDialog } from "./dialogs.ts";
import { findSlides } from "./find-slides.ts";
import { makeElement } from "./make-element.ts";

/** More would scroll out of sight; further words narrow the list. */
const listed = 10;

/** The way to any slide, backup included: type its number or words of its title. */
export function createJump(content: PageContent, go: (id: string) => void): { open: () => void } {
  let dialog: HTMLDialogElement | undefined;
  const leave = (slide: PageSlide | undefined): void => {
    dialog?.close();
    if (slide !== undefined) go(slide.id);
  };
  const choice = createChoice(leave);
  const search = (): void => choice.show(findSlides(content.deck.slides, choice.input.value).slice(0, listed));
  choice.input.addEventListener("input", search);
  return {
    open: () => {
      dialog ??= makeDialog("Go to slide", choice.input, choice.list);
      choice.input.value = "";
      search();
      dialog.showModal();
      choice.input.focus();
    },
  };
}

interface Choice {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  show: (found: readonly PageSlide[]) => void;
}

/** A field with a list below it: arrows choose, Enter and a click take. */
function createChoice(take: (slide: PageSlide | undefined) => void): Choice {
  const input = makeElement("input", fieldAttributes);
  const list = makeElement("ul", { id: listId, role: "listbox", "aria-label": "Slides" });
  let found: readonly PageSlide[] = [];
  let chosen = 0;
  const choose = (index: number): void => {
    chosen = Math.max(0, Math.min(found.length - 1, index));
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    input.setAttribute("aria-activedescendant", found.length === 0 ? "" : `${listId}-${chosen}`);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") take(found[chosen]);
    else if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else return;
    event.preventDefault();
  });
  return {
    input,
    list,
    show: (slides) => {
      found = slides;
      list.replaceChildren(...slides.map((slide, index) => option(slide, index, take)));
      choose(0);
    },
  };
}

function option(slide: PageSlide, index: number, take: (slide: PageSlide) => void): HTMLElement {
  const number = makeElement("span", {}, slide.number);
  const item = makeElement("li", { role: "option", id: `${listId}-${index}` }, number, slide.title);
  item.addEventListener("click", () => take(slide));
  return item;
}

const listId = "exhibit-jump-list";

const fieldAttributes = {
  type: "text",
  role: "combobox",
  "aria-label": "Number or words of the title",
  "aria-expanded": "true",
  "aria-controls": listId,
  "aria-autocomplete": "list",
  autocomplete: "off",
  placeholder: "Number or words of the title",
};
