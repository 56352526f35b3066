import { makeButton, makeElement } from "./make-element.ts";

/** A modal dialog with a title and a way to close it; Esc closes it too, focus goes back to where it was. */
export function makeDialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  const heading = makeElement("h2", { id: `exhibit-dialog-${title.replace(/\W+/g, "-").toLowerCase()}` }, title);
  const dialog = makeElement("dialog", { class: "exhibit-dialog", lang: "en", "aria-labelledby": heading.id });
  const close = makeButton("×", "Close", () => dialog.close());
  close.className = "exhibit-close";
  dialog.append(makeElement("header", {}, heading, close), ...content);
  // A click on the dialog element itself is a click on the ground behind its content.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Where nothing had the focus before, the browser leaves it in the hidden dialog until the next frame, keys included.
  const letGo = (): void => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  };
  dialog.addEventListener("cancel", letGo);
  dialog.addEventListener("close", letGo);
  document.body.append(dialog);
  return dialog;
}

/** Whether a dialog has the keyboard. */
export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
