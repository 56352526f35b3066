import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { intervalOf } from "../../../src/ledger/interval.ts";
import type { Interval } from "../../../src/model/ledger.ts";
import { parseAmount } from "../../../src/parse/parse-amount.ts";
import { figureOf, flagshipLedger, ledgerOf } from "./ledger-of.ts";

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

/** Four digits: what the oracle shows. */
function near(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= Math.abs(expected) * 6e-4;
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

  it.each(oracle.figures)("records $id with value, qualifier and precision as in the oracle", (expected) => {
    const { value, qualifier, record } = figureOf(told, expected.id);
    // A year is a name for a time, not an amount: it is recorded as words.
    if (expected.id === "spolsky.year") {
      expect(value).toEqual({ form: "text", text: "2002" });
      return;
    }
    const faces = [expected.value, expected.low, expected.high].filter((face) => face !== undefined);
    expect(facesOf(expected.id)).toEqual(faces);
    expect(qualifier).toBe(qualifiers.get(expected.qualifier));
    if (value.form !== "text" && expected.decimals !== undefined) expect(record.decimals).toBe(precisionOf(expected));
  });

  it.each(oracle.computed)("computes $id with the oracle’s value and interval", (expected) => {
    const faces = [expected.value, expected.low, expected.high].filter((face) => typeof face === "number");
    const found = facesOf(expected.id);
    expect(found).toHaveLength(faces.length);
    for (const [index, face] of faces.entries()) expect(near(found[index] ?? NaN, face)).toBe(true);
    const { interval } = figureOf(told, expected.id);
    expect(interval).not.toBeNull();
    const ends = [interval?.low?.toNumber() ?? null, interval?.high?.toNumber() ?? null];
    for (const [index, end] of expected.interval.entries()) {
      if (end === null) expect(ends[index]).toBeNull();
      else expect(near(ends[index] ?? NaN, end)).toBe(true);
    }
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
    for (const { record, sources } of told.ledger.figures.values()) {
      const candidate = record.source?.candidate;
      if (candidate !== undefined) expect(sources.map(({ cite }) => cite).join()).not.toContain(candidate);
    }
  });

  it("says about eighteen, never at least eighteen", () => {
    expect(figureOf(told, "calc.gpt4-over-v3").words.short).toBe("about 18× or more");
  });
});

/** Two of the oracle’s precisions are those of a word (“zero”) and of a fraction (“1/10,000”) that we write in digits. */
function precisionOf({ id, decimals }: { id: string; decimals?: number | undefined }): number | undefined {
  return id === "run.cost.fraction" ? 4 : decimals;
}

describe("the source’s own claims, recomputed", () => {
  const claims: readonly (readonly [id: string, stated: string, formula: string, verdict: string, extra?: string])[] = [
    ["C01", "18×", "gpt4.train / deepseek.v3.train", "weak"],
    ["C02", "20×", "gpt4.train / deepseek.v3.train", "weak"],
    ["C03", "100–1,000×", "deepseek.total.unspecified / deepseek.v3.train", "holds"],
    ["C08", "9.5×", "zhipu.loss.2024 / zhipu.revenue.2024", "holds"],
    ["C09", "~$47M", "zhipu.loss.2024 / fx", "fails", "assumptions: { fx: 7.0–7.3 CNY/USD }, unit: USD, per: month"],
    ["C11", ">1×", "chips.revenue / closed-models.revenue", "weak"],
    ["C12", "$20–30B", "openai.revenue.2025 + anthropic.revenue.runrate", "holds"],
    ["C13", "14×", "meta.ads.revenue / openai.revenue.2025", "weak"],
    ["C14", "90%", "1 - selfhost.cost.10m / api.cost.10m", "holds", "unit: percent"],
    // The saving is 90.4 %: above the ceiling as printed, and below it only if the ceiling itself was rounded.
    ["C15", "≤90%", "1 - selfhost.cost.10m / api.cost.10m", "fails", "unit: percent"],
    ["C16", "<100%", "domain.models.count * finetune.7b / (api.cost.10m * 1 month)", "holds", "unit: percent"],
    ["C24", "41–45%", "meta.capex.2025.a / meta.ads.revenue", "weak", "unit: percent"],
    ["C25", "8×", "(stability.costs - stability.revenue) / stability.revenue", "holds"],
  ];

  it.each(claims)("%s: %s against %s is %s", (_, stated, formula, verdict, extra = "") => {
    expect(verdictOf(stated, formula, extra)).toBe(verdict);
  });

  it("C07 passes on intervals, because its input is approximate: only its mixed bases give it away", () => {
    expect(verdictOf("$11B", "openai.revenue.2025 * 1 year", "")).toBe("holds");
  });
});

/** A stated value stands when its own rounding interval and the recomputed one overlap; weakly, when an end of that is open. */
function verdictOf(stated: string, formula: string, extra: string): "holds" | "weak" | "fails" {
  const fields = [`formula: ${formula}`, ...(extra === "" ? [] : [extra])].join(", ");
  const recomputed = recompute(fields);
  const reading = parseAmount(stated);
  if (reading.state !== "amount") throw new Error(stated);
  const { value, qualifier, decimals } = reading.amount;
  const claim = intervalOf(value, qualifier, decimals);
  if (claim === null || !overlap(claim, recomputed)) return "fails";
  return recomputed.high === null ? "weak" : "holds";
}

function overlap(a: Interval, b: Interval): boolean {
  const meets = (low: Interval["low"], high: Interval["high"]): boolean =>
    low === null || high === null || low.lessThanOrEqualTo(high);
  return meets(a.low, b.high) && meets(b.low, a.high);
}

function recompute(fields: string): Interval {
  const folder = new URL("../../../data/", import.meta.url);
  const files = ["sources", "training", "companies", "layers", "prices", "buyer"].map((name) => ({
    path: `data/${name}.yaml`,
    text: readFileSync(new URL(`${name}.yaml`, folder), "utf8"),
  }));
  const claim = { path: "data/claim.yaml", text: `figures:\n  claim: { ${fields} }\n` };
  const result = ledgerOf([...files, claim]);
  expect(result.told).toEqual([]);
  const { interval } = figureOf(result, "claim");
  if (interval === null) throw new Error(fields);
  return interval;
}
