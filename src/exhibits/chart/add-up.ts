import type { Certainty } from "../../model/chart.ts";
import type { Exact } from "../../model/decimal.ts";
import type { Qualifier } from "../../model/figure.ts";
import type { Interval } from "../../model/ledger.ts";
import type { Place } from "../../model/place.ts";
import type { ChartJob } from "./chart-job.ts";
import type { PlottedValue } from "./plot-value.ts";
import { tell } from "./chart-job.ts";
import { exactOf } from "./plot-value.ts";
import { sureWords } from "./sure-words.ts";

/** A number of the same unit as `like`, in its words; as sure as `like` says. */
export function computedValue(
  sum: { readonly low: Exact; readonly high: Exact },
  like: readonly PlottedValue[],
  place: Place,
  job: ChartJob,
): PlottedValue | undefined {
  const [first] = like;
  if (first === undefined) return undefined;
  const decimals = Math.max(0, sum.low.decimalPlaces(), sum.high.decimalPlaces());
  const openEnd = like.some((value) => value.openEnd === "high")
    ? "high"
    : like.find((value) => value.openEnd)?.openEnd;
  const about = like.some(({ certainty }) => certainty === "estimate");
  const qualifier = qualifierOf(openEnd, about);
  const options = {
    ...(decimals > 0 ? { decimals } : {}),
    ...(first.per === undefined ? {} : { per: first.per }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
  const { low, high } = sum;
  const value = low.equals(high) ? ({ form: "number", value: low } as const) : ({ form: "range", low, high } as const);
  return {
    low: low.toNumber(),
    high: high.toNumber(),
    openEnd,
    certainty: leastSure(like),
    sure: sureWords({ kind: "derived", qualifier: qualifier ?? "exactly", value }, job.context.lang),
    basis: undefined,
    words: job.context.ledger.format(value, first.unit, options),
    unit: first.unit,
    per: first.per,
    figure: undefined,
    place,
  };
}

function qualifierOf(openEnd: PlottedValue["openEnd"], about: boolean): Qualifier | undefined {
  if (openEnd === "high") return about ? "approximately-at-least" : "at-least";
  if (openEnd === "low") return about ? "approximately-at-most" : "at-most";
  return about ? "approximately" : undefined;
}

const sureness: readonly Certainty[] = ["illustrative", "forecast", "plan", "estimate"];

/** A sum is as sure as the least sure of its parts. */
function leastSure(values: readonly PlottedValue[]): Certainty {
  return sureness.find((one) => values.some(({ certainty }) => certainty === one)) ?? "stated";
}

/** The parts added up, exactly: the low ends and the high ends. */
export function addUp(values: readonly PlottedValue[]): { readonly low: Exact; readonly high: Exact } {
  return {
    low: values.reduce((sum, { low }) => sum.plus(exactOf(low)), exactOf(0)),
    high: values.reduce((sum, { high }) => sum.plus(exactOf(high)), exactOf(0)),
  };
}

/**
 * Tells a total that its parts cannot come to. Printed amounts are rounded, so what must meet are the stretches that
 * the printed numbers can stand for; numbers without a record are exact.
 */
export function checkTotal(label: string, total: PlottedValue, parts: readonly PlottedValue[], job: ChartJob): void {
  const stated = intervalOf(total, job);
  const all = parts.map((part) => intervalOf(part, job));
  const low = sumEnds(all.map((one) => one.low));
  const high = sumEnds(all.map((one) => one.high));
  const above = low !== null && stated.high !== null && low.greaterThan(stated.high);
  const below = high !== null && stated.low !== null && high.lessThan(stated.low);
  if (!above && !below) return;
  const sum = computedValue(addUp(parts), parts, total.place, job)?.words.short ?? "";
  const message = `Untied total “${total.words.short}” of “${label}”, expected “${sum}”, which its parts come to`;
  const hint =
    "Add the part that is missing, correct one of the numbers, or leave the total’s value out to have it computed.";
  tell(job, "bridge-gap", total.place, message, hint);
}

function sumEnds(ends: readonly (Exact | null)[]): Exact | null {
  return ends.reduce<Exact | null>((sum, end) => (sum === null || end === null ? null : sum.plus(end)), exactOf(0));
}

function intervalOf(value: PlottedValue, job: ChartJob): Interval {
  const known = value.figure === undefined ? undefined : job.context.ledger.figures.get(value.figure)?.interval;
  return known ?? { low: exactOf(value.low), high: exactOf(value.high) };
}

/** Whether a value can be a part of a sum that is drawn piece by piece: one number, closed at both ends; else told. */
export function checkPiece(value: PlottedValue, job: ChartJob): boolean {
  if (value.low === value.high && value.openEnd === undefined) return true;
  const message = `Invalid value “${value.words.short}” in a stack, expected one number without an open end`;
  const hint = "The next piece starts where this one ends, so it must end somewhere: use grouped bars or a range-bar.";
  tell(job, "stacked-range", value.place, message, hint);
  return false;
}
