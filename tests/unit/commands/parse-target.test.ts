import { describe, expect, it } from "vitest";
import { parseTarget } from "../../../src/commands/parse-target.ts";
import { Failure } from "../../../src/diagnostics/failure.ts";

describe("parseTarget(text)", () => {
  it.each([
    ["slides/03.md:14", { file: "slides/03.md", line: 14 }],
    ["slides/03.md:14:22", { file: "slides/03.md", line: 14, column: 22 }],
    ["slides/03.md:14:22:", { file: "slides/03.md", line: 14, column: 22 }],
    [String.raw`C:\deck\03.md:14`, { file: String.raw`C:\deck\03.md`, line: 14 }],
  ])("reads places as terminals print them: %s", (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  it.each(["slides/03.md", "slides/03.md:", "slides/03.md:0", "slides/03.md:a", ":14", "03.md:1:0"])(
    "refuses %s",
    (text) => {
      expect(() => parseTarget(text)).toThrow(Failure);
    },
  );
});
