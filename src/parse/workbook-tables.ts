import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { placeOfFile } from "../model/place.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import type { NamedTable, TableSource } from "./data-tables.ts";
import type { DatasetDeclaration } from "./dataset-declaration.ts";
import { sheetTable, tellOfSheet } from "./sheet-table.ts";

/**
 * The tables of a workbook: `costs#2025` is the sheet `2025` of `costs.xlsx`, `costs` its first one that is not hidden.
 * Sheets that no exhibit uses are silent: workbooks hold notes and drafts beside their tables.
 */
export function workbookSource(book: Workbook, name: string, used: ReadonlySet<string>): TableSource {
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  return {
    path: book.path,
    name,
    sheets: book.sheets.map((sheet) => sheet.name),
    declared: (declaration, report) => declaredSheet(book, visible[0], declaration, report),
    undeclared: (taken, report) => {
      const first = taken.has("") ? undefined : visible[0];
      const free = visible.filter((sheet) => !taken.has(sheet.name) && !(taken.has("") && sheet === visible[0]));
      if (visible.length === 0) tellAllHidden(book, report);
      return free.flatMap((sheet) => {
        const aliases = sheet === first ? [name] : [];
        const own = `${name}#${sheet.name}`;
        const heard = [own, ...aliases].some((one) => used.has(one)) ? report : silence;
        return namedTable(book, sheet, { name: own, header: undefined, aliases }, heard) ?? [];
      });
    },
  };
}

function silence(): void {
  // Nobody uses the sheet.
}

function declaredSheet(
  book: Workbook,
  first: Sheet | undefined,
  declaration: DatasetDeclaration,
  report: Report,
): NamedTable | undefined {
  const { name, sheet: wanted, header } = declaration;
  const sheet = wanted === undefined ? first : book.sheets.find((one) => one.name === wanted.value);
  if (sheet === undefined) {
    tellUnknownSheet(book, declaration, report);
    return undefined;
  }
  const found = namedTable(book, sheet, { name, header: header?.value, aliases: [] }, report);
  return found && { ...found, declaration };
}

interface SheetName {
  readonly name: string;
  readonly header: number | undefined;
  readonly aliases: readonly string[];
}

function namedTable(book: Workbook, sheet: Sheet, wish: SheetName, report: Report): NamedTable | undefined {
  const told = tellOfSheet(sheet, report);
  const table = sheetTable(book, sheet, wish, told);
  if (table === undefined) {
    const message = `Missing cells of sheet “${sheet.name}”`;
    report({ level: "warning", rule: "empty-dataset", message, place: placeOfFile(book.path) });
    return undefined;
  }
  return { table, declaration: undefined, report: told, aliases: wish.aliases };
}

function tellUnknownSheet(book: Workbook, { sheet, place }: DatasetDeclaration, report: Report): void {
  if (sheet === undefined) {
    tellAllHidden(book, report);
    return;
  }
  const known = book.sheets.map(({ name }) => name);
  const near = suggest(sheet.value, known);
  report({
    level: "error",
    rule: "unknown-sheet",
    message: `Unknown sheet “${sheet.value}” of “${book.path}”, expected ${oneOf(near.length > 0 ? near : known)}`,
    place: sheet.place ?? place,
  });
}

function tellAllHidden({ path }: Workbook, report: Report): void {
  report({
    level: "warning",
    rule: "hidden-cells",
    message: `Unused workbook “${path}”, all its sheets are hidden`,
    place: placeOfFile(path),
    hint: "Name one under `datasets:` in data/*.yaml by `sheet:` to use it.",
  });
}
