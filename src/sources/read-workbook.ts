import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import { Exact } from "../model/decimal.ts";
import { placeOfFile } from "../model/place.ts";
import type { Sheet, SheetCell, Workbook } from "../model/workbook.ts";
import { cellAddress } from "../model/workbook.ts";
import type { SheetInspection } from "./inspect-workbook.ts";
import { inspectWorkbook } from "./inspect-workbook.ts";
import { readBytes } from "./read-text.ts";
import { unzip, ZipFault } from "./unzip.ts";

/** A workbook of the deck (`.xlsx`) with its values; undefined, and told, when it cannot be read or is too large. */
export async function readWorkbook(root: string, path: string, report: Report): Promise<Workbook | undefined> {
  if (!/\.xlsx$/i.test(path)) {
    tellUnreadable(path, "expected the format .xlsx", report);
    return undefined;
  }
  const bytes = await readBytes(root, path, limits.dataFileBytes, report);
  if (bytes === undefined) return undefined;
  try {
    return { path, sheets: await readSheets(bytes) };
  } catch (fault) {
    tellFault(path, fault, report);
    return undefined;
  }
}

async function readSheets(bytes: Buffer): Promise<readonly Sheet[]> {
  if (bytes.subarray(0, 4).equals(oldFormat)) throw new ZipFault("it is encrypted, or in the old format .xls");
  // The library would unpack whatever there is: it gets only what was unpacked here within limits and found whole.
  const inspections = inspectWorkbook(unzip(bytes, limits.workbookBytes));
  for (const inspection of inspections) checkExtent(inspection);
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  const copy = Uint8Array.from(bytes).buffer;
  const sheets = await readXlsxFile(copy, { parseNumber: (digits) => new WrittenNumber(digits) });
  return inspections.map((inspection) => {
    const data = sheets.find(({ sheet }) => sheet === inspection.name)?.data ?? [];
    return toSheet(inspection, data);
  });
}

/** The mark of OLE2: workbooks with a password are wrapped in it as well. */
const oldFormat = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Keeps numbers apart from texts, as digits. */
class WrittenNumber {
  readonly digits: string;

  constructor(digits: string | number) {
    this.digits = String(digits);
  }
}

function checkExtent({ name, rowCount, columnCount }: SheetInspection): void {
  if (rowCount * columnCount <= limits.sheetCells) return;
  const last = cellAddress(rowCount - 1, columnCount - 1);
  const message = `the sheet “${name}” reaches to ${last}, expected at most ${limits.sheetCells} cells`;
  throw new ZipFault(message, true);
}

function toSheet(inspection: SheetInspection, data: readonly (readonly unknown[])[]): Sheet {
  const { name, isHidden, hiddenRows, hiddenColumns, faults } = inspection;
  const height = Math.max(data.length, ...[...faults.keys()].map((key) => Number(key.split(",")[0]) + 1));
  const rows = Array.from({ length: height }, (_, row) => toRow(inspection, row, data[row] ?? []));
  return { name, isHidden, hiddenRows, hiddenColumns, rows };
}

function toRow(
  { faults, percents, columnCount }: SheetInspection,
  row: number,
  values: readonly unknown[],
): readonly (SheetCell | undefined)[] {
  if (faults.size === 0 && percents.size === 0) return values.map((value) => toCell(value, false));
  return Array.from({ length: Math.max(values.length, columnCount) }, (_, column) => {
    const key = `${row},${column}`;
    const reason = faults.get(key);
    return reason === undefined ? toCell(values[column], percents.has(key)) : { type: "fault", reason };
  });
}

function toCell(value: unknown, isPercent: boolean): SheetCell | undefined {
  if (value instanceof WrittenNumber) return { type: "number", text: shownDigits(value, isPercent), isPercent };
  if (value instanceof Date) return { type: "date", text: dateText(value) };
  if (typeof value === "boolean") return { type: "text", text: String(value).toUpperCase() };
  return typeof value === "string" ? { type: "text", text: value } : undefined;
}

/** Files hold binary fractions such as 0.30000000000000004; spreadsheets show 15 digits of them, and so does a deck. */
function shownDigits({ digits }: WrittenNumber, isPercent: boolean): string {
  const exact = new Exact(digits).toSignificantDigits(15);
  return (isPercent ? exact.times(100) : exact).toFixed();
}

function dateText(date: Date): string {
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return whole.endsWith("T00:00:00") ? whole.slice(0, 10) : whole;
}

function tellFault(path: string, fault: unknown, report: Report): void {
  if (fault instanceof ZipFault && fault.isLimit) {
    const message = `Unreadable workbook “${path}”: ${fault.message}`;
    report({ level: "error", rule: "file-too-large", message, place: placeOfFile(path) });
    return;
  }
  const reason = fault instanceof ZipFault ? fault.message : "its parts are not those of a workbook";
  tellUnreadable(path, reason, report);
}

function tellUnreadable(path: string, reason: string, report: Report): void {
  report({
    level: "error",
    rule: "unreadable-workbook",
    message: `Unreadable workbook “${path}”: ${reason}`,
    place: placeOfFile(path),
    hint: "Save it as .xlsx without a password, or the sheet as .csv.",
  });
}
