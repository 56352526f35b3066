import { Failure } from "../diagnostics/failure.ts";
import { quoteList } from "../diagnostics/suggest.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Figure, FigureWords, Ledger } from "../model/ledger.ts";
import type { ProjectSources, SourceFile } from "../model/project-sources.ts";
import { countUnit } from "../model/unit.ts";
import { parseAmount, type Amount } from "../parse/parse-amount.ts";
import { writesCommas } from "../parse/parse-records.ts";
import { parseUnit } from "../parse/parse-unit.ts";
import { changeLedger, type LedgerChange } from "./choose-ledger-file.ts";
import { contextOf, type NumberContext } from "./context-words.ts";
import { fillPlaceholder, type PrintStyle } from "./fill-placeholder.ts";
import { draftRecord } from "./record-draft.ts";
import { samePrint } from "./same-print.ts";
import type { NumberOnLine } from "./typed-on-line.ts";

/** A file of the deck before and after; `before` is undefined for a new one. */
export interface FileChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What adopting a typed number would change. */
export interface Adoption {
  readonly number: NumberOnLine;
  /** The figure whose placeholder stands there afterwards. */
  readonly id: string;
  readonly existing: Figure | undefined;
  /** Other figures that print the same; when nobody chose, one of them may be meant. */
  readonly others: readonly Figure[];
  readonly ledger: LedgerChange | undefined;
  readonly changes: readonly FileChange[];
}

export interface AdoptWishes {
  readonly id?: string;
  readonly source?: string;
  readonly into?: string;
}

/** Where the number stands, in a deck that compiles. */
export interface AdoptInput {
  readonly sources: ProjectSources;
  readonly ledger: Ledger;
  readonly compiled: CompiledDeck;
  readonly file: SourceFile;
  /** From 1. */
  readonly line: number;
  readonly number: NumberOnLine;
}

/** Proposes the record and the placeholder for a typed number; a figure that prints the same already is taken instead. */
export function adoptNumber(input: AdoptInput, wishes: AdoptWishes): Adoption {
  const { number, ledger, compiled } = input;
  const reading = parseAmount(number.shorthand, { commaDecimal: writesCommas(compiled.config.lang) });
  const amount = reading.state === "amount" ? reading.amount : undefined;
  const context = contextOf(number, lineOf(input));
  const same = samePrint(ledger.figures.values(), number.text, amount, context.names);
  const existing = existingFigure(same, ledger, number, wishes);
  if (existing !== undefined) {
    const others = wishes.id === undefined ? same.filter(({ id }) => id !== existing.id) : [];
    const style = styleOf(existing.words, number);
    return {
      number,
      id: existing.id,
      existing,
      others,
      ledger: undefined,
      changes: [slideChange(input, existing.id, style)],
    };
  }
  if (reading.state !== "amount") throw unreadable(number, reading);
  return newFigure(input, reading.amount, context, wishes);
}

function existingFigure(
  same: readonly Figure[],
  ledger: Ledger,
  { text }: NumberOnLine,
  { id }: AdoptWishes,
): Figure | undefined {
  if (id === undefined) return same[0];
  const named = ledger.figures.get(id);
  if (named === undefined || same.includes(named)) return named;
  const message = `The figure “${id}” prints “${named.words.short}”, not “${text}”`;
  const printing = same.length > 0 ? [`“${text}” is printed by ${quoteList(same.map((figure) => figure.id))}.`] : [];
  throw new Failure("usage", "other-figure", message, [...printing, "Name another id for a new record."]);
}

function newFigure(input: AdoptInput, amount: Amount, context: NumberContext, wishes: AdoptWishes): Adoption {
  const { number, ledger, sources } = input;
  refuseBadNames(wishes, ledger);
  const draft = draftRecord(number, amount, context, (id) => ledger.figures.has(id), wishes);
  const field = (name: string): string | undefined => draft.fields.find(([key]) => key === name)?.[1];
  const unit = amount.unit ?? parseUnit(field("unit") ?? "") ?? countUnit;
  const per = amount.per ?? field("per");
  const { value, decimals, qualifier } = amount;
  const words = ledger.format(value, unit, { decimals, qualifier, ...(per !== undefined && { per }) });
  const change = changeLedger(sources.data, draft, { ...wishes, near: filesNear(input) });
  const changes = [change, slideChange(input, draft.id, styleOf(words, number))];
  return { number, id: draft.id, existing: undefined, others: [], ledger: change, changes };
}

function refuseBadNames({ id, source }: AdoptWishes, ledger: Ledger): void {
  if (id !== undefined && !/^[\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*$/u.test(id)) {
    const hint = "An id is letters and digits, joined by “.” or “-”, with a letter first.";
    throw new Failure("usage", "invalid-id", `Invalid figure id “${id}”`, [hint]);
  }
  if (source === undefined || ledger.sources.has(source)) return;
  throw new Failure("usage", "unknown-source", `Unknown source “${source}”`, [
    ledger.sources.size === 0
      ? "This deck has no sources: they are records under `sources:` in data/*.yaml."
      : `There is ${quoteList([...ledger.sources.keys()])}.`,
  ]);
}

function unreadable(
  number: NumberOnLine,
  reading: Exclude<ReturnType<typeof parseAmount>, { state: "amount" }>,
): Failure {
  if (reading.state === "invalid") {
    const message = `Invalid amount “${number.text}”, expected ${reading.expected}`;
    return new Failure("deck", "invalid-amount", message, ["Write it on the slide as a record would, then adopt it."]);
  }
  const [one, other] = reading.readings;
  const message = `Invalid amount “${number.text}”, it can be read as “${one}” or “${other}”`;
  return new Failure("deck", "ambiguous-amount", message, [reading.hint]);
}

/** The wording that leaves the slide as it is, where there is one. */
function styleOf({ short, long }: FigureWords, { text }: NumberOnLine): PrintStyle {
  return short !== text && long === text ? "long" : "short";
}

function slideChange(input: AdoptInput, id: string, style: PrintStyle): FileChange {
  const { file, line, number } = input;
  const lines = file.text.split("\n");
  lines[line - 1] = fillPlaceholder(lineOf(input), number, id, style);
  return { file: file.path, before: file.text, after: lines.join("\n") };
}

function lineOf({ file, line }: AdoptInput): string {
  return file.text.split("\n")[line - 1] ?? "";
}

/** The data files of the recorded figures on the same slide. */
function filesNear({ compiled, ledger, number }: AdoptInput): readonly string[] {
  const slide = compiled.slides.find(({ id }) => id === number.words.slide?.id);
  const figures = slide?.uses.flatMap((use) => ledger.figures.get(use.figure) ?? []) ?? [];
  return figures.flatMap(({ record }) => (record.formula === undefined ? [record.place.file] : []));
}
