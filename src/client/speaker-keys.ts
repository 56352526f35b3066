import type { PageSlide } from "../model/page.ts";
import { isDialogOpen } from "./dialogs.ts";
import { slidesOfRun } from "./run.ts";
import type { TalkPosition } from "./speaker-messages.ts";

/** What keys do in the speaker view. */
export interface SpeakerKeyActions {
  readonly step: (by: 1 | -1) => void;
  readonly move: (to: TalkPosition) => void;
  readonly jump: () => void;
  readonly black: () => void;
  readonly slides: readonly PageSlide[];
}

/** The deck's own keys, so that a speaker has to learn nothing twice. */
export function listenToSpeakerKeys(parts: SpeakerKeyActions): void {
  const actions = actionsOf(parts);
  document.addEventListener("keydown", (event) => {
    if (isDialogOpen() || event.ctrlKey || event.metaKey || event.altKey || isNeededElsewhere(event)) return;
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function actionsOf({ step, move, jump, black, slides }: SpeakerKeyActions): Readonly<Record<string, () => void>> {
  const goto = (slide: PageSlide | undefined): void => {
    if (slide !== undefined) move({ slide: slide.id, shown: 0 });
  };
  const forwards = (): void => step(1);
  const backwards = (): void => step(-1);
  return {
    ArrowRight: forwards,
    ArrowDown: forwards,
    PageDown: forwards,
    " ": forwards,
    n: forwards,
    ArrowLeft: backwards,
    ArrowUp: backwards,
    PageUp: backwards,
    p: backwards,
    Home: () => goto(slidesOfRun(slides)[0]),
    End: () => goto(slidesOfRun(slides).at(-1)),
    g: jump,
    b: black,
    ".": black,
  };
}

/** Space presses a button, up and down scroll the notes. */
function isNeededElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (key === " ") return target.closest("button, a") !== null;
  return (key === "ArrowUp" || key === "ArrowDown") && target.closest(".notes") !== null;
}
