import { Failure } from "../diagnostics/failure.ts";
import type { Figure } from "../model/ledger.ts";
import type { Compilation } from "../pipeline.ts";
import { exactJson } from "../reports/exact-json.ts";
import { figureEntry } from "../reports/figure-entry.ts";
import { figureRecord } from "../reports/figure-record.ts";
import { figureTable } from "../reports/figure-table.ts";
import { figureUses, type SlideUse } from "../reports/figure-uses.ts";
import { figuresCsv } from "../reports/figures-csv.ts";
import { parseFilter, type FigureFilter } from "../reports/filter-figures.ts";
import { findFigure } from "../reports/find-figure.ts";
import { figuresSummary } from "../reports/figures-summary.ts";
import { listFigures } from "../reports/list-figures.ts";
import { recordData } from "../reports/record-data.ts";
import type { CommandContext, CommandResult } from "./command.ts";
import { compileFor } from "./compile-for.ts";
import { errorsOnly } from "./errors-only.ts";
import { findDeck } from "./find-deck.ts";
import type { FiguresOptions } from "./ledger-commands.ts";
import { splitFigureArguments } from "./split-figure-arguments.ts";

type Uses = ReadonlyMap<string, readonly SlideUse[]>;

/** Columns of a report that nobody reads on a terminal. */
const pageColumns = 100;

/** `exhibit figures`: the ledger as a list, or everything known about the figures that are named. */
export async function figuresCommand(
  words: readonly string[],
  options: FiguresOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { deck, ids } = await splitFigureArguments(words, options.deck, context.folder);
  const filters = filtersOf(options);
  refuseFiltersWithIds(ids, filters, options);
  const location = await findDeck(deck, context.folder);
  const compilation = await compileFor(location, undefined, errorsOnly(context));
  const uses = figureUses(compilation.compiled);
  if (ids.length > 0) {
    const figures = [...new Set(ids)].map((id) => findFigure(id, compilation.ledger));
    return named(figures, uses, compilation, options, context);
  }
  const figures = listFigures(compilation, { ...options, filters });
  if (context.options.json || options.csv) return forMachines(figures, uses, context);
  const { paint, printColumns } = context.terminal;
  return {
    outputs: [],
    text: linesText(figureTable(figures, uses, paint, printColumns)),
    remarks: figuresSummary(figures, compilation.ledger, filters),
  };
}

function filtersOf({ filter = [], kind, unit, source }: FiguresOptions): readonly FigureFilter[] {
  const short = Object.entries({ kind, unit, source }).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}=${value}`],
  );
  return [...filter, ...short].map(parseFilter);
}

function refuseFiltersWithIds(ids: readonly string[], filters: readonly FigureFilter[], options: FiguresOptions): void {
  const [first] = ids;
  if (first === undefined || (filters.length === 0 && options.search === undefined && !options.unused)) return;
  throw new Failure("usage", "excess-arguments", `A figure is named (“${first}”), so there is no list to filter`, [
    "Leave out the figure, or the filters. A deck of that name is given after --deck.",
  ]);
}

function named(
  figures: readonly Figure[],
  uses: Uses,
  { ledger }: Compilation,
  options: FiguresOptions,
  context: CommandContext,
): CommandResult {
  if (options.csv) return forMachines(figures, uses, context);
  const inputs = figures.map((figure) => ({ figure, ledger, uses: uses.get(figure.id) ?? [] }));
  if (context.options.json) return { outputs: [], text: `${exactJson(inputs.map(recordData))}\n` };
  const { paint, printColumns = pageColumns } = context.terminal;
  const pages = inputs.map((input) => linesText(figureRecord(input, paint, printColumns)));
  return { outputs: [], text: pages.join("\n") };
}

function forMachines(figures: readonly Figure[], uses: Uses, context: CommandContext): CommandResult {
  const entries = figures.map((figure) => figureEntry(figure, uses.get(figure.id) ?? []));
  return { outputs: [], text: context.options.json ? `${exactJson(entries)}\n` : figuresCsv(entries) };
}

function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
