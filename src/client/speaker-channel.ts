import type { SpeakerMessage } from "./speaker-messages.ts";
import { readSpeakerMessage } from "./speaker-messages.ts";

/** The line between the deck's window and the speaker's. */
export interface SpeakerChannel {
  send: (message: SpeakerMessage) => void;
  listen: (hear: (message: SpeakerMessage) => void) => void;
  /** Opens the other window, or finds it again; undefined when the browser blocks it. */
  open: (address: string, as: "speaker" | "audience") => Window | undefined;
}

/** On a server windows of one origin share a broadcast; files have no origin and talk window to window. */
export function createSpeakerChannel(): SpeakerChannel {
  return location.protocol === "file:" ? windowChannel() : broadcastChannel();
}

function broadcastChannel(): SpeakerChannel {
  const channel = new BroadcastChannel(`exhibit ${location.pathname}`);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast has none, it is one origin
    send: (message) => channel.postMessage(message),
    listen: (hear) => {
      channel.addEventListener("message", (event) => {
        const message = readSpeakerMessage(event.data);
        if (message !== undefined) hear(message);
      });
    },
    open: (address, as) => window.open(address, `exhibit-${as}`) ?? undefined,
  };
}

/**
 * Between files there is no origin to trust, so that a window is known by a word that only the two share: the one that
 * opens puts it into the other's name. The name survives reloads of either side.
 */
function windowChannel(): SpeakerChannel {
  const word = sharedWord();
  const known = new Set<Window>();
  if (isWindow(window.opener)) known.add(window.opener);
  return {
    send: (message) => {
      for (const other of known) {
        if (other.closed) known.delete(other);
        else other.postMessage({ word, message }, "*");
      }
    },
    listen: (hear) => {
      window.addEventListener("message", (event: MessageEvent<unknown>) => {
        const mail = event.data;
        if (typeof mail !== "object" || mail === null || !("word" in mail) || !("message" in mail)) return;
        if (mail.word !== word || !isWindow(event.source)) return;
        known.add(event.source);
        const message = readSpeakerMessage(mail.message);
        if (message !== undefined) hear(message);
      });
    },
    open: (address, as) => {
      const other = window.open(address, `exhibit-${as}:${word}`);
      if (other !== null) known.add(other);
      return other ?? undefined;
    },
  };
}

function sharedWord(): string {
  const given = /^exhibit-(?:speaker|audience):(\S+)$/.exec(window.name)?.[1];
  if (given !== undefined) return given;
  const made = randomWord();
  window.name = `exhibit-audience:${made}`;
  return made;
}

/** `crypto.randomUUID` is missing where a page is not secure, such as a deck served in a network of a house. */
function randomWord(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join("-");
}

function isWindow(value: unknown): value is Window {
  return typeof value === "object" && value !== null && "postMessage" in value && "closed" in value;
}
