import type { DevMessage } from "../model/page.ts";
import { makeButton, makeElement } from "./make-element.ts";

/** The author's mistakes, laid over the deck. */
export interface Trouble {
  show: (message: DevMessage & { readonly type: "diagnostics" }) => void;
  hide: () => void;
}

/** Shows diagnostics as plain text; closing it hides them until the next edit. The deck beneath goes on. */
export function createTrouble(): Trouble {
  const words = makeElement("span", { role: "status" });
  const text = makeElement("pre", { tabindex: "0" });
  const panel = makeElement("aside", { class: "exhibit-trouble", "aria-label": "Mistakes in the deck", lang: "en" });
  panel.hidden = true;
  const hide = (): void => {
    panel.hidden = true;
  };
  panel.append(makeElement("header", {}, words, makeButton("×", "Hide", hide)), text);
  document.body.append(panel);
  return {
    hide,
    show: ({ text: lines, errors, warnings }) => {
      words.textContent = [count(errors, "error"), count(warnings, "warning")].filter(Boolean).join(", ");
      text.textContent = lines;
      panel.classList.toggle("warnings", errors === 0);
      panel.hidden = lines === "";
    },
  };
}

const count = (number: number, noun: string): string =>
  number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
