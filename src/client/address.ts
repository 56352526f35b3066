import { hashOf } from "./talk.ts";
import type { TalkPosition } from "./speaker-messages.ts";

/** Browsers refuse more than some 200 changes in 30 seconds; half of them are left to reveal.js. */
const most = 100;
const spanMs = 30_000;

/**
 * Keeps the address at the slide and step on screen, so that loading it anew lands there. reveal.js writes it a second
 * late; while a key is held down it still does the last write.
 */
export function createAddress(): { write: (position: TalkPosition | undefined) => void } {
  let recent: readonly number[] = [];
  return {
    write: (position) => {
      const now = performance.now();
      recent = recent.filter((time) => now - time < spanMs);
      if (position === undefined || recent.length >= most) return;
      recent = [...recent, now];
      history.replaceState(history.state, "", hashOf(position));
    },
  };
}
