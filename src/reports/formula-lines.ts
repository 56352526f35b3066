import { textWidth, visible } from "../diagnostics/source-excerpt.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { formulaTree, type FormulaBranch } from "./formula-tree.ts";
import { intervalWords } from "./interval-words.ts";
import { hanging, type Page } from "./record-page.ts";
import { alignColumns, shortened } from "./text-table.ts";

interface Row {
  readonly twig: string;
  readonly branch: FormulaBranch;
}

const leastCells = 12;

/** The formula and, indented below it, everything it reads with value and interval; empty for a recorded figure. */
export function formulaLines(figure: Figure, ledger: Ledger, page: Page): readonly string[] {
  const { formula } = figure.record;
  if (formula === undefined) return [];
  const rows = rowsOf(formulaTree(figure, ledger), "");
  const cells = alignColumns(
    rows.map(({ twig, branch }) => [
      twig + visible(branch.name),
      visible(branch.display),
      visible(intervalWords(branch.interval, branch.unit, ledger.format)),
      "",
    ]),
  );
  const { paint } = page;
  const lines = cells.map(([name = "", display = "", interval = ""], index) => {
    const { twig = "", branch } = rows[index] ?? {};
    const left = page.columns - 2 - textWidth([name, display, interval].join("  ")) - 2;
    const words = branch === undefined ? "" : shortened(visible(saidOf(branch)), Math.max(left, leastCells));
    const named = `${paint.quiet(twig)}${name.slice(twig.length)}`;
    return `  ${[named, display, interval, paint.quiet(words)].join("  ")}`.trimEnd();
  });
  return [...hanging(page, "  ", 2, `${formula} = ${figure.words.short}`), ...lines];
}

/** What stands behind the interval: a formula says more than the label of its result. */
function saidOf({ formula, label, isAbove }: FormulaBranch): string {
  if (formula === undefined) return label;
  return isAbove ? "as above" : `= ${formula}`;
}

function rowsOf(branches: readonly FormulaBranch[], indent: string): readonly Row[] {
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    const below = rowsOf(branch.branches, `${indent}${isLast ? "   " : "│  "}`);
    return [{ twig: `${indent}${isLast ? "└─ " : "├─ "}`, branch }, ...below];
  });
}
