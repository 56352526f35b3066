import { Failure } from "../diagnostics/failure.ts";
import type { Deck } from "../model/deck.ts";
import type { SourceFile } from "../model/project-sources.ts";
import type { NumberSense } from "../parse/number-sense.ts";
import { type NumberOnLine, numbersOnLine } from "./typed-on-line.ts";

/** The spot a user named, its file as they typed it. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

const senses: Readonly<Record<Exclude<NumberSense, "amount">, string>> = {
  name: "part of a name",
  year: "a year",
  date: "a date",
  numbering: "a number of something",
};

/** The number that is meant: the only amount of the line, or the one at the column; a name or year only when its column says so. */
export function chooseNumber(deck: Deck, file: SourceFile, spot: Spot): NumberOnLine {
  const text = file.text.split("\n")[spot.line - 1];
  if (text === undefined) throw noSuchLine(file, spot);
  const found = numbersOnLine(deck, file.path, spot.line, text);
  const amounts = found.filter(({ sense }) => sense === "amount");
  const { column } = spot;
  const chosen = column === undefined ? amounts : found.filter(({ start, end }) => start < column && column <= end);
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0) return only;
  throw only === undefined ? noNumber(found, spot) : severalNumbers(amounts, spot);
}

function severalNumbers(amounts: readonly NumberOnLine[], spot: Spot): Failure {
  const message = `There are ${amounts.length} typed numbers on ${spot.file}:${spot.line}, expected the column of one`;
  return new Failure(
    "usage",
    "several-numbers",
    message,
    amounts.map((number) => placeOf(number, spot)),
  );
}

function noNumber(found: readonly NumberOnLine[], spot: Spot): Failure {
  const at = spot.column === undefined ? `${spot.file}:${spot.line}` : `${spot.file}:${spot.line}:${spot.column}`;
  const hints = found.map((number) => placeOf(number, spot));
  return new Failure("usage", "no-typed-number", `There is no typed number on ${at}`, [
    ...hints,
    ...(hints.length === 0 ? ["Placeholders, code, ids and settings are no typed numbers."] : []),
  ]);
}

function noSuchLine(file: SourceFile, spot: Spot): Failure {
  const count = file.text.replace(/\n$/u, "").split("\n").length;
  return new Failure("usage", "no-such-line", `There is no line ${spot.line} in “${spot.file}”, it has ${count}`);
}

function placeOf({ start, text, sense }: NumberOnLine, { file, line }: Spot): string {
  const reading = sense === "amount" ? "" : ` (${senses[sense]})`;
  return `${file}:${line}:${start + 1} is “${text}”${reading}`;
}
