import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import type { Unit } from "../model/figure.ts";
import type { ReadingCounts } from "./cell-readings.ts";
import { countMisfits, countReadings, inferType } from "./cell-readings.ts";
import { columnKind } from "./column-kinds.ts";
import type { ColumnDeclaration, DatasetDeclaration } from "./dataset-declaration.ts";
import type { RawTable } from "./raw-table.ts";
import { TableDataset } from "./table-dataset.ts";
import type { TypedColumn } from "./tell-misfits.ts";
import { tellMisfits } from "./tell-misfits.ts";

/** A table, what its author says about it, and who hears of its mistakes. */
export interface TableToType {
  readonly table: RawTable;
  readonly declaration: DatasetDeclaration | undefined;
  readonly figureIds: ReadonlySet<string>;
  readonly report: Report;
}

/**
 * Gives each column one type: the declared one, else the one most cells ask for. Cells that do not fit are told and become
 * gaps, because a chart would drop them without a word.
 */
export function typeTable(wanted: TableToType): TableDataset {
  const { table, declaration, figureIds, report } = wanted;
  tellUnknownColumns(wanted);
  const counted = countReadings(table, figureIds, declaration?.missing ?? new Set());
  const typed = counted.flatMap((counts, index) => typeColumn(wanted, counts, index) ?? []);
  const suspects = typed.filter(({ mayMisfit }) => mayMisfit);
  if (suspects.length > 0) tellMisfits(table, suspects, figureIds, report);
  return new TableDataset(
    table,
    typed.map(({ column }) => column),
    typed.map(({ kind }) => kind.read),
  );
}

function typeColumn(wanted: TableToType, counts: ReadingCounts, index: number): TypedColumn | undefined {
  const { table, declaration, figureIds } = wanted;
  const raw = table.columns[index];
  if (raw === undefined) return undefined;
  const own = declaration?.columns.get(raw.name);
  const type = own?.type ?? inferType(counts);
  const unit = own?.unit ?? (type === "number" ? shownUnit(wanted, counts, index) : undefined);
  const isDeclared = isAboutType(own, declaration);
  return {
    index,
    isDeclared,
    column: { ...raw, type, ...withoutGaps({ unit, decimals: own?.decimals }) },
    kind: columnKind({ type, own, dataset: declaration, figureIds }),
    mayMisfit: isDeclared || countMisfits(counts, type) > 0,
  };
}

function isAboutType(own: ColumnDeclaration | undefined, declaration: DatasetDeclaration | undefined): boolean {
  return [own?.type, declaration?.numbers, declaration?.dates].some((word) => word !== undefined);
}

/** The unit that a workbook says by showing the numbers of a column as percent. */
function shownUnit(
  { table, report }: TableToType,
  { counts, percents }: ReadingCounts,
  index: number,
): Unit | undefined {
  if (percents === 0) return undefined;
  if (percents === counts.get("number")) return percent;
  tellMixed(table, index, report);
  return undefined;
}

const percent: Unit = { powers: new Map(), display: "percent", name: "percent" };

/** A workbook shows some numbers of a column as percent and some not: nobody knows which 12 is 12 %. */
function tellMixed(table: RawTable, index: number, report: Report): void {
  const cells = Array.from({ length: table.rowCount }, (_, at) => table.row(at)[index]);
  const numbers = cells.filter((cell) => cell?.form === "number");
  const odd = numbers.find((cell) => cell?.isPercent !== numbers[0]?.isPercent);
  const name = table.columns[index]?.name ?? "";
  if (odd === undefined) return;
  report({
    level: "error",
    rule: "mixed-units",
    message: `Invalid number “${odd.text ?? ""}${odd.isPercent === true ? "%" : ""}” in column “${name}”, expected one unit for all its cells`,
    place: odd.place,
    hint: "The workbook shows some of them as percent and some not.",
  });
}

function tellUnknownColumns({ table, declaration, report }: TableToType): void {
  const known = table.columns.map(({ name }) => name);
  for (const [name, { place }] of declaration?.columns ?? []) {
    if (known.includes(name)) continue;
    const near = suggest(name, known);
    const expected = near.length > 0 ? near : known.slice(0, 12);
    report({
      level: "error",
      rule: "unknown-column",
      message: `Unknown column “${name}” of dataset “${table.name}”, expected ${oneOf(expected)}`,
      place,
    });
  }
}
