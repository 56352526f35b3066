import { type Command, Option } from "commander";
import { commonOf, type CommonOptions } from "./command.ts";

export interface FiguresOptions {
  readonly deck?: string;
  /** As written: `unit=USD,EUR`. */
  readonly filter?: readonly string[];
  readonly kind?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly search?: string;
  readonly unused: boolean;
  readonly csv: boolean;
}

export interface AdoptOptions {
  readonly deck?: string;
  readonly id?: string;
  readonly source?: string;
  readonly into?: string;
  readonly write: boolean;
}

/** A command that looks into the ledger or adds to it, as the user asked for it. */
export type LedgerRequest = { readonly common: CommonOptions } & (
  | { readonly command: "figures"; readonly words: readonly string[]; readonly options: FiguresOptions }
  | { readonly command: "adopt"; readonly target: string; readonly options: AdoptOptions }
);

type Start = (request: LedgerRequest) => void;

/** Adds `figures` and `adopt` to the program. */
export function defineLedgerCommands(program: Command, start: Start): void {
  defineFigures(program, start);
  defineAdopt(program, start);
}

function defineFigures(program: Command, start: Start): void {
  program
    .command("figures")
    .description("list the figures of the deck, or tell everything about those that are named")
    .argument("[id or deck...]", "ids of figures; a folder or Markdown file that is there is the deck")
    .option("--deck <path>", "the deck, when it is not the current folder")
    .option(
      "--filter <field=value>",
      "only figures with it (kind, unit, source, grade, entity, concept, period, …)",
      collected,
    )
    .option("--kind <kind>", "short for --filter kind=…")
    .option("--unit <unit>", "short for --filter unit=…")
    .option("--source <source>", "short for --filter source=…")
    .option("--search <words>", "only figures whose id, label or entity has all the words")
    .option("--unused", "only figures that no slide needs", false)
    .addOption(new Option("--csv", "as CSV that a spreadsheet may open").default(false).conflicts("json"))
    .addHelpText("after", figuresHelpEnd)
    .action((words: string[], options: FiguresOptions & CommonOptions) =>
      start({ command: "figures", words, options, common: commonOf(options) }),
    );
}

function defineAdopt(program: Command, start: Start): void {
  program
    .command("adopt")
    .description("turn a number typed on a slide into a record and a placeholder")
    .argument(
      "<place>",
      "slide file and line, such as slides/03.md:14, with :column where the line has several numbers",
    )
    .option("--id <id>", "name of the new record, or the figure that is meant")
    .option("--source <id>", "source of the new record")
    .option("--into <file>", "data file of the new record")
    .option("--deck <path>", "the deck, when the file's folder does not say it")
    .option("--write", "write the change; without it the change is only shown", false)
    .addHelpText("after", adoptHelpEnd)
    .action((target: string, options: AdoptOptions & CommonOptions) =>
      start({ command: "adopt", target, options, common: commonOf(options) }),
    );
}

const adoptHelpEnd = `
Examples:
  exhibit adopt slides/03.md:14                     shows the change as a diff
  exhibit adopt slides/03.md:14:22 --id rack.cost --source survey --write
  exhibit adopt slides/03.md:14 | git apply         the diff is a patch`;

const figuresHelpEnd = `
Examples:
  exhibit figures                          all figures of the deck in this folder
  exhibit figures my-deck --kind plan      the plans of another deck
  exhibit figures --filter entity=meta --filter unit=USD,EUR
  exhibit figures revenue.2025             one record: formula, intervals, conflicts, sources, uses
  exhibit figures revenue.2025 --json      the same for machines; --json is always an array, one object a figure`;

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
