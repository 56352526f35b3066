import { describe, expect, it } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import { fitsFilters, fitsSearch, parseFilter, valuesOf } from "../../../src/reports/filter-figures.ts";
import { ledgerOf } from "../ledger/ledger-of.ts";

const { ledger } = ledgerOf(`
sources:
  books: { title: Own books, cite: "Books, 2025", grade: own }
entities: { meta: Meta, openai: OpenAI }
figures:
  rent: { value: $5M, per: year, period: 2025, source: books, entity: meta, label: Rent }
  plan: { value: $6M, kind: plan, entity: [meta, openai], label: Rent to come }
  share: { formula: rent * 1 year / plan, unit: percent }
`);
const fitting = (...filters: readonly string[]): readonly string[] =>
  [...ledger.figures.values()].filter((figure) => fitsFilters(figure, filters.map(parseFilter))).map(({ id }) => id);

function failureOf(filter: string): Failure | undefined {
  try {
    parseFilter(filter);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  return undefined;
}

describe("fitsFilters(figure, filters)", () => {
  it("asks for one field, one of several values, and all filters at once", () => {
    expect(fitting("kind=plan")).toEqual(["plan"]);
    expect(fitting("kind=plan,derived")).toEqual(["plan", "share"]);
    expect(fitting("unit=usd", "entity=Meta")).toEqual(["rent", "plan"]);
    expect(fitting("unit=USD/year")).toEqual(["rent"]);
    expect(fitting("entity=openai")).toEqual(["plan"]);
    expect(fitting("file=data/ledger.yaml", "period=2025")).toEqual(["rent"]);
  });

  it("finds computed figures by the sources of their inputs", () => {
    expect(fitting("source=books")).toEqual(["rent", "share"]);
    expect(fitting("grade=own")).toEqual(["rent", "share"]);
  });
});

describe("parseFilter(text)", () => {
  it.each([
    ["knid=plan", "unknown-filter", "Unknown filter “knid”, expected one of “kind”, “unit”"],
    ["kind", "missing-value", "Missing value of filter “kind”, expected “kind=…”"],
    ["unit= ,", "missing-value", "Missing value of filter “unit”, expected “unit=…”"],
    ["kind=plam", "unknown-kind", expect.stringContaining("Unknown kind “plam”, expected one of “reported”")],
  ])("refuses %s", (filter, rule, message) => {
    expect(failureOf(filter)).toMatchObject({ kind: "usage", rule, message });
  });
});

const found = (words: string): readonly string[] =>
  [...ledger.figures.values()].filter((figure) => fitsSearch(figure, words)).map(({ id }) => id);

describe("fitsSearch(figure, words)", () => {
  it("looks for all words in id, label and entity", () => {
    expect(found("RENT")).toEqual(["rent", "plan"]);
    expect(found("come rent")).toEqual(["plan"]);
    expect(found("openai")).toEqual(["plan"]);
    expect(found("books")).toEqual([]);
  });
});

describe("valuesOf(field, figures)", () => {
  it("gives each value once, in order", () => {
    expect(valuesOf("unit", ledger.figures.values())).toEqual(["USD", "percent"]);
  });
});
