import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "../../../src/parse/parse-amount.ts";
import { findTypedNumbers } from "../../../src/parse/typed-numbers.ts";

const amountsIn = (line: string): readonly string[] =>
  findTypedNumbers(line).flatMap(({ text, sense }) => (sense === "amount" ? [text] : []));
const sensesIn = (line: string): Record<string, string> =>
  Object.fromEntries(findTypedNumbers(line).map(({ text, sense }) => [text, sense]));
const shorthandOf = (line: string): string | undefined => findTypedNumbers(line)[0]?.shorthand;

describe("findTypedNumbers(line)", () => {
  it.each([
    ["# The move saves $1.2M a year", ["$1.2M"]],
    ["- costs $60–640M, $5-20M or ~$600M+", ["$60–640M", "$5-20M", "~$600M+"]],
    ["60–75% of 1,234.5, and 9.5x or 18×", ["60–75%", "1,234.5", "9.5x", "18×"]],
    ["| Meta | 50,000 | <$1K per model |", ["50,000", "<$1K"]],
    ["CHF 5M or 5M USD, €20M, CN¥312M", ["CHF 5M", "5M USD", "€20M", "CN¥312M"]],
    ["$30/MTok now, $99M/yr then", ["$30/MTok", "$99M"]],
    ["> 5 people wait 6 months, (-5%)", ["5", "6 months", "-5%"]],
    ["a gap of 0.3pt or 4.3 percentage points", ["0.3pt", "4.3 percentage points"]],
  ])("finds amounts as they are typed: %s", (line, amounts) => {
    expect(amountsIn(line)).toEqual(amounts);
  });

  it.each([
    ["about $10 million", "~$10 million"],
    ["At least 40 percent", "≥40%"],
    ["up to 90%", "≤90%"],
    ["more than 7 firms", ">7"],
    ["5.6 million US dollars", "5.6 million USD"],
    ["$20 million dollars", "$20 million"],
    ["18 times", "18×"],
    ["about 18× or more", "~18×+"],
    ["$5M or less", "≤$5M"],
    ["0.3 points", "0.3 pp"],
  ])("turns words into the shorthand of records: %s", (line, shorthand) => {
    expect(shorthandOf(line)).toBe(shorthand);
    expect(parseAmount(shorthand)).toHaveProperty("state", "amount");
  });

  it.each([
    ["GPT-4, V3, H100, 5G, Q3, 10-fold and a 3-year plan"],
    ["`12` and {{a.b-2}} and [five](page-5.html) and ![](p5.png) <b id=x5>"],
    ["on 2025-03-12 at 14:30, version v1.2.3, 24/7, https://a.b/5 and a5@b.com [^5]"],
    ["<!-- 5 of 7 --> ``a `5` b``"],
  ])("sees no number in %s", (line) => {
    expect(findTypedNumbers(line)).toEqual([]);
  });

  it("tells names, years, dates and numbering from amounts", () => {
    expect(sensesIn("It beats Llama 3.1 405B by 5")).toEqual({ "3.1": "name", "405B": "name", "5": "amount" });
    expect(sensesIn("In 2025 and 2024–2026, 2025 users")).toMatchObject({ "2025": "year", "2024–2026": "year" });
    expect(sensesIn("On 12 March and March 14")).toEqual({ "12": "date", "14": "date" });
    expect(sensesIn("See slide 14 and Chapter 15")).toEqual({ "14": "numbering", "15": "numbering" });
    expect(sensesIn("3. Third: 7 firms")).toEqual({ "3": "numbering", "7": "amount" });
  });

  it("takes a capitalised word that only opens a sentence for no name", () => {
    expect(amountsIn("In 12 firms. Spend 40 less. Over 9 of them")).toEqual(["12", "40", "9"]);
  });

  it("gives offsets of the line, whatever stands there", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 60 }), (text) => {
        for (const { start, end, text: found } of findTypedNumbers(text)) expect(text.slice(start, end)).toBe(found);
      }),
      { numRuns: 1000 },
    );
  });

  it("stays linear in a line without end", () => {
    expect(findTypedNumbers("1 ".repeat(20_000))).toHaveLength(20_000);
    expect(findTypedNumbers("<".repeat(50_000))).toEqual([]);
  });
});
