import { makeDialog } from "./dialogs.ts";
import { makeElement } from "./make-element.ts";

const keys: readonly (readonly [string, string])[] = [
  ["→ ↓ Space PgDn N", "Next step or slide"],
  ["← ↑ Shift+Space PgUp P", "Previous step or slide"],
  ["Alt+→ Alt+←", "Next, previous slide, steps left out"],
  ["Home End", "First, last slide of the run"],
  ["G", "Go to a slide by number or words"],
  ["O Esc", "Overview of all slides"],
  ["S", "Speaker view"],
  ["F", "Full screen"],
  ["B .", "Black screen"],
  ["I", "Where the figures on this slide come from"],
  ["?", "This help"],
];

/** The help overlay, made when it is first asked for. `letters` tells and sets whether single letters are shortcuts. */
export function createHelp(letters: { get: () => boolean; set: (on: boolean) => void }): { open: () => void } {
  let dialog: HTMLDialogElement | undefined;
  const make = (): HTMLDialogElement => {
    const list = makeElement("dl", { class: "exhibit-keys" });
    for (const [names, meaning] of keys) {
      const term = makeElement("dt", {}, ...names.split(" ").map((name) => makeElement("kbd", {}, name)));
      list.append(makeElement("div", {}, term, makeElement("dd", {}, meaning)));
    }
    const box = makeElement("input", { type: "checkbox" });
    box.checked = letters.get();
    box.addEventListener("change", () => letters.set(box.checked));
    return makeDialog(
      "Keys",
      list,
      makeElement("label", { class: "exhibit-letters" }, box, " Single keys are shortcuts"),
    );
  };
  return {
    open: () => {
      dialog ??= make();
      dialog.showModal();
    },
  };
}
