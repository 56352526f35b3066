import { describe, expect, it } from "vitest";
import { intervalWords } from "../../../src/reports/interval-words.ts";
import { figureOf, ledgerOf } from "../ledger/ledger-of.ts";

const told = ledgerOf(`figures:
  exact: $5.6M
  about: ~$10M
  floor: $100M+
  ceiling: ≤90%
  multiple: { formula: floor / exact }
  weak: { formula: floor / (floor * 2) }
  none: { value: trillions, unit: text }
`);
const wordsOf = (id: string): string => {
  const { interval, unit } = figureOf(told, id);
  return intervalWords(interval, unit, told.ledger.format);
};

describe("intervalWords(interval)", () => {
  it.each([
    ["exact", "$5.55–5.65M"],
    ["about", "$9–11M"],
    ["floor", "$100M or more"],
    ["ceiling", "0–90%"],
    ["none", "no number"],
  ])("says what %s can stand for", (id, words) => {
    expect(wordsOf(id)).toBe(words);
  });

  it("rounds the ends of a quotient outwards, so that it never claims more", () => {
    expect(wordsOf("multiple")).toBe("17.69× or more");
  });
});
