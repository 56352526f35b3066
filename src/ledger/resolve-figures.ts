import type { Report } from "../diagnostics/diagnostic.ts";
import type { FigureRecord } from "../model/figure.ts";
import type { Figure } from "../model/ledger.ts";
import { computeFigure, type FormulaInputs } from "./compute-figure.ts";
import { formatAmount, printedEnds } from "./format-amount.ts";
import { formulaPlace } from "./formula-place.ts";
import { intervalOf } from "./interval.ts";
import { type Quantity, quantityOf } from "./quantity.ts";

/** A figure before conflicts and sources are joined to it. */
export type Resolution = Omit<Figure, "conflicts" | "sources">;

interface Resolved {
  readonly resolution: Resolution;
  /** What formulas reckon with; words stand for none, and a formula that failed has been told. */
  readonly quantity: Quantity | { readonly text: string } | undefined;
}

/** Computes all figures, each after those its formula reads. A circle is told once, with all its members. */
export function resolveFigures(
  records: readonly FigureRecord[],
  lang: string,
  report: Report,
): ReadonlyMap<string, Resolution> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const done = new Map<string, Resolved>();
  const path: FigureRecord[] = [];
  const inputs: FormulaInputs = {
    has: (id) => byId.has(id),
    ids: () => byId.keys(),
    read: (id) => {
      const record = byId.get(id);
      return record && resolve(record).quantity;
    },
  };

  const resolve = (record: FigureRecord): Resolved => {
    const known = done.get(record.id);
    if (known !== undefined) return known;
    if (path.includes(record)) {
      const circle = path.slice(path.indexOf(record));
      tellCircle(circle, report);
      for (const member of circle) done.set(member.id, failed(member));
      return failed(record);
    }
    path.push(record);
    const result = record.formula === undefined ? recorded(record, lang) : computed(record);
    path.pop();
    // A member of a circle has failed by now, whatever its own formula still gave.
    const settled = done.get(record.id) ?? result;
    done.set(record.id, settled);
    return settled;
  };

  const computed = (record: FigureRecord): Resolved => {
    const result = computeFigure(record, inputs, report);
    if (result === undefined) return failed(record);
    const { ends, quantity, value, ...rest } = result;
    const words = formatAmount({ ...rest, ends, kind: record.kind, worded: true }, lang);
    return {
      quantity,
      resolution: { ...identity(record), ...withoutGap(rest), value, interval: quantity.interval, words },
    };
  };

  return new Map(records.map((record) => [record.id, resolve(record).resolution]));
}

function recorded(record: FigureRecord, lang: string): Resolved {
  const { value = { form: "text", text: unknownText } as const, unit, per, decimals, qualifier, kind } = record;
  const ends = printedEnds(value, decimals);
  const words = formatAmount({ ends, qualifier, unit, per, kind, weak: false, worded: false }, lang);
  const interval = intervalOf(value, qualifier, decimals);
  const rest = withoutGap({ unit, per, qualifier, weak: false });
  const quantity = quantityOf(value, qualifier, { unit, per, decimals }) ?? words.plain;
  return {
    resolution: { ...identity(record), ...rest, inputs: [], value, interval, words },
    quantity: typeof quantity === "string" ? { text: quantity } : quantity,
  };
}

/** What is printed where a formula failed; the failure itself has been told. */
const unknownText = "?";

function failed(record: FigureRecord): Resolved {
  const { unit, per } = record;
  const words = { short: unknownText, long: unknownText, plain: unknownText, spoken: unknownText };
  const rest = withoutGap({ unit, per, qualifier: "exactly" as const, weak: false, inputs: [] });
  const value = { form: "text", text: unknownText } as const;
  return { resolution: { ...identity(record), ...rest, value, interval: null, words }, quantity: undefined };
}

function identity(record: FigureRecord): Pick<Resolution, "id" | "record" | "label" | "kind"> {
  return { id: record.id, record, label: record.label, kind: record.kind };
}

function withoutGap<Rest extends { readonly per: string | undefined }>({
  per,
  ...rest
}: Rest): Omit<Rest, "per"> & { per?: string } {
  return per === undefined ? rest : { ...rest, per };
}

function tellCircle(circle: readonly FigureRecord[], report: Report): void {
  const [first] = circle;
  if (first === undefined) return;
  const chain = [...circle, first].map(({ id }) => `“${id}”`).join(" → ");
  report({
    level: "error",
    rule: "formula-circle",
    message: `Invalid formula, figures that need each other: ${chain}`,
    place: formulaPlace(first),
    related: circle.slice(1).map((member) => ({ place: formulaPlace(member), message: `formula of “${member.id}”` })),
  });
}
