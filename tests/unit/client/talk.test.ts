import { assert, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { leavesRun, slideName } from "../../../src/client/run.ts";
import { hashOf, nextPosition, positionOfHash, previousPosition } from "../../../src/client/talk.ts";
import { findSlides } from "../../../src/client/find-slides.ts";
import { talkDeck } from "./talk-deck.ts";

const { slides } = talkDeck([null, null, null]);
const withBackup = slides.map((slide, index) => (index === 2 ? { ...slide, backup: true, number: "A1" } : slide));
const steps = (slide: string): number => (slide === "s1" ? 2 : 0);

describe("nextPosition(slides, stepsOf, at)", () => {
  it("shows the steps of a slide before it goes on", () => {
    expect(nextPosition(slides, steps, { slide: "s1", shown: 1 })).toEqual({ slide: "s1", shown: 2 });
    expect(nextPosition(slides, steps, { slide: "s1", shown: 2 })).toEqual({ slide: "s2", shown: 0 });
  });

  it("stays at the end of the run, also where backup slides follow", () => {
    expect(nextPosition(withBackup, () => 0, { slide: "s1", shown: 0 })).toEqual({ slide: "s1", shown: 0 });
  });

  it("is taken back by previousPosition", () => {
    assert(
      property(nat(4), (presses) => {
        let at = { slide: "s0", shown: 0 };
        for (let press = 0; press < presses; press++) at = nextPosition(slides, steps, at);
        for (let press = 0; press < presses; press++) at = previousPosition(slides, steps, at);
        expect(at).toEqual({ slide: "s0", shown: 0 });
      }),
    );
  });
});

describe("positionOfHash(slides, hash)", () => {
  it("reads what hashOf writes", () => {
    for (const shown of [0, 1, 5]) {
      expect(positionOfHash(slides, hashOf({ slide: "s1", shown }))).toEqual({ slide: "s1", shown });
    }
  });

  it("knows no slide that is not there, and survives a broken escape", () => {
    expect(positionOfHash(slides, "#/nope")).toBeUndefined();
    expect(positionOfHash(slides, "#/%E0%A4")).toBeUndefined();
    expect(positionOfHash(slides, "")).toBeUndefined();
  });
});

describe("slideName(slides, slide)", () => {
  it("counts the run, and names backup slides by their number", () => {
    expect(withBackup.map((slide) => slideName(withBackup, slide))).toEqual([
      "1 of 2: Title 0",
      "2 of 2: Title 1",
      "Backup A1: Title 2",
    ]);
  });
});

describe("leavesRun(slides, from, to)", () => {
  it("is true only from the run into the backup slides", () => {
    expect(leavesRun(withBackup, 1, 2)).toBe(true);
    expect(leavesRun(withBackup, 2, 1)).toBe(false);
    expect(leavesRun(withBackup, 0, 1)).toBe(false);
  });
});

describe("findSlides(slides, typed)", () => {
  it("takes a printed number before words", () => {
    expect(findSlides(slides, "2").map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(findSlides(withBackup, "a1").map(({ id }) => id)).toEqual(["s2"]);
  });

  it("finds words of the title in any order", () => {
    expect(findSlides(slides, "1 TITLE").map(({ id }) => id)).toEqual(["s0", "s1"]);
    expect(findSlides(slides, "nothing like it")).toEqual([]);
  });

  it("lists all slides before anything is typed", () => {
    expect(findSlides(slides, "  ")).toEqual(slides);
  });
});
