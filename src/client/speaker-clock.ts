import type { PageContent } from "./page-content.ts";
import { formatDuration, paceWords, planTalk, secondsBehind } from "./pace.ts";
import type { SpeakerLayout } from "./speaker-layout.ts";
import { readSpeakerMessage } from "./speaker-messages.ts";
import type { TalkClock } from "./speaker-messages.ts";
import { createTalkTimer } from "./talk-timer.ts";

/** The times of the speaker view. */
export interface SpeakerClock {
  paint: () => void;
  /** A new slide has come: its own time starts. */
  arrive: () => void;
  startOnFirstMove: () => void;
  startOrPause: () => void;
  reset: () => void;
  /** Goes on where another window of this talk was; a timer that already counts is not overruled. */
  takeIfNew: (clock: TalkClock) => void;
  read: () => TalkClock;
}

const storageKey = "exhibit-timer";

/** Counts, shows and keeps the time of the talk over reloads of this window. */
export function runSpeakerClock(content: PageContent, layout: SpeakerLayout, slide: () => string): SpeakerClock {
  const timer = createTalkTimer(() => performance.now());
  const kept = readKept();
  if (kept !== undefined) timer.take(kept);
  let arrivedMs = timer.elapsedMs();
  const isNew = (): boolean => !timer.isRunning() && timer.elapsedMs() === 0;
  const paint = (): void => {
    const plan = planTalk(content.deck);
    const seconds = timer.elapsedMs() / 1000;
    const behind = secondsBehind(plan, slide(), seconds);
    const span = plan.of(slide());
    const spent = formatDuration((timer.elapsedMs() - arrivedMs) / 1000);
    layout.elapsed.textContent = formatDuration(seconds);
    layout.clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    layout.slideTime.textContent =
      span === undefined ? spent : `${spent} of ${formatDuration(span.toSeconds - span.fromSeconds)}`;
    layout.pace.textContent = isNew() ? "not started" : paceWords(behind);
    layout.pace.classList.toggle("behind", !isNew() && (behind ?? 0) >= 1);
    setButton(layout.startOrPause, timer.isRunning());
  };
  const change = (act: () => void): void => {
    act();
    keep(timer.read());
    paint();
  };
  setInterval(() => change(() => undefined), 500);
  addEventListener("pagehide", () => keep(timer.read()));
  return {
    paint,
    arrive: () => {
      arrivedMs = timer.elapsedMs();
    },
    startOnFirstMove: () => {
      if (isNew()) change(timer.start);
    },
    startOrPause: () => change(timer.isRunning() ? timer.pause : timer.start),
    reset: () =>
      change(() => {
        timer.reset();
        arrivedMs = 0;
      }),
    takeIfNew: (clock) => {
      if (!isNew()) return;
      timer.take(clock);
      arrivedMs = timer.elapsedMs();
      paint();
    },
    read: timer.read,
  };
}

function setButton(button: HTMLButtonElement, running: boolean): void {
  const word = running ? "Pause" : "Start";
  if (button.textContent === word) return;
  button.textContent = word;
  button.title = `${word} the timer`;
  button.setAttribute("aria-label", button.title);
}

function keep(clock: TalkClock): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ type: "clock", clock }));
  } catch {
    // A browser that keeps nothing: the deck's window has the time as well.
  }
}

function readKept(): TalkClock | undefined {
  try {
    const message = readSpeakerMessage(JSON.parse(sessionStorage.getItem(storageKey) ?? "null"));
    return message?.type === "clock" ? message.clock : undefined;
  } catch {
    return undefined;
  }
}
