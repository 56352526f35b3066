import { describe, expect, it } from "vitest";
import { plainPaint } from "../../../src/commands/terminal.ts";
import { formulaLines } from "../../../src/reports/formula-lines.ts";
import { figureOf, ledgerOf } from "../ledger/ledger-of.ts";

function linesOf(text: string, id: string, columns = 100): readonly string[] {
  const told = ledgerOf(text);
  return formulaLines(figureOf(told, id), told.ledger, { paint: plainPaint, columns });
}

const shop = `figures:
  sales: { value: ~$10M, label: Sales }
  cost: { value: $8M, label: Cost of everything that was sold in the year }
  profit: { formula: sales - cost }
  margin: { formula: profit / sales, unit: percent }
  abroad: { formula: profit / fx, unit: EUR, assumptions: { fx: 1.1 USD/EUR } }
`;

describe("formulaLines(figure)", () => {
  it("shows what is read with value and interval, computed inputs with their own below", () => {
    expect(linesOf(shop, "margin")).toEqual([
      "  profit / sales = ~20%",
      "  ├─ profit    ~$2M   $500K–3.5M  = sales - cost",
      "  │  ├─ sales  ~$10M  $9–11M      Sales",
      "  │  └─ cost   $8M    $7.5–8.5M   Cost of everything that was sold in the year",
      "  └─ sales     ~$10M  $9–11M      Sales",
    ]);
  });

  it("shows assumptions as what they are", () => {
    expect(linesOf(shop, "abroad").at(-1)).toBe("  └─ fx        1.1 USD/EUR  1.1 USD/EUR  assumption");
  });

  it("shortens labels to the width of the terminal", () => {
    expect(linesOf(shop, "margin", 60)[3]).toBe("  │  └─ cost   $8M    $7.5–8.5M   Cost of everything that w…");
  });

  it("opens each figure once, so that shared inputs do not double with every level", () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `  l${n + 1}: { formula: l${n} + l${n} * 2 + l${Math.max(n - 1, 0)} }`,
    );
    const lines = linesOf(`figures:\n  l0: $1M\n${levels.join("\n")}\n`, "l30");
    expect(lines.length).toBeLessThan(100);
    expect(lines.join("\n")).toContain("as above");
  });

  it("ends in a circle, which has been told", () => {
    expect(linesOf("figures:\n  a: { formula: b + 1 }\n  b: { formula: a + 1 }\n", "a").length).toBeLessThan(6);
  });

  it("is empty for a recorded figure", () => {
    expect(linesOf(shop, "sales")).toEqual([]);
  });
});
