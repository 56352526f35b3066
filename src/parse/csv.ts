import { CsvError, parse } from "csv-parse/sync";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../model/project-sources.ts";
import type { StretchReading } from "./file-stretch.ts";
import { placeOfStretch, tellAt, wholeFile } from "./file-stretch.ts";
import { findDelimiter } from "./csv-delimiter.ts";
import type { RawCell, RawTable } from "./raw-table.ts";

/** A record with its offset in the file; places of cells are computed when somebody asks, for tables of a million rows. */
interface CsvRecord {
  readonly cells: readonly string[];
  readonly raw: string;
  readonly offset: number;
}

interface CsvReading extends StretchReading {
  readonly delimiter: string;
}

/**
 * Understands a CSV (or TSV) file with a header line. Undefined when its quotes are broken or it has no header;
 * rows of another length than the header are told and brought to its length.
 */
export function parseCsv(file: SourceFile, name: string, report: Report): RawTable | undefined {
  const reading = { file, within: wholeFile(file), report, delimiter: findDelimiter(file, report) };
  const records = readRecords(reading);
  const [header, ...rows] = records ?? [];
  if (header === undefined) return undefined;
  const columns = header.cells.map((text, index) => ({ name: text.trim(), place: cellPlace(reading, header, index) }));
  return {
    name,
    place: placeOfStretch(reading, 0, 0),
    columns,
    rows: rows.map((row) => readRow(reading, row, columns.length)),
  };
}

function readRecords(reading: CsvReading): readonly CsvRecord[] | undefined {
  try {
    return placeRecords(parseRecords(reading));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tellFault(reading, error);
    return undefined;
  }
}

function parseRecords({ file, delimiter }: CsvReading): readonly { record: string[]; raw: string }[] {
  const parsed: unknown = parse(file.text, { delimiter, raw: true, relax_column_count: true, skip_empty_lines: true });
  return Array.isArray(parsed) ? parsed : [];
}

/** The raw texts of all records are the whole file, so that their lengths add up to offsets. */
function placeRecords(parsed: readonly { record: string[]; raw: string }[]): readonly CsvRecord[] {
  let offset = 0;
  return parsed.flatMap(({ record, raw }) => {
    const start = offset;
    offset += raw.length;
    const isBlank = record.length === 1 && record[0]?.trim() === "";
    return isBlank ? [] : [{ cells: record, raw, offset: start }];
  });
}

function readRow(reading: CsvReading, record: CsvRecord, width: number): readonly RawCell[] {
  if (record.cells.length !== width) tellRagged(reading, record, width);
  return Array.from({ length: width }, (_, index) => {
    const text = record.cells[index]?.trim();
    return {
      text: text === "" ? undefined : text,
      form: "written",
      get place() {
        return cellPlace(reading, record, index);
      },
    };
  });
}

function cellPlace(reading: CsvReading, record: CsvRecord, index: number) {
  const { start, end } = cellStretch(record.raw, reading.delimiter, index);
  return placeOfStretch(reading, record.offset + start, record.offset + end);
}

function cellStretch(raw: string, delimiter: string, index: number): { start: number; end: number } {
  let cell = 0;
  let isQuoted = false;
  let start = raw.search(/[^\n]/);
  for (let at = Math.max(start, 0); at < raw.length; at++) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    const isEnd = !isQuoted && (raw[at] === delimiter || raw[at] === "\n");
    if (isEnd && cell === index) return { start, end: at };
    if (isEnd) [cell, start] = [cell + 1, at + 1];
  }
  return { start: Math.min(start, raw.length), end: raw.length };
}

function tellRagged(reading: CsvReading, record: CsvRecord, width: number): void {
  const found = record.cells.length;
  const { start } = cellStretch(record.raw, reading.delimiter, Math.min(found - 1, width));
  tellAt(
    reading,
    "ragged-row",
    record.offset + start,
    `Invalid row of ${found} ${found === 1 ? "cell" : "cells"}, expected ${width} as in the header`,
    "A value that holds the delimiter stands in quotes.",
  );
}

const faultWords = new Map<string, string>([
  ["CSV_QUOTE_NOT_CLOSED", "a quote that is never closed"],
  ["CSV_INVALID_CLOSING_QUOTE", "text behind a closing quote, expected a delimiter"],
  ["INVALID_OPENING_QUOTE", "a quote inside a value, expected the whole value in quotes and inner quotes doubled"],
]);

function tellFault(reading: CsvReading, error: CsvError): void {
  const words = faultWords.get(error.code) ?? error.message;
  tellAt(reading, "malformed-csv", faultOffset(reading, error), `Invalid CSV: ${words}`);
}

/** The library counts bytes up to the cell with the fault. */
function faultOffset({ file }: CsvReading, error: CsvError): number {
  const bytes = Number(error["bytes"] ?? 0);
  const offset = new TextDecoder().decode(new TextEncoder().encode(file.text).subarray(0, bytes)).length;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return openQuote(file.text);
  const quote = Math.max(file.text.indexOf('"', offset), 0);
  return error.code === "CSV_INVALID_CLOSING_QUOTE" ? quote + quotedLength(file.text, quote) : quote;
}

function quotedLength(text: string, quote: number): number {
  const quoted = /"(?:[^"]|"")*"/y;
  quoted.lastIndex = quote;
  return quoted.exec(text)?.[0].length ?? 0;
}

function openQuote(text: string): number {
  let opened = -1;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) opened = opened === -1 ? at : -1;
  return Math.max(opened, 0);
}
