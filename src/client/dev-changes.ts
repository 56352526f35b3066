import type { DevMessage } from "../model/page.ts";
import { page } from "../model/page.ts";
import type { LiveDeck } from "./live-deck.ts";
import type { NearSlides } from "./near-slides.ts";
import { swapSlides } from "./swap-slides.ts";
import { createTrouble } from "./trouble.ts";

/** Wait before asking the server again; the last one is repeated. */
const patienceMs = [500, 1000, 2000, 5000];

/** Follows the author's edits: new slides take their place, mistakes are laid over the last good deck. */
export function listenToChanges(deck: LiveDeck & { readonly near: NearSlides }): void {
  const trouble = createTrouble();
  connect(
    () => deck.content.deck.version ?? "",
    (message) => {
      if (message.type === "reload") location.reload();
      else if (message.type === "diagnostics") trouble.show(message);
      else {
        trouble.hide();
        swapSlides(deck, message);
      }
    },
  );
}

/** The speaker view keeps its place and its time over a reload, so that it takes edits this way. */
export function reloadOnChanges(version: string): void {
  connect(
    () => version,
    (message) => {
      if (message.type !== "diagnostics") location.reload();
    },
  );
}

function connect(version: () => string, hear: (message: DevMessage) => void): void {
  let failures = 0;
  const start = (): void => {
    const stream = new EventSource(`${page.changesPath}?${page.versionParameter}=${encodeURIComponent(version())}`);
    stream.addEventListener("open", () => {
      failures = 0;
    });
    stream.addEventListener("message", (event: MessageEvent<string>) => {
      // From our own server and no other: the page's policy lets it connect nowhere else.
      const message: DevMessage = JSON.parse(event.data);
      hear(message);
    });
    // The browser would ask with the version of the first time, and stop for good after some answers.
    stream.addEventListener("error", () => {
      stream.close();
      setTimeout(start, patienceMs[Math.min(failures, patienceMs.length - 1)]);
      failures += 1;
    });
  };
  start();
}
