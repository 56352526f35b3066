import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import type { Place } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { findDelimiter } from "./csv-delimiter.ts";
import type { CsvRecords } from "./csv-records.ts";
import { readCsvRecords } from "./csv-records.ts";
import { CsvFault } from "./csv-scan.ts";
import { placeBetween } from "./line-table.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/**
 * Understands a CSV (or TSV) file with a header line. Undefined when its quotes are broken or it has no header;
 * rows of another length than the header are told and brought to its length.
 */
export function parseCsv(file: SourceFile, name: string, report: Report, declared?: string): RawTable | undefined {
  const records = readCsvRecords(file.text, declared ?? findDelimiter(file, report));
  if (records instanceof CsvFault) {
    const place = placeBetween(file, records.offset, records.offset + 1);
    report({ level: "error", rule: "malformed-csv", message: `Invalid CSV: ${records.message}`, place });
    return undefined;
  }
  if (records.count === 0) return undefined;
  const header = records.values(0);
  const headerCells = records.stretches(0);
  tellRagged(file, records, header.length, report);
  return {
    name,
    place: placeBetween(file, 0, 0),
    columns: headerCells.map(({ start, end }, at) => ({
      name: header[at] ?? "",
      place: placeBetween(file, start, end),
    })),
    rowCount: records.count - 1,
    row: (index) => readRow(file, records, index + 1, header.length),
  };
}

function readRow(file: SourceFile, records: CsvRecords, index: number, width: number): readonly RawCell[] {
  const values = records.values(index);
  const cells: RawCell[] = [];
  for (let at = 0; at < width; at++) cells.push(new CsvCell(file, records, { row: index, column: at }, values[at]));
  return cells;
}

/** The place of a cell is computed when somebody asks: nobody asks for most of a million. */
class CsvCell implements RawCell {
  readonly form = "written";
  readonly text: string | undefined;
  readonly #file: SourceFile;
  readonly #records: CsvRecords;
  readonly #at: { readonly row: number; readonly column: number };

  constructor(
    file: SourceFile,
    records: CsvRecords,
    at: { readonly row: number; readonly column: number },
    value: string | undefined,
  ) {
    this.#file = file;
    this.#records = records;
    this.#at = at;
    this.text = value === "" ? undefined : value;
  }

  get place(): Place {
    return cellPlace(this.#file, this.#records, this.#at.row, this.#at.column);
  }
}

/** A cell that a short row lacks is missing at the row's end. */
function cellPlace(file: SourceFile, records: CsvRecords, row: number, column: number): Place {
  const stretches = records.stretches(row);
  const { start, end } = stretches[column] ?? { start: stretches.at(-1)?.end ?? 0, end: stretches.at(-1)?.end ?? 0 };
  return placeBetween(file, start, end);
}

function tellRagged(file: SourceFile, records: CsvRecords, width: number, report: Report): void {
  const ragged: number[] = [];
  let count = 0;
  for (let index = 1; index < records.count; index++) {
    if (records.width(index) === width) continue;
    count += 1;
    if (ragged.length < limits.cellsTold) ragged.push(index);
  }
  for (const index of ragged) {
    const found = records.width(index);
    const start = records.stretches(index)[Math.min(found - 1, width)]?.start ?? 0;
    const more = index === ragged.at(-1) && count > ragged.length ? `And ${count - ragged.length} more rows. ` : "";
    report({
      level: "error",
      rule: "ragged-row",
      message: `Invalid row of ${found} ${found === 1 ? "cell" : "cells"}, expected ${width} as in the header`,
      place: placeBetween(file, start, start + 1),
      hint: `${more}A value that holds the delimiter stands in quotes.`,
    });
  }
}
