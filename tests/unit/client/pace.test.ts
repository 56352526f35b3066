import { describe, expect, it } from "vitest";
import { formatDuration, paceWords, planTalk, secondsBehind } from "../../../src/client/pace.ts";
import { talkDeck } from "./talk-deck.ts";

describe("planTalk(deck)", () => {
  it("adds up the slides of the run", () => {
    const plan = planTalk(talkDeck([60, 30, 90]));
    expect(plan.totalSeconds).toBe(180);
    expect(plan.of("s2")).toEqual({ fromSeconds: 90, toSeconds: 180 });
  });

  it("gives slides without a time an even share of what the minutes leave over", () => {
    const plan = planTalk({ ...talkDeck([60, null, null]), minutes: 3 });
    expect(plan.of("s1")).toEqual({ fromSeconds: 60, toSeconds: 120 });
    expect(plan.totalSeconds).toBe(180);
  });

  it("plans no time for backup slides", () => {
    const deck = talkDeck([60, 60]);
    const [first, second] = deck.slides;
    if (first === undefined || second === undefined) throw new Error("The deck has two slides.");
    const plan = planTalk({ ...deck, slides: [first, { ...second, backup: true }] });
    expect(plan.of("s1")).toBeUndefined();
    expect(plan.totalSeconds).toBe(60);
  });

  it("has no plan where nothing is timed", () => {
    expect(planTalk(talkDeck([null, null])).of("s0")).toBeUndefined();
  });
});

describe("secondsBehind(plan, slide, elapsed)", () => {
  const plan = planTalk(talkDeck([60, 60]));

  it("is zero while the slide's own time runs", () => {
    expect(secondsBehind(plan, "s1", 60)).toBe(0);
    expect(secondsBehind(plan, "s1", 119)).toBe(0);
  });

  it("counts from the end of the slide's time when late, from its start when early", () => {
    expect(secondsBehind(plan, "s0", 75)).toBe(15);
    expect(secondsBehind(plan, "s1", 40)).toBe(-20);
  });
});

describe("paceWords(behind)", () => {
  it("says minutes and seconds", () => {
    expect([125, -61, 0, undefined].map(paceWords)).toEqual(["2:05 behind", "1:01 ahead", "on time", "no plan"]);
  });
});

describe("formatDuration(seconds)", () => {
  it("shows hours only when there are some", () => {
    expect([0, 9.9, 600, 3725].map(formatDuration)).toEqual(["0:00", "0:09", "10:00", "1:02:05"]);
  });
});
