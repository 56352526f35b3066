import { describe, expect, it } from "vitest";
import { parseUnit } from "../../../src/parse/parse-unit.ts";

describe("parseUnit(text)", () => {
  it.each([
    ["USD", "currency", { USD: 1 }],
    ["USD/MTok", "currency", { USD: 1, MTok: -1 }],
    ["CNY/USD", "named", { CNY: 1, USD: -1 }],
    ["percent", "percent", {}],
    ["%", "percent", {}],
    ["points", "points", {}],
    ["ratio", "ratio", {}],
    ["count", "count", {}],
    ["users", "count", { user: 1 }],
    ["GPUs", "count", { GPU: 1 }],
    ["batteries", "count", { battery: 1 }],
    ["months", "named", { month: 1 }],
    ["years", "named", { year: 1 }],
    ["tokens/second", "named", { token: 1, second: -1 }],
  ] as const)("reads %s as %s", (text, display, powers) => {
    const unit = parseUnit(text);
    expect(unit?.display).toBe(display);
    expect(Object.fromEntries(unit?.powers ?? [])).toEqual(powers);
  });

  it.each(["", "$", "US dollars", "USD//year", "5"])("knows no unit %j", (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });
});
