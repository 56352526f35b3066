import type { SpeakerClock } from "./speaker-clock.ts";
import { createSpeakerChannel } from "./speaker-channel.ts";
import type { SpeakerLayout } from "./speaker-layout.ts";
import type { TalkPosition } from "./speaker-messages.ts";

/** The speaker's line to the window that the audience sees. */
export interface DeckLine {
  hello: () => void;
  move: (to: TalkPosition) => void;
  toggleBlack: () => void;
  openDeck: (hash: string) => void;
}

const askMs = 2000;
/** So many questions without an answer mean that nobody is there. */
const patience = 2;

/** Follows the deck and leads it. An answer to a move that was overtaken by another is stale and moves nothing. */
export function followDeck(
  layout: SpeakerLayout,
  clock: SpeakerClock,
  show: (position: TalkPosition) => void,
): DeckLine {
  const channel = createSpeakerChannel();
  const by = [...crypto.getRandomValues(new Uint32Array(2))].join("-");
  let count = 0;
  let black = false;
  let unanswered = 0;
  let met = false;
  const paintConnection = (): void => {
    const alone = unanswered >= patience;
    const words = met ? "Audience window connected" : "Looking for the audience window";
    setText(layout.connection, alone ? "No audience window" : words);
    layout.openDeck.hidden = !alone;
    layout.black.setAttribute("aria-pressed", String(black));
  };
  const hello = (): void => {
    unanswered += 1;
    channel.send({ type: "hello" });
    channel.send({ type: "clock", clock: clock.read() });
    paintConnection();
  };
  channel.listen((message) => {
    if (message.type !== "here") return;
    unanswered = 0;
    met = true;
    ({ black } = message);
    if (message.clock !== null) clock.takeIfNew(message.clock);
    if (message.by !== by || message.seen >= count) show(message.position);
    paintConnection();
  });
  setInterval(hello, askMs);
  return {
    hello,
    move: (to) => {
      count += 1;
      channel.send({ type: "move", position: to, by, count });
    },
    toggleBlack: () => {
      black = !black;
      channel.send({ type: "black", on: black });
      paintConnection();
    },
    openDeck: (hash) => void channel.open(`${location.pathname}${hash}`, "audience"),
  };
}

/** A live region speaks on every write, also of the same words. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
