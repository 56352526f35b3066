import type { Assumption, FigureValue, Qualifier, Unit } from "../model/figure.ts";
import type { Figure, Interval, Ledger } from "../model/ledger.ts";
import { countUnit } from "../model/unit.ts";
import { dimensionName, dimensionOf, sameDimension } from "./dimension.ts";
import { evaluateFormula, type FormulaTrouble } from "./evaluate-formula.ts";
import { unitOfLastDigit, intervalOf } from "./interval.ts";
import { namesInFormula, parseFormula } from "./parse-formula.ts";
import { assumedQuantity, inDimension, type Quantity } from "./quantity.ts";

/**
 * What becomes of a stated number that is computed again: it `holds`, passes `weak`ly because an input without an end could
 * not have refuted it, `fails`, is `not-derivable` because inputs are missing, or `unsupported` because nothing says how it
 * came about. A claim with several readings of which only some hold is `partly` true.
 */
export type ClaimVerdict = "holds" | "weak" | "partly" | "fails" | "not-derivable" | "unsupported";

/** A number that a text states, and how it should come about; without a formula nothing can be checked. */
export interface Claim {
  readonly value: FigureValue;
  readonly qualifier: Qualifier;
  readonly decimals?: number;
  readonly unit?: Unit;
  readonly per?: string;
  readonly formula?: string;
  readonly assumptions?: ReadonlyMap<string, Assumption>;
}

export interface ClaimCheck {
  readonly verdict: ClaimVerdict;
  /** All that the stated number can stand for; null for words. */
  readonly stated: Interval | null;
  /** All that the inputs give, in the unit of the claim; null where they give nothing. */
  readonly recomputed: Interval | null;
  /** True when the inputs as printed give the stated number. Else it passes only through what their marks leave open. */
  readonly atFace: boolean;
  /** Names in the formula that are no figures, or figures without a number. */
  readonly missing: readonly string[];
  /** What else keeps the formula from being computed: units that do not fit, a division by zero, a slip of syntax. */
  readonly troubles: readonly FormulaTrouble[];
}

/**
 * Checks a claim against the ledger as statcheck and XBRL calculations do: it passes when its own rounding interval and the
 * recomputed one have a number in common.
 */
export function checkClaim(claim: Claim, ledger: Ledger): ClaimCheck {
  const stated = statedInterval(claim);
  const open = { stated, recomputed: null, atFace: false, missing: [], troubles: [] };
  if (claim.formula === undefined) return { ...open, verdict: "unsupported" };
  const parsed = parseFormula(claim.formula);
  if (parsed.state === "invalid") {
    const message = `Invalid formula, expected ${parsed.expected} in place of ${parsed.found}`;
    const troubles = [{ rule: "invalid-formula" as const, message, span: parsed.span }];
    return { ...open, verdict: "not-derivable", troubles };
  }
  const read = readerOf(claim, ledger);
  const names = new Set(namesInFormula(parsed.formula));
  const missing = [...names].filter((name) => read(name) === undefined);
  if (missing.length > 0) return { ...open, verdict: "not-derivable", missing };
  const troubles: FormulaTrouble[] = [];
  const result = evaluateFormula(parsed.formula, {
    has: () => true,
    names: () => names,
    quantity: read,
    tell: (trouble) => void troubles.push(trouble),
  });
  const fitted = result && inUnitOf(claim, result, troubles);
  if (fitted === undefined || stated === null) return { ...open, verdict: "not-derivable", troubles };
  const recomputed = fitted.interval;
  return { ...open, recomputed, atFace: overlap(stated, fitted.face), verdict: verdictOf(stated, recomputed) };
}

/** The verdict on a claim that has several readings. */
export function joinVerdicts(verdicts: readonly ClaimVerdict[]): ClaimVerdict {
  const kinds = new Set(verdicts);
  const [first = "unsupported"] = kinds;
  if (kinds.size <= 1) return first;
  const passes = kinds.has("holds") || kinds.has("weak") || kinds.has("partly");
  if (!passes) return "fails";
  return kinds.size === 2 && kinds.has("holds") && kinds.has("weak") ? "weak" : "partly";
}

/** A stated bound was rounded as any number was: “up to 90 %” of 90.4 is no lie. */
function statedInterval({ value, qualifier, decimals }: Claim): Interval | null {
  const interval = intervalOf(value, qualifier, decimals);
  if (interval === null || decimals === undefined) return interval;
  const half = unitOfLastDigit(decimals).div(2);
  const { low, high } = interval;
  if (qualifier === "at-least" || qualifier === "more-than") return { low: low && low.minus(half), high };
  if (qualifier === "at-most" || qualifier === "less-than") return { low, high: high && high.plus(half) };
  return interval;
}

function readerOf({ assumptions }: Claim, ledger: Ledger): (name: string) => Quantity | undefined {
  return (name) => {
    const assumed = assumptions?.get(name);
    if (assumed === undefined) return quantityOfFigure(ledger.figures.get(name));
    const quantity = assumedQuantity(assumed);
    return quantity === undefined || "text" in quantity ? undefined : quantity;
  };
}

/** A figure as formulas read it: a computed one keeps the interval that its own inputs gave. */
function quantityOfFigure(figure: Figure | undefined): Quantity | undefined {
  if (figure === undefined || figure.interval === null || figure.value.form === "text") return undefined;
  const { value, unit, per, qualifier, record } = figure;
  return {
    face: value.form === "range" ? value : { low: value.value, high: value.value },
    interval: figure.interval,
    dimension: dimensionOf(unit, per),
    approximate: qualifier.startsWith("approximately"),
    writing: { unit, per, decimals: record.decimals },
  };
}

function inUnitOf(
  { unit = countUnit, per }: Claim,
  result: Quantity,
  troubles: FormulaTrouble[],
): Quantity | undefined {
  const wanted = dimensionOf(unit, per);
  if (sameDimension(wanted, result.dimension)) return inDimension(result, wanted);
  const message = `Invalid formula, it gives “${dimensionName(result.dimension)}”, not “${dimensionName(wanted)}”`;
  troubles.push({ rule: "formula-mixed-units", message, span: { start: 0, end: 0 } });
  return undefined;
}

function verdictOf(stated: Interval, recomputed: Interval): ClaimVerdict {
  if (!overlap(stated, recomputed)) return "fails";
  return recomputed.low === null || recomputed.high === null ? "weak" : "holds";
}

function overlap(a: Interval, b: Interval): boolean {
  return isBelow(a.low, b.high) && isBelow(b.low, a.high);
}

function isBelow(low: Interval["low"], high: Interval["high"]): boolean {
  return low === null || high === null || low.lessThanOrEqualTo(high);
}
