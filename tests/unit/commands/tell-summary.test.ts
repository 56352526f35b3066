import { describe, expect, it } from "vitest";
import { countOf, pathFrom, sizeWords, summaryLines, timeWords } from "../../../src/commands/tell-summary.ts";
import { plainPaint } from "../../../src/commands/terminal.ts";

describe("summaryLines(outputs)", () => {
  it("tells path, pages, size and time in columns", () => {
    const lines = summaryLines(
      [
        { kind: "site", path: "out/site", pages: 8, bytes: 712_400, milliseconds: 41 },
        { kind: "pdf", path: "out/deck.pdf", pages: 12, bytes: 1_240_000, milliseconds: 1_340 },
      ],
      plainPaint,
    );
    expect(lines).toEqual([
      "✓ out/site      8 slides  712 kB  41 ms", // one column under the other
      "✓ out/deck.pdf  12 pages  1.2 MB  1.3 s",
    ]);
  });
});

describe("countOf(count, noun)", () => {
  it("adds an s to all but one", () => {
    expect([0, 1, 2].map((count) => countOf(count, "slide"))).toEqual(["0 slides", "1 slide", "2 slides"]);
  });
});

describe("sizeWords(bytes)", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_000, "1 kB"],
    [999_499, "999 kB"],
    [999_500, "1.0 MB"],
    [12_345_678, "12.3 MB"],
  ])("says %i bytes as %s", (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe("timeWords(milliseconds)", () => {
  it.each([
    [0.4, "0 ms"],
    [84, "84 ms"],
    [999.6, "1.0 s"],
    [1_440, "1.4 s"],
    [99_960, "1 min 40 s"],
    [125_000, "2 min 5 s"],
  ])("says %d as %s", (milliseconds, words) => {
    expect(timeWords(milliseconds)).toBe(words);
  });
});

describe("pathFrom(folder, path)", () => {
  it.each([
    ["/w", "/w/out/deck.pdf", "out/deck.pdf"],
    ["/w/talk", "/w/out/deck.pdf", "../out/deck.pdf"],
    ["/home/ann/work/talks/may", "/tmp/x", "/tmp/x"],
    ["/w", "/w", "."],
  ])("from %s to %s is %s", (folder, path, way) => {
    expect(pathFrom(folder, path)).toBe(way);
  });
});
