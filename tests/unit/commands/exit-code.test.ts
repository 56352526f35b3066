import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../../src/commands/exit-code.ts";
import type { Diagnostic, Level } from "../../../src/diagnostics/diagnostic.ts";
import { limitRules } from "../../../src/diagnostics/limits.ts";
import { rules, type Rule } from "../../../src/diagnostics/rules.ts";
import { placeOfFile } from "../../../src/model/place.ts";

const told = (rule: Rule, level: Level = "error"): Diagnostic => ({
  level,
  rule,
  message: "Invalid thing",
  place: placeOfFile("data/a.csv"),
});

describe("exitCodeOf(diagnostics, strict)", () => {
  it("is 0 without trouble, 1 after a mistake of the deck", () => {
    expect(exitCodeOf([], false)).toBe(0);
    expect(exitCodeOf([told("unknown-figure")], false)).toBe(1);
  });

  it("counts warnings only when they are asked for", () => {
    expect(exitCodeOf([told("unused-figure", "warning")], false)).toBe(0);
    expect(exitCodeOf([told("unused-figure", "warning")], true)).toBe(1);
  });

  it("is 4 when a limit was reached, whatever else is wrong", () => {
    expect(exitCodeOf([told("file-too-large")], false)).toBe(4);
    expect(exitCodeOf([told("unknown-figure"), told("nested-too-deep")], false)).toBe(4);
  });

  it("knows only limits that are rules", () => {
    expect([...limitRules].filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
  });
});
