import { intervalOf } from "../ledger/interval.ts";
import type { Assumption, Unit } from "../model/figure.ts";
import type { Figure, Interval, Ledger } from "../model/ledger.ts";

/** What a formula reads, each with its value and all it can stand for; what is computed itself has branches of its own. */
export interface FormulaBranch {
  readonly name: string;
  readonly label: string;
  readonly display: string;
  readonly interval: Interval | null;
  readonly unit: Unit;
  readonly formula: string | undefined;
  /** Empty for a figure whose branches stand further up already. */
  readonly branches: readonly FormulaBranch[];
  readonly isAbove: boolean;
}

/** The tree below a computed figure: the figures of its formula in order of first use, then what it takes for granted. */
export function formulaTree(figure: Figure, ledger: Ledger): readonly FormulaBranch[] {
  return branchesOf(figure, ledger, new Set([figure.id]));
}

// Each figure opens once: shared inputs would double with every level, and a circle (told as an error) would never end.
function branchesOf(figure: Figure, ledger: Ledger, opened: Set<string>): readonly FormulaBranch[] {
  const inputs = figure.inputs.flatMap((id) => ledger.figures.get(id) ?? []);
  const read = inputs.map((input) => {
    const isAbove = opened.has(input.id) && input.record.formula !== undefined;
    opened.add(input.id);
    return {
      name: input.id,
      label: input.label,
      display: input.words.short,
      interval: input.interval,
      unit: input.unit,
      formula: input.record.formula,
      branches: isAbove ? [] : branchesOf(input, ledger, opened),
      isAbove,
    };
  });
  return [...read, ...[...figure.record.assumptions].map(([name, value]) => assumed(name, value, ledger))];
}

/** Assumptions are taken as exact: their digits are a choice, not a measurement. */
function assumed(name: string, { value, unit }: Assumption, ledger: Ledger): FormulaBranch {
  return {
    name,
    label: "assumption",
    display: ledger.format(value, unit).short,
    interval: intervalOf(value, "exactly", undefined),
    unit,
    formula: undefined,
    branches: [],
    isAbove: false,
  };
}
