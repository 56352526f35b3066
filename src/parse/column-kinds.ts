import type { Cell, Column } from "../model/dataset.ts";
import { Exact } from "../model/decimal.ts";
import { isTypedNumber } from "./cell-readings.ts";
import type { DateSyntax } from "./date-syntax.ts";
import { declaredDates, isoDates } from "./date-syntax.ts";
import type { ColumnDeclaration, DatasetDeclaration } from "./dataset-declaration.ts";
import type { NumberSyntax } from "./number-syntax.ts";
import { declaredNumbers, plainNumbers } from "./number-syntax.ts";
import { FigureCell, GapCell, NumberCell, TextCell } from "./placed-cells.ts";
import type { RawCell } from "./raw-table.ts";

/** How the cells of one column are read: whether one fits its type, and what it then says. */
export interface ColumnKind {
  readonly fits: (cell: RawCell) => boolean;
  /** A cell that fits; any other becomes a gap. */
  readonly read: (cell: RawCell) => Cell;
  /** What was expected of a cell that does not fit. */
  readonly expected: string;
}

interface Wanted {
  readonly type: Column["type"];
  readonly own: ColumnDeclaration | undefined;
  readonly dataset: DatasetDeclaration | undefined;
  readonly figureIds: ReadonlySet<string>;
}

/** The kind that a column's type and declarations ask for; what nobody declared is read in one way only. */
export function columnKind({ type, own, dataset, figureIds }: Wanted): ColumnKind {
  const missing = dataset?.missing ?? new Set();
  switch (type) {
    case "number":
      return numberKind(numberSyntax(own, dataset), missing);
    case "date":
      return dateKind(own?.format ?? dataset?.dates, missing);
    case "figure":
      return kindOf((text) => (figureIds.has(text) ? text : undefined), makeFigure, "the id of a figure", missing);
    case "text":
      return kindOf(wordsOf, makeText, "a text", missing);
    default:
      return type satisfies never;
  }
}

/** Typed values of a file need no syntax; written ones are read as declared, in quotes only when something was declared. */
function numberSyntax(
  own: ColumnDeclaration | undefined,
  dataset: DatasetDeclaration | undefined,
): { readonly syntax: NumberSyntax; readonly isDeclared: boolean } {
  const locale = own?.numbers ?? dataset?.numbers;
  if (own?.type !== "number" && locale === undefined && own?.unit === undefined) {
    return { syntax: plainNumbers, isDeclared: false };
  }
  return { syntax: declaredNumbers(locale, own?.unit), isDeclared: true };
}

function numberKind({ syntax, isDeclared }: ReturnType<typeof numberSyntax>, missing: ReadonlySet<string>): ColumnKind {
  const digitsOf = (text: string, { form }: RawCell): string | undefined => {
    if (form === "number") return isTypedNumber(text) ? text : undefined;
    if (form === "date" || (form === "quoted" && !isDeclared)) return undefined;
    return syntax.digitsOf(text);
  };
  return kindOf(digitsOf, makeNumber, isDeclared ? `a number such as ${syntax.example}` : "", missing);
}

function dateKind(format: string | undefined, missing: ReadonlySet<string>): ColumnKind {
  const syntax: DateSyntax = format === undefined ? isoDates : declaredDates(format);
  const dateOf = (text: string, { form }: RawCell): string | undefined => {
    if (form === "date") return text;
    return syntax(text);
  };
  const expected = format === undefined ? "a date such as 2026-02-14" : `a date in the form ${format}`;
  return kindOf(dateOf, makeText, expected, missing);
}

function kindOf(
  valueOf: (text: string, cell: RawCell) => string | undefined,
  make: (cell: RawCell, value: string) => Cell,
  expected: string,
  missing: ReadonlySet<string>,
): ColumnKind {
  const isGap = (text: string | undefined): text is undefined => text === undefined || missing.has(text);
  return {
    expected,
    fits: (cell) => isGap(cell.text) || valueOf(cell.text, cell) !== undefined,
    read: (cell) => {
      const value = isGap(cell.text) ? undefined : valueOf(cell.text, cell);
      return value === undefined ? new GapCell(cell) : make(cell, value);
    },
  };
}

function makeNumber(cell: RawCell, digits: string): Cell {
  return new NumberCell(cell, new Exact(digits));
}

function makeText(cell: RawCell, text: string): Cell {
  return new TextCell(cell, text);
}

function makeFigure(cell: RawCell, id: string): Cell {
  return new FigureCell(cell, id);
}

function wordsOf(text: string, { isPercent }: RawCell): string {
  return isPercent === true ? `${text}%` : text;
}
