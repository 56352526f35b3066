import { describe, expect, it } from "vitest";
import { pageFigure } from "../../../src/compile/page-figure.ts";
import { figureOf, flagshipLedger, ledgerOf } from "../ledger/ledger-of.ts";

const told = ledgerOf(`sources:
  report: { title: Annual report, cite: Annual report 2025, grade: primary, as_of: 2026-02 }
  guess: { title: A guess, grade: own }
defaults: { source: report }
figures:
  cost: { label: Cost, value: ~$10M, kind: estimate, basis: compute only, period: 2025, source: { locator: p. 12 } }
  secret: { label: Secret, value: CN¥7M, confidential: true, as_of: 2026-01-15 }
  floor: { label: Floor, value: $5M+ }
  floor2: { label: Second floor, value: $2M+ }
  sum: { label: Sum, formula: cost + secret / fx, assumptions: { fx: 7 CNY/USD }, note: The rate is ours. }
  weak: { label: Weak, formula: floor / floor2 }
`);

const rowsOf = (id: string, lang = "en"): readonly string[] =>
  pageFigure(figureOf(told, id), told.ledger, lang).rows.map(({ name, value }) => `${name} | ${value}`);

describe("pageFigure(figure, ledger, lang)", () => {
  it("says what the figure is, of what and when, and who says so", () => {
    expect(told.told).toEqual([]);
    expect(pageFigure(figureOf(told, "cost"), told.ledger, "en")).toMatchObject({
      label: "Cost",
      short: "~$10M",
      long: "about 10 million US dollars",
    });
    expect(rowsOf("cost")).toEqual([
      "Kind | estimate",
      "Basis | compute only",
      "Period | 2025",
      "As of | Feb 2026",
      "Source | Annual report 2025, p. 12",
    ]);
  });

  it("shows how a figure was computed, without the amount of a confidential input", () => {
    expect(rowsOf("sum")).toEqual([
      "Kind | computed",
      "As of | Jan 15, 2026 to Feb 2026",
      "Source | Annual report 2025",
      "Formula | cost + secret / fx",
      "From | Cost: ~$10M",
      " | Secret: confidential",
      " | fx: 7 CNY/USD",
      "Note | The rate is ours.",
    ]);
  });

  it("says when nothing could have refuted a result", () => {
    expect(rowsOf("weak")[0]).toBe("Kind | computed, weak: no input could have refuted it");
  });

  it("speaks the deck’s language", () => {
    expect(rowsOf("cost", "de").slice(0, 4)).toEqual([
      "Art | Schätzung",
      "Grundlage | compute only",
      "Zeitraum | 2025",
      "Stand | Feb. 2026",
    ]);
  });

  it("never cites a candidate", () => {
    const flagship = flagshipLedger();
    const figures = [...flagship.ledger.figures.values()];
    const candidates = figures.flatMap(({ record }) => record.source?.candidate ?? []);
    const cards = JSON.stringify(figures.map((figure) => pageFigure(figure, flagship.ledger, "en")));
    expect(candidates.length).toBeGreaterThan(40);
    expect(candidates.filter((candidate) => cards.includes(candidate))).toEqual([]);
  });
});
