import type { FigureWords } from "../../model/ledger.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { ChartRow } from "../chart/chart-row.ts";
import type { PlottedValue } from "../chart/plot-value.ts";
import type { WaterfallBody } from "./schema.ts";
import { addUp, checkPiece, checkTotal, computedValue } from "../chart/add-up.ts";
import { expectedOf, placeIn, tell } from "../chart/chart-job.ts";
import { say } from "../phrases/say.ts";

/** One bar of a bridge: a level that stands on zero, or a change that hangs between two levels. */
export interface BridgeStep {
  readonly row: ChartRow;
  readonly role: "level" | "change";
  readonly value: PlottedValue;
  readonly from: number;
  readonly to: number;
  /** The level after this step, in words. */
  readonly level: PlottedValue;
}

/**
 * Walks over the rows: the first is the level to start from, totals are levels again, all others are changes.
 * A total that is stated must be what came before it; one without a value is computed.
 */
export function buildBridge(rows: readonly ChartRow[], body: WaterfallBody, job: ChartJob): readonly BridgeStep[] {
  const totals = totalNames(rows, body, job);
  const steps: BridgeStep[] = [];
  let parts: readonly PlottedValue[] = [];
  for (const row of rows) {
    const isTotal = totals.has(row.label) && parts.length > 0;
    const value = isTotal ? totalValue(row, parts, job) : row.value;
    if (value === undefined || !checkPiece(value, job)) continue;
    const step = isTotal || parts.length === 0 ? levelOf(row, value) : changeOf(row, value, parts, job);
    parts = step.role === "level" ? [value] : [...parts, value];
    steps.push(step);
  }
  return steps;
}

function levelOf(row: ChartRow, value: PlottedValue): BridgeStep {
  return { row: { ...row, value }, role: "level", value, from: 0, to: value.low, level: value };
}

function changeOf(row: ChartRow, value: PlottedValue, before: readonly PlottedValue[], job: ChartJob): BridgeStep {
  const all = [...before, value];
  const shown = { ...value, words: signedWords(job.context.lang, value) };
  const [from, to] = [addUp(before).low.toNumber(), addUp(all).low.toNumber()];
  const level = computedValue(addUp(all), all, row.place, job) ?? value;
  return { row: { ...row, value: shown }, role: "change", value: shown, from, to, level };
}

function totalValue(row: ChartRow, parts: readonly PlottedValue[], job: ChartJob): PlottedValue | undefined {
  if (row.value === undefined) return computedValue(addUp(parts), parts, row.place, job);
  // A part that could not be read is told already, and is why the sum is off.
  if (!job.hasFailed()) checkTotal(row.label, row.value, parts, job);
  return row.value;
}

function totalNames(rows: readonly ChartRow[], body: WaterfallBody, job: ChartJob): ReadonlySet<string> {
  const last = rows.at(-1)?.label;
  if (body.totals === undefined) return new Set(last === undefined ? [] : [last]);
  const isList = typeof body.totals !== "string";
  const names = typeof body.totals === "string" ? [body.totals] : body.totals;
  names.forEach((name, index) => {
    if (rows.some(({ label }) => label === name)) return;
    const expected = expectedOf(
      name,
      rows.map(({ label }) => label),
    );
    const place = placeIn(job, isList ? ["totals", index] : ["totals"]);
    tell(job, "unknown-row", place, `Unknown row “${name}”, ${expected}`, "A total names a row by its label.");
  });
  return new Set(names);
}

/** A change says its direction: `+$5M`; below zero the amount has its sign already. */
function signedWords(lang: string, { low, words }: PlottedValue): FigureWords {
  if (low <= 0) return words;
  const spoken = say(lang, "plus {0}", words.spoken);
  return { short: `+${words.short}`, long: `+${words.long}`, plain: `+${words.plain}`, spoken };
}
