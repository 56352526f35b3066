import type { TalkClock } from "./speaker-messages.ts";

/** A stopwatch that can be told where to go on, for windows that are reloaded or opened again. */
export interface TalkTimer {
  elapsedMs: () => number;
  isRunning: () => boolean;
  start: () => void;
  pause: () => void;
  reset: () => void;
  take: (clock: TalkClock) => void;
  read: () => TalkClock;
}

/** `now` must be monotonic: the laptop's clock may be set, or cross a time zone, in the middle of a talk. */
export function createTalkTimer(now: () => number): TalkTimer {
  let before = 0;
  let since: number | undefined;
  const elapsedMs = (): number => before + (since === undefined ? 0 : now() - since);
  const set = (elapsed: number, running: boolean): void => {
    before = elapsed;
    since = running ? now() : undefined;
  };
  return {
    elapsedMs,
    isRunning: () => since !== undefined,
    start: () => set(elapsedMs(), true),
    pause: () => set(elapsedMs(), false),
    reset: () => set(0, since !== undefined),
    take: (clock) => set(clock.elapsedMs, clock.running),
    read: () => ({ elapsedMs: elapsedMs(), running: since !== undefined }),
  };
}
