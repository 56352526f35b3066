import { makeButton, makeElement } from "./make-element.ts";

/** What the buttons of the speaker view do. */
export interface SpeakerActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly black: () => void;
  readonly startOrPause: () => void;
  readonly reset: () => void;
  readonly jump: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly openDeck: () => void;
}

/** The parts of the speaker view that change. */
export interface SpeakerLayout {
  readonly elapsed: HTMLElement;
  readonly pace: HTMLElement;
  readonly clock: HTMLElement;
  readonly position: HTMLElement;
  readonly slideTime: HTMLElement;
  readonly currentTitle: HTMLElement;
  readonly nextTitle: HTMLElement;
  readonly currentFrame: HTMLElement;
  readonly nextFrame: HTMLElement;
  readonly notes: HTMLElement;
  readonly startOrPause: HTMLButtonElement;
  readonly black: HTMLButtonElement;
  readonly connection: HTMLElement;
  readonly openDeck: HTMLButtonElement;
}

/** Builds the speaker view: time above, slides at the left, notes at the right. Times are no live regions. */
export function buildSpeakerLayout(deckTitle: string, actions: SpeakerActions): SpeakerLayout {
  const layout: SpeakerLayout = {
    elapsed: text("p", "elapsed"),
    pace: text("p", "pace"),
    clock: text("p", "clock"),
    position: text("p", "position"),
    slideTime: text("p", "slide-time"),
    currentTitle: text("h2", "title"),
    nextTitle: text("h2", "title"),
    currentFrame: frame("current"),
    nextFrame: frame("next"),
    notes: makeElement("div", { class: "notes", tabindex: "0", role: "region", "aria-label": "Notes" }),
    startOrPause: makeButton("Start", "Start the timer", actions.startOrPause),
    black: makeButton("Black", "Black screen", actions.black),
    connection: makeElement("p", { class: "connection", role: "status" }),
    openDeck: makeButton("Open the audience window", "Open the audience window", actions.openDeck),
  };
  document.body.append(
    makeElement(
      "main",
      { class: "exhibit-speaker", lang: "en" },
      makeElement("h1", { class: "exhibit-live" }, `Speaker view: ${deckTitle}`),
      timeBar(layout, actions),
      slides(layout),
      notesPane(layout, actions),
      controls(layout, actions),
    ),
  );
  return layout;
}

const text = (tag: "p" | "h2", className: string): HTMLElement => makeElement(tag, { class: className });

const frame = (className: string): HTMLElement => makeElement("div", { class: `copy ${className}`, role: "img" });

function labelled(label: string, ...content: readonly Node[]): HTMLElement {
  return makeElement("div", { class: "labelled" }, makeElement("p", { class: "label" }, label), ...content);
}

function timeBar(layout: SpeakerLayout, actions: SpeakerActions): HTMLElement {
  const reset = makeButton("Reset", "Reset the timer", actions.reset);
  return makeElement(
    "header",
    { class: "times" },
    labelled("Elapsed", layout.elapsed),
    makeElement("div", { class: "timer-buttons" }, layout.startOrPause, reset),
    labelled("Pace", layout.pace),
    labelled("This slide", layout.slideTime),
    labelled("Clock", layout.clock),
  );
}

function slides(layout: SpeakerLayout): HTMLElement {
  return makeElement(
    "div",
    { class: "slides-pane" },
    makeElement("div", { class: "pane" }, layout.position, layout.currentTitle, layout.currentFrame),
    makeElement(
      "div",
      { class: "pane next-pane" },
      layout.nextFrame,
      makeElement("div", {}, makeElement("p", { class: "label" }, "Next"), layout.nextTitle),
    ),
  );
}

function notesPane(layout: SpeakerLayout, actions: SpeakerActions): HTMLElement {
  return makeElement(
    "div",
    { class: "notes-pane" },
    makeElement(
      "div",
      { class: "notes-head" },
      makeElement("p", { class: "label" }, "Notes"),
      makeButton("A−", "A−: smaller notes", actions.smaller),
      makeButton("A+", "A+: larger notes", actions.larger),
    ),
    layout.notes,
  );
}

function controls(layout: SpeakerLayout, actions: SpeakerActions): HTMLElement {
  const next = makeButton("Next", "Next", actions.next);
  next.className = "main";
  return makeElement(
    "footer",
    { class: "controls" },
    makeButton("Back", "Back", actions.previous),
    next,
    makeButton("Go to", "Go to slide", actions.jump),
    layout.black,
    layout.connection,
    layout.openDeck,
  );
}
