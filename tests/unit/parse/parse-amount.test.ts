import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmountReading, parseAmount } from "../../../src/parse/parse-amount.ts";

function read(text: string, commaDecimal = false): string {
  return show(parseAmount(text, { commaDecimal }));
}

/** An amount in one line: value, qualifier, decimals, unit, per. */
function show(reading: AmountReading): string {
  if (reading.state === "ambiguous") return `ambiguous: ${reading.readings.join(" or ")}`;
  if (reading.state === "invalid") return "invalid";
  const { value, qualifier, decimals, unit, per } = reading.amount;
  const ends =
    value.form === "range"
      ? `${value.low.toFixed()} to ${value.high.toFixed()}`
      : value.form === "number"
        ? value.value.toFixed()
        : "";
  return [ends, qualifier, decimals, unit?.name ?? "-", ...(per === undefined ? [] : [`per ${per}`])].join(" ");
}

describe("parseAmount(text)", () => {
  it.each([
    ["$5.6M", "5600000 exactly -5 USD"],
    ["$294K", "294000 exactly -3 USD"],
    ["$3.05B", "3050000000 exactly -7 USD"],
    ["~$10M", "10000000 approximately -6 USD"],
    ["≈$10M", "10000000 approximately -6 USD"],
    ["$100M+", "100000000 at-least -6 USD"],
    ["~$600M+", "600000000 approximately-at-least -6 USD"],
    ["<$1K", "1000 less-than -3 USD"],
    ["≤90%", "90 at-most 0 percent"],
    [">47,000", "47000 more-than 0 -"],
    ["$60–640M", "60000000 to 640000000 exactly -6 USD"],
    ["$60-640M", "60000000 to 640000000 exactly -6 USD"],
    ["$500M–2.5B", "500000000 to 2500000000 exactly -6 USD"],
    ["$5M – $20M", "5000000 to 20000000 exactly -6 USD"],
    ["60–75%", "60 to 75 exactly 0 percent"],
    ["87.7%", "87.7 exactly 1 percent"],
    ["18×", "18 exactly 0 ratio"],
    ["22.6x", "22.6 exactly 1 ratio"],
    ["~¥2.96B CNY", "2960000000 approximately -7 CNY"],
    ["CN¥2.96B", "2960000000 exactly -7 CNY"],
    ["¥500 JPY", "500 exactly 0 JPY"],
    ["€1.5bn", "1500000000 exactly -8 EUR"],
    ["£20 million", "20000000 exactly -6 GBP"],
    ["CHF 5M", "5000000 exactly -6 CHF"],
    ["5M USD", "5000000 exactly -6 USD"],
    ["3–6 months", "3 to 6 exactly 0 months"],
    ["700M+", "700000000 at-least -6 -"],
    ["10M users", "10000000 exactly -6 users"],
    ["50,000", "50000 exactly 0 -"],
    ["-5%", "-5 exactly 0 percent"],
    ["−$5M", "-5000000 exactly -6 USD"],
    ["$99M/yr", "99000000 exactly -6 USD per year"],
    ["~$47M/month", "47000000 approximately -6 USD per month"],
    ["$30/MTok", "30 exactly 0 USD/MTok"],
    ["<$1K per model", "1000 less-than -3 USD per model"],
    ["7.0–7.3 CNY/USD", "7 to 7.3 exactly 1 CNY/USD"],
    ["0.3 points", "0.3 exactly 1 points"],
    ["0.3pt", "0.3 exactly 1 points"],
    ["$0.125", "0.125 exactly 3 USD"],
  ])("reads %s as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["¥312M", "ambiguous: CNY or JPY"],
    ["$1.234", "ambiguous: 1234 or 1.234"],
    ["5m", "ambiguous: million or metre or month"],
    ["$500–2.5B", "ambiguous: 500B or 500"],
    ["$20–5M", "ambiguous: 20M or 20"],
  ])("refuses %s, which is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("reads 1,234 as a thousand in English and refuses it where a comma is a point", () => {
    expect(read("1,234")).toBe("1234 exactly 0 -");
    expect(read("1,234", true)).toBe("ambiguous: 1234 or 1.234");
    expect(read("1,234,567", true)).toBe("1234567 exactly 0 -");
  });

  it.each([
    "",
    "$",
    "5.6.7M",
    "$20M–5M",
    "1,23",
    "12,34,567",
    "$5M€",
    "~<$5",
    "<$5M+",
    "0x10",
    "1e3",
    "1_000",
    "5 Mio.",
    "$5M annualised",
    "Q$5",
  ])("refuses %j", (text) => {
    expect(read(text)).toBe("invalid");
  });

  it("keeps every digit of a number too long for a float", () => {
    expect(read("12345678901234567890.12")).toBe("12345678901234567890.12 exactly 2 -");
  });

  it("reads or refuses any text, and never throws", () => {
    const signs = fc.constantFrom(
      "$",
      "€",
      "¥",
      "~",
      "<",
      "+",
      "-",
      "–",
      ".",
      ",",
      "5",
      "60",
      "M",
      "B",
      "%",
      "×",
      " ",
      "/",
      "yr",
      "USD",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(signs, { maxLength: 10 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(["amount", "ambiguous", "invalid"]).toContain(parseAmount(text).state);
      }),
      { numRuns: 1000 },
    );
  });

  it("stays linear on long inputs that nearly fit", () => {
    expect(read(`$${"1,000".repeat(20_000)}`)).toBe("invalid");
    expect(read(`1${" ".repeat(100_000)}x`)).toBe("1 exactly 0 ratio");
    expect(read(`1${"/a".repeat(20_000)}!`)).toBe("invalid");
  });
});
