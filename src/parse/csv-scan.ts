const quote = 0x22;
const lineEnd = 0x0a;

/** Broken quotes: from there on nobody knows where a cell ends. */
export class CsvFault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Hears the cells of a record: their stretch of the text with its quotes, and whether it has some. */
export type CellVisitor = (start: number, end: number, isQuoted: boolean) => unknown;

/**
 * Walks the record that begins at an offset, after RFC 4180 with `\n` line ends, and gives the offset of the next one.
 * Strict about quotes: a quote opens a cell or is doubled inside one, anything else throws a CsvFault.
 */
export function walkRecord(text: string, start: number, delimiter: number, visit: CellVisitor): number {
  let at = start;
  for (;;) {
    const isQuoted = text.charCodeAt(at) === quote;
    const end = isQuoted ? endOfQuoted(text, at, delimiter) : endOfPlain(text, at, delimiter);
    visit(at, end, isQuoted);
    if (end >= text.length || text.charCodeAt(end) === lineEnd) return end + 1;
    at = end + 1;
  }
}

/** Unit by unit: searching ahead for a delimiter would run through the whole file where a line has none. */
function endOfPlain(text: string, start: number, delimiter: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineEnd) return at;
    if (code === quote) {
      throw new CsvFault("a quote inside a value, expected the whole value in quotes and inner quotes doubled", at);
    }
  }
  return text.length;
}

function endOfQuoted(text: string, start: number, delimiter: number): number {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  if (close === -1) throw new CsvFault("a quote that is never closed", start);
  const end = close + 1;
  const next = text.charCodeAt(end);
  if (end < text.length && next !== delimiter && next !== lineEnd) {
    throw new CsvFault("text behind a closing quote, expected a delimiter", end);
  }
  return end;
}
