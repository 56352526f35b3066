import { CsvFault, walkRecord } from "./csv-scan.ts";

/** A cell's stretch of the text, quotes included, by offsets. */
export interface CellStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The records of a CSV text. Only their offsets are kept, four bytes each: a record is cut into cells when somebody asks,
 * so that a million rows cost little more than their text.
 */
export class CsvRecords {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #starts: Uint32Array;
  readonly count: number;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    const { starts, count } = findRecords(text, this.#delimiter);
    this.#starts = starts;
    this.count = count;
  }

  /** The values of a record's cells without quotes and outer spaces. */
  values(index: number): readonly string[] {
    const values: string[] = [];
    walkRecord(this.#text, this.#start(index), this.#delimiter, (start, end, isQuoted) => {
      values.push(isQuoted ? unquoted(this.#text, start, end) : this.#text.slice(start, end).trim());
    });
    return values;
  }

  /** Where the cells of a record stand. */
  stretches(index: number): readonly CellStretch[] {
    const stretches: CellStretch[] = [];
    walkRecord(this.#text, this.#start(index), this.#delimiter, (start, end) => stretches.push({ start, end }));
    return stretches;
  }

  /** How many cells a record has. */
  width(index: number): number {
    let width = 0;
    walkRecord(this.#text, this.#start(index), this.#delimiter, () => (width += 1));
    return width;
  }

  #start(index: number): number {
    return this.#starts[index] ?? this.#text.length;
  }
}

/** The records of a text, or the first fault of its quotes. */
export function readCsvRecords(text: string, delimiter: string): CsvRecords | CsvFault {
  try {
    return new CsvRecords(text, delimiter);
  } catch (fault) {
    if (fault instanceof CsvFault) return fault;
    throw fault;
  }
}

function unquoted(text: string, start: number, end: number): string {
  return text
    .slice(start + 1, end - 1)
    .replaceAll('""', '"')
    .trim();
}

function findRecords(text: string, delimiter: number): { readonly starts: Uint32Array; readonly count: number } {
  let starts = new Uint32Array(1024);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const next = walkRecord(text, at, delimiter, ignore);
    if (!isBlank(text.slice(at, next), delimiter)) {
      if (count === starts.length) starts = grown(starts);
      starts[count] = at;
      count += 1;
    }
    at = next;
  }
  return { starts, count };
}

function ignore(): void {
  // The walk itself finds the faults.
}

function grown(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** A line without anything is no record, even where there is one column: `""` is a gap there. */
function isBlank(record: string, delimiter: number): boolean {
  const first = record.charCodeAt(0);
  // Most records begin with a letter or digit, and looking for more takes time.
  if (first > 0x20 && first < 0x80) return false;
  return record.trim() === "" && !record.includes(String.fromCharCode(delimiter));
}
