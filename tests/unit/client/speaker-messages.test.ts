import { anything, assert, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpeakerMessage } from "../../../src/client/speaker-messages.ts";
import { readSpeakerMessage } from "../../../src/client/speaker-messages.ts";
import { createTalkTimer } from "../../../src/client/talk-timer.ts";

const messages: readonly SpeakerMessage[] = [
  { type: "hello" },
  { type: "move", position: { slide: "s1", shown: 2 }, by: "me", count: 3 },
  { type: "black", on: true },
  { type: "clock", clock: { elapsedMs: 5, running: true } },
  { type: "here", position: { slide: "s1", shown: 0 }, black: false, by: "", seen: 0, clock: null },
];

describe("readSpeakerMessage(data)", () => {
  it("takes what the two windows say", () => {
    for (const message of messages) expect(readSpeakerMessage(message)).toEqual(message);
  });

  it("drops what was not asked for", () => {
    expect(readSpeakerMessage({ type: "hello", html: "<script>" })).toEqual({ type: "hello" });
  });

  it("refuses positions and times that cannot be", () => {
    expect(readSpeakerMessage({ type: "move", position: { slide: "s", shown: -1 }, by: "", count: 1 })).toBeUndefined();
    expect(readSpeakerMessage({ type: "clock", clock: { elapsedMs: Infinity, running: true } })).toBeUndefined();
    expect(readSpeakerMessage({ type: "black", on: "yes" })).toBeUndefined();
  });

  it("leaves alone whatever else is in the mail", () => {
    assert(
      property(anything(), (data) => {
        expect(readSpeakerMessage(data)).toBeUndefined();
      }),
    );
  });
});

describe("createTalkTimer(now)", () => {
  it("counts only while it runs, and goes on where another left off", () => {
    let now = 1000;
    const timer = createTalkTimer(() => now);
    timer.start();
    now += 300;
    timer.pause();
    now += 5000;
    expect(timer.read()).toEqual({ elapsedMs: 300, running: false });
    timer.take({ elapsedMs: 60_000, running: true });
    now += 500;
    expect(timer.elapsedMs()).toBe(60_500);
  });

  it("runs on from nothing when it is reset while running", () => {
    let now = 0;
    const timer = createTalkTimer(() => now);
    timer.start();
    now = 700;
    timer.reset();
    now = 900;
    expect(timer.read()).toEqual({ elapsedMs: 200, running: true });
  });
});
