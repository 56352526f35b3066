import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { endsOf, figureOf, flagshipLedger, near } from "./ledger-of.ts";

const number = z.number().nullish();
const oracleSchema = z.object({
  figures: z.array(
    z.object({
      id: z.string(),
      value: number,
      low: number,
      high: number,
      unit: z.string(),
      per: z.string().optional(),
      qualifier: z.string(),
      decimals: z.number().optional(),
    }),
  ),
  computed: z.array(
    z.object({
      id: z.string(),
      value: number,
      low: number,
      high: number,
      interval: z.tuple([z.number().nullable(), z.number().nullable()]),
      unit: z.string(),
    }),
  ),
  conflicts: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      severity: z.string(),
      figures: z.array(z.string()),
      resolution: z.string(),
    }),
  ),
});

// Worked out by hand and by another program before this one was written.
const oracle = oracleSchema.parse(JSON.parse(readFileSync(new URL("flagship-oracle.json", import.meta.url), "utf8")));

const told = flagshipLedger();

const qualifiers = new Map([
  ["exact", "exactly"],
  ["approx", "approximately"],
  ["at_least", "at-least"],
  ["approx_at_least", "approximately-at-least"],
  ["less_than", "less-than"],
  ["at_most", "at-most"],
  ["unknown", "exactly"],
]);

function facesExpected({ value, low, high }: (typeof oracle.computed)[number]): readonly number[] {
  return [value, low, high].filter((face) => typeof face === "number");
}

function facesOf(id: string): readonly number[] {
  const { value } = figureOf(told, id);
  if (value.form === "text") return [];
  return value.form === "number" ? [value.value.toNumber()] : [value.low.toNumber(), value.high.toNumber()];
}

describe("the flagship ledger", () => {
  it("is free of mistakes", () => {
    expect(told.told).toEqual([]);
  });

  it("has all 95 recorded figures and 42 computed ones", () => {
    const ids = [...told.ledger.figures.keys()];
    expect(ids).toEqual(expect.arrayContaining([...oracle.figures, ...oracle.computed].map(({ id }) => id)));
    expect(oracle.figures).toHaveLength(95);
    expect(oracle.computed).toHaveLength(42);
  });

  // A year is a name for a time, not an amount: it is recorded as words.
  it("records the year of the essay as words", () => {
    expect(figureOf(told, "spolsky.year").value).toEqual({ form: "text", text: "2002" });
  });

  it.each(oracle.figures.filter(({ id }) => id !== "spolsky.year"))(
    "records $id with value, qualifier and precision as in the oracle",
    (expected) => {
      const { value, qualifier, record } = figureOf(told, expected.id);
      const faces = [expected.value, expected.low, expected.high].filter((face) => face !== undefined);
      expect(facesOf(expected.id)).toEqual(faces);
      expect(qualifier).toBe(qualifiers.get(expected.qualifier));
      const isKnown = value.form !== "text" && expected.decimals !== undefined;
      expect(isKnown ? record.decimals : undefined).toBe(isKnown ? precisionOf(expected) : undefined);
    },
  );

  it.each(oracle.computed)("computes $id with the oracle’s value and interval", (expected) => {
    expect(near(facesOf(expected.id), facesExpected(expected))).toBe(true);
    const { interval } = figureOf(told, expected.id);
    expect(near(endsOf(interval) ?? [], expected.interval)).toBe(true);
  });

  it("marks as weak only what two open ends leave without any bound", () => {
    const weak = [...told.ledger.figures.values()].filter((figure) => figure.weak).map(({ id }) => id);
    expect(weak).toEqual(["calc.meta-capex-share-2025"]);
  });

  it("has all 37 conflicts, each decided, with the oracle’s type, severity and figures", () => {
    expect(told.ledger.conflicts.size).toBe(37);
    for (const { id, type, severity, figures } of oracle.conflicts) {
      const conflict = told.ledger.conflicts.get(id);
      expect(conflict).toMatchObject({ type, severity, figures });
      expect(conflict?.decision).not.toBe("undecided");
    }
  });

  it("never cites a candidate", () => {
    const figures = [...told.ledger.figures.values()];
    const candidates = figures.flatMap(({ record }) => record.source?.candidate ?? []);
    const cites = figures.flatMap(({ sources }) => sources.map(({ cite }) => cite)).join();
    expect(candidates.length).toBeGreaterThan(40);
    expect(candidates.filter((candidate) => cites.includes(candidate))).toEqual([]);
  });

  it("says about eighteen, never at least eighteen", () => {
    expect(figureOf(told, "calc.gpt4-over-v3").words.short).toBe("about 18× or more");
  });
});

/** Two of the oracle’s precisions are those of a word (“zero”) and of a fraction (“1/10,000”) that we write in digits. */
function precisionOf({ id, decimals }: { id: string; decimals?: number | undefined }): number | undefined {
  return id === "run.cost.fraction" ? 4 : decimals;
}
