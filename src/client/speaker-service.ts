import { page } from "../model/page.ts";
import { makeDialog } from "./dialogs.ts";
import { makeElement } from "./make-element.ts";
import { createSpeakerChannel } from "./speaker-channel.ts";
import type { TalkClock, TalkPosition } from "./speaker-messages.ts";
import type { RevealDeck } from "./start-reveal.ts";
import { positionOf } from "./talk-position.ts";

/** The deck's side of the speaker view. */
export interface SpeakerService {
  open: () => void;
  /** Tells the speaker where the deck is. */
  tell: () => void;
  isInUse: () => boolean;
}

/** Follows the speaker's moves, tells of the deck's own, and keeps the timer while the speaker's window is away. */
export function createSpeakerService(reveal: RevealDeck, go: (position: TalkPosition) => void): SpeakerService {
  const channel = createSpeakerChannel();
  const timer = keptTimer();
  let by = "";
  let seen = 0;
  let inUse = false;
  const tell = (): void => {
    const position = positionOf(reveal.getCurrentSlide());
    if (position === undefined) return;
    channel.send({ type: "here", position, black: reveal.isPaused(), by, seen, clock: timer.read() });
  };
  channel.listen((message) => {
    inUse = true;
    if (message.type === "hello") tell();
    else if (message.type === "black") reveal.togglePause(message.on);
    else if (message.type === "clock") timer.keep(message.clock);
    else if (message.type === "move" && (message.by !== by || message.count > seen)) {
      ({ by } = message);
      seen = message.count;
      go(message.position);
      tell();
    }
  });
  return {
    tell,
    isInUse: () => inUse,
    open: () => {
      if (channel.open(speakerAddress(), "speaker") === undefined) offerLink();
    },
  };
}

/** The same file in the other view, at the same slide. */
function speakerAddress(): string {
  return `${location.pathname}?${page.viewParameter}=${page.speakerView}${location.hash}`;
}

function offerLink(): void {
  const link = makeElement("a", { href: speakerAddress(), target: "_blank", rel: "opener" }, "Open the speaker view");
  const words = makeElement("p", {}, "The browser has blocked the new window. This link opens it:");
  const dialog = makeDialog("Speaker view", words, makeElement("p", {}, link));
  link.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

/** Runs on while nobody looks: the time since it was told counts on by a clock that no time zone or network can shift. */
function keptTimer(): { keep: (clock: TalkClock) => void; read: () => TalkClock | null } {
  let kept: TalkClock | null = null;
  let since = 0;
  return {
    keep: (clock) => {
      kept = clock;
      since = performance.now();
    },
    read: () => {
      if (kept === null || !kept.running) return kept;
      return { running: true, elapsedMs: kept.elapsedMs + performance.now() - since };
    },
  };
}
