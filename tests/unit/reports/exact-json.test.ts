import { assert, jsonValue, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/model/decimal.ts";
import { digitsOf, exactJson, type JsonValue } from "../../../src/reports/exact-json.ts";

describe("exactJson(value)", () => {
  it("writes amounts as numbers with all their digits", () => {
    expect(exactJson(new Exact("12345678901234567890.5"))).toBe("12345678901234567890.5");
    expect(exactJson([new Exact("1e21"), null])).toBe("[1000000000000000000000, null]");
    expect(exactJson(new Exact(100).div("5.6"))).toBe("17.857142857142857143");
  });

  it("leaves texts texts, even those that look like amounts", () => {
    expect(JSON.parse(exactJson({ label: '5"\u0001', id: "1e5" }))).toEqual({ label: '5"\u0001', id: "1e5" });
  });

  it("leaves out what is undefined and keeps null", () => {
    expect(exactJson({ a: undefined, b: null, c: [], d: {} })).toBe('{\n  "b": null,\n  "c": [],\n  "d": {}\n}');
  });

  it("is JSON that says what JSON.stringify says", () => {
    assert(
      property(jsonValue({ maxDepth: 4 }), (value) => {
        const plain: JsonValue = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(exactJson(plain))).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
    expect(exactJson(["a", 1])).toBe('["a", 1]');
  });
});

describe("digitsOf(amount)", () => {
  it("never writes an exponent", () => {
    expect(digitsOf(new Exact("1e-30"))).toBe("0.000000000000000000000000000001");
  });
});
