import { makeButton, makeElement } from "./make-element.ts";

/** What the toolbar's buttons do. */
export interface ToolbarActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly overview: () => void;
  readonly speaker: () => void;
  readonly fullScreen: () => void;
  readonly help: () => void;
}

const restMs = 2500;

/** All that keys do, for the mouse: a small bar at the lower edge that shows when the pointer comes near, or on focus. */
export function createToolbar(actions: ToolbarActions): void {
  const bar = makeElement(
    "nav",
    { class: "exhibit-toolbar", "aria-label": "Presentation", lang: "en" },
    makeButton("Back", "Previous", actions.previous),
    makeButton("Next", "Next", actions.next),
    makeButton("Overview", "Overview", actions.overview),
    makeButton("Speaker", "Speaker view", actions.speaker),
    makeButton("Full screen", "Full screen", actions.fullScreen),
    makeButton("Keys", "Keys", actions.help),
  );
  document.body.append(bar);
  let timer = 0;
  document.addEventListener("pointermove", (event) => {
    const near = event.pointerType === "mouse" && event.clientY > innerHeight * 0.85;
    if (!near) return;
    bar.classList.add("shown");
    clearTimeout(timer);
    timer = window.setTimeout(() => bar.classList.remove("shown"), restMs);
  });
}
