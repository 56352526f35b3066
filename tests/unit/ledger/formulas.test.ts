import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../src/ledger/parse-formula.ts";
import { endsOf, figureOf, ledgerOf } from "./ledger-of.ts";

const amounts = [
  "  usd: $10M",
  "  other: $4M",
  "  floor: $100M+",
  "  floor2: $5M+",
  "  rough: ~$10M",
  "  range: $5–20M",
  "  yuan: CN¥70M",
  "  rate: $12M/yr",
  "  users: 2M users",
  "  share: 25%",
  "  small: <$1K",
  "  words: trillions",
  "  nothing: $0",
].join("\n");

/** A ledger with one computed figure `x`. */
function compute(fields: string): ReturnType<typeof ledgerOf> {
  return ledgerOf(`figures:\n${amounts}\n  x: { ${fields} }\n`);
}

function shortOf(fields: string): string {
  const told = compute(fields);
  expect(told.told).toEqual([]);
  return figureOf(told, "x").words.short;
}

describe("formulas", () => {
  it.each([
    ["formula: usd / other", "~2.5×"],
    ["formula: usd + other", "$14M"],
    ["formula: usd - other", "$6M"],
    ["formula: 2 * usd", "$20M"],
    ["formula: -other + usd", "$6M"],
    ["formula: (usd + other) / other, decimals: 1", "~3.5×"],
    ["formula: share * usd, decimals: -5", "~$2.5M"],
    ["formula: 1 - other / usd, unit: percent", "~60%"],
    ["formula: rate * 1 month", "$1.0M"],
    ["formula: rate, per: month, decimals: -5", "$1.0M"],
    ["formula: usd / 2 years, unit: USD, per: year", "~$5.0M"],
    ["formula: rate / users, unit: USD, per: user and year", "~$6.00"],
    ["formula: usd / rate, unit: months", "10 months"],
    ["formula: yuan / fx, assumptions: { fx: 7 CNY/USD }", "$10M"],
    ["formula: 'max(usd, other)'", "$10M"],
    ["formula: 'min(usd, other)'", "$4M"],
    ["formula: 'sum(usd, other, usd)'", "~$24M"],
    ["formula: 'count(usd, other)', unit: count", "2"],
  ])("%s is %s", (fields, expected) => {
    expect(shortOf(fields)).toBe(expected);
  });

  it.each([
    ["formula: floor / usd", "about 10× or more", [9.52380952380952, null]],
    ["formula: floor / floor2, unit: percent", "2,000% (indicative)", [0, null]],
    ["formula: usd / floor", "about 0.10× or less", [0, 0.105]],
    ["formula: rough / usd", "~1.0×", [0.857142857142857, 1.15789473684211]],
    ["formula: usd / small", "about 10,000× or more", [9500, null]],
    ["formula: floor / range", "about 5.0–20× or more", [4.8780487804878, null]],
    ["formula: floor / usd, qualifier: at-least", "9.5×+", [9.52380952380952, null]],
    ["formula: floor / usd, qualifier: at-least, decimals: 0", "9×+", [9.52380952380952, null]],
    ["formula: 3 * floor", "$300M+", [300_000_000, null]],
  ])("%s prints as %s, because of its interval", (fields, short, ends) => {
    const told = compute(fields);
    expect(told.told).toEqual([]);
    const figure = figureOf(told, "x");
    expect(figure.words.short).toBe(short);
    expect(endsOf(figure.interval)).toEqual(ends);
  });

  it("counts exactly: a year in twelve months and back loses nothing", () => {
    const told = ledgerOf("figures:\n  a: $10M/yr\n  b: { formula: a, per: month }\n  c: { formula: b * 12 months }\n");
    expect(figureOf(told, "c").value).toMatchObject({ form: "number" });
    const { value } = figureOf(told, "c");
    expect(value.form === "number" && value.value.toFixed()).toBe("10000000");
  });

  const lines = [
    "  a: $6M",
    "  b: ~$2M",
    "  c: { formula: a / b }",
    "  d: { formula: c * 2 }",
    "  e: { formula: d + c }",
  ];
  const inOrder = ledgerOf(`figures:\n${lines.join("\n")}\n`);

  it("does not depend on the order of records or files", () => {
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: lines.length }), (order, cut) => {
        const files = [order.slice(0, cut), order.slice(cut)].map((part, index) => ({
          path: `data/${String(index)}.yaml`,
          text: part.length === 0 ? "figures: {}\n" : `figures:\n${part.join("\n")}\n`,
        }));
        const told = ledgerOf(files);
        expect(told.told).toEqual([]);
        for (const id of ["c", "d", "e"]) expect(figureOf(told, id).words).toEqual(figureOf(inOrder, id).words);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order of what is added or multiplied", () => {
    const names = fc.shuffledSubarray(["usd", "other", "floor", "rough", "range", "small"], { minLength: 2 });
    const orders = names.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(orders, fc.constantFrom(" + ", " * "), ([one, other], sign) => {
        const told = ledgerOf(
          `figures:\n${amounts}\n  x: { formula: ${one.join(sign)} }\n  y: { formula: ${other.join(sign)} }\n`,
        );
        expect(told.told).toEqual([]);
        expect(endsOf(figureOf(told, "x").interval)).toEqual(endsOf(figureOf(told, "y").interval));
        expect(figureOf(told, "x").words.long).toBe(figureOf(told, "y").words.long);
      }),
      { numRuns: 1000 },
    );
  });

  it("parses or refuses any text, and never throws", () => {
    const signs = fc.constantFrom("a", "gpt4.train", "1", "1.5", "year", "+", "-", "*", "/", "(", ")", ",", " ", "max");
    const texts = fc.oneof(
      fc.string(),
      fc.array(signs, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(["formula", "invalid"]).toContain(parseFormula(text).state);
      }),
      { numRuns: 1000 },
    );
    expect(parseFormula("(".repeat(100_000)).state).toBe("invalid");
  });
});

describe("formulas: what is told, at the place in the formula", () => {
  it.each([
    [
      "formula: usd + yuan",
      "Invalid formula, “USD” and “CNY” can be neither added nor compared [formula-mixed-units]",
      17,
    ],
    [
      "formula: rate + usd",
      "Invalid formula, “USD/year” and “USD” can be neither added nor compared [formula-mixed-units]",
      17,
    ],
    [
      "formula: 'max(usd, users)'",
      "Invalid formula, “USD” and “user” can be neither added nor compared [formula-mixed-units]",
      18,
    ],
    ["formula: usd / oter", "Unknown figure “oter” in a formula, expected “other” [unknown-figure]", 23],
    [
      "formula: usd / (other - other)",
      "Invalid division in a formula, what stands below the line can be zero [formula-zero]",
      24,
    ],
    [
      "formula: usd / nothing",
      "Invalid division in a formula, what stands below the line can be zero [formula-zero]",
      23,
    ],
    ["formula: usd / words", "Invalid figure “words” in a formula, “trillions” is no number [formula-text]", 23],
    [
      "formula: usd / ",
      "Invalid formula of figure “x”, expected a figure, a number or “(” in place of the end [invalid-formula]",
      22,
    ],
    ["formula: '(usd'", "Invalid formula of figure “x”, expected “)” in place of the end [invalid-formula]", 22],
    [
      "formula: usd usd",
      "Invalid formula of figure “x”, expected an operator (+, -, *, /) or the end in place of “usd” [invalid-formula]",
      21,
    ],
    [
      "formula: usd ^ 2",
      "Invalid formula of figure “x”, expected an operator (+, -, *, /) or the end in place of “^” [invalid-formula]",
      21,
    ],
    ["formula: 'mox(usd)'", "Unknown function “mox” in a formula, expected “max” [invalid-formula]", 18],
    [
      "formula: usd / other, unit: USD",
      "Invalid unit of figure “x”, its formula gives “a plain number”, not “USD” [formula-mixed-units]",
      36,
    ],
    [
      "formula: rate, unit: USD",
      "Invalid unit of figure “x”, its formula gives “USD/month”, not “USD” [formula-mixed-units]",
      29,
    ],
    [
      "formula: floor / usd, qualifier: exactly",
      "Invalid qualifier “exactly” of figure “x”, its inputs bear out “approximately-at-least” [invalid-value]",
      41,
    ],
    [
      "formula: floor / floor2, qualifier: at-least",
      "Invalid qualifier “at-least” of figure “x”, its inputs bear out nothing, both ends are open [invalid-value]",
      44,
    ],
  ])("%s", (fields, message, column) => {
    expect(compute(fields).told).toEqual([`ledger.yaml:15:${String(column)}: ${message}`]);
  });

  it("tells a circle once, with all its members, and goes on with the rest", () => {
    const told = ledgerOf(
      "figures:\n  a: { formula: b + 1 }\n  b: { formula: c }\n  c: { formula: a / d }\n  d: 7\n  e: { formula: a }\n",
    );
    expect(told.told).toEqual([
      "ledger.yaml:2:17: Invalid formula, figures that need each other: “a” → “b” → “c” → “a” [formula-circle]",
    ]);
    expect(told.diagnostics[0]?.related).toHaveLength(2);
    expect(figureOf(told, "e").words.short).toBe("?");
    expect(figureOf(told, "d").words.short).toBe("7");
  });

  it("warns of an assumption that the formula does not read", () => {
    const told = compute("formula: usd / 2, assumptions: { fx: 7 }");
    expect(told.told).toEqual([
      "ledger.yaml:15:45: Unused assumption “fx” of figure “x”, its formula does not read it [unused-key]",
    ]);
    expect(figureOf(told, "x").words.short).toBe("~$5.0M");
  });

  it("says that a minus needs spaces, where a name swallowed it", () => {
    const { diagnostics } = compute("formula: usd-other");
    expect(diagnostics[0]?.hint).toBe("A minus needs a space on both sides.");
  });
});
