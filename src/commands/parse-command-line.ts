import { Command, CommanderError, Option } from "commander";
import { commonOf, type CommonOptions } from "./command.ts";
import { defineLedgerCommands, type LedgerRequest } from "./ledger-commands.ts";
import { type StageOption, stageOption } from "./stage-option.ts";
import { usageFailure } from "./usage-failure.ts";

/** What the user asked for, options read and defaults filled in. */
export type Request =
  | { readonly command: "help"; readonly text: string }
  | (Common & { readonly command: "build"; readonly deck: string; readonly options: BuildOptions })
  | (Common & { readonly command: "export"; readonly deck: string; readonly options: ExportOptions })
  | (Common & { readonly command: "check"; readonly deck: string; readonly options: ThemeOption & StageOption })
  | LedgerRequest
  | (Common & { readonly command: "dev"; readonly deck: string; readonly options: DevOptions })
  | (Common & { readonly command: "new"; readonly folder: string });

interface Common {
  readonly common: CommonOptions;
}

interface ThemeOption {
  readonly theme?: string;
}

interface PageOptions extends ThemeOption {
  /** Absent leaves it to the output: a published site has no speaker notes, a single file has. */
  readonly notes?: boolean;
}

export interface BuildOptions extends PageOptions {
  readonly singleFile: boolean;
  readonly out?: string;
}

export interface ExportOptions extends PageOptions {
  readonly to: string;
  readonly out?: string;
  readonly browser?: string;
}

export interface DevOptions extends ThemeOption {
  readonly port: number;
  readonly open: boolean;
}

/** Reads the arguments after the program's name. Mistakes are thrown as a `Failure` of kind usage, help comes as text. */
export function parseCommandLine(words: readonly string[], version: string): Request {
  let request: Request | undefined;
  let printed = "";
  const program = defineProgram((parsed) => {
    request = parsed;
  });
  program.version(version, "-V, --version", "print the version");
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => (printed += text), writeErr: () => undefined });
  }
  try {
    program.parse(words.length === 0 ? ["--help"] : words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageFailure(error, program, words);
  }
  return request ?? { command: "help", text: printed };
}

function defineProgram(start: (request: Request) => void): Command {
  const program = new Command("exhibit")
    .description("Decks from Markdown and data, in which every figure ties out.")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", helpEnd);
  defineWork(program, start);
  defineOutputs(program, start);
  defineLedgerCommands(program, start);
  for (const command of program.commands) addCommonOptions(command);
  return program;
}

const helpEnd = `
A deck is a folder with slides/, or one Markdown file; the current folder by default.
Exit codes: 0 good · 1 deck or data · 2 usage · 3 environment · 4 limit · 5 fault of Exhibit.`;

function defineWork(program: Command, start: (request: Request) => void): void {
  program
    .command("new")
    .description("make a starter deck of three slides")
    .argument("[folder]", "a new or empty folder", ".")
    .action((folder: string, options: CommonOptions) => start({ command: "new", folder, common: commonOf(options) }));
  program
    .command("dev")
    .description("show the deck in a browser and follow every save")
    .argument("[deck]", deckWords, ".")
    .option("--port <number>", "port on this machine", parsePort, 4400)
    .option("--open", "open the browser", false)
    .addOption(themeOption())
    .action((deck: string, options: DevOptions & CommonOptions) =>
      start({ command: "dev", deck, options, common: commonOf(options) }),
    );
}

function defineOutputs(program: Command, start: (request: Request) => void): void {
  program
    .command("build")
    .description("write the live deck as a site")
    .argument("[deck]", deckWords, ".")
    .option("--single-file", "write one self-contained HTML file instead", false)
    .option("--out <path>", "where to write")
    .option("--notes", "with speaker notes (by default only a single file has them)")
    .option("--no-notes", "without speaker notes")
    .addOption(themeOption())
    .action((deck: string, options: BuildOptions & CommonOptions) =>
      start({ command: "build", deck, options, common: commonOf(options) }),
    );
  program
    .command("export")
    .description("write a checked PDF, one HTML file, the site, or several of them")
    .argument("[deck]", deckWords, ".")
    .option("--to <formats>", "pdf, html, site, or several with commas", "pdf")
    .option("--out <path>", "where to write: the file, or a folder for several")
    .option("--browser <path>", "the Chrome or Chromium that prints")
    .option("--notes", "site and HTML with speaker notes (by default only the HTML has them)")
    .option("--no-notes", "without speaker notes")
    .addOption(themeOption())
    .action((deck: string, options: ExportOptions & CommonOptions) =>
      start({ command: "export", deck, options, common: commonOf(options) }),
    );
  program
    .command("check")
    .description("tell every mistake in the deck and its data, write nothing")
    .argument("[deck]", deckWords, ".")
    .addOption(stageOption("draft", "what is still open is a warning (the default)"))
    .addOption(stageOption("review", "likewise, for a deck that others read"))
    .addOption(stageOption("final", "nothing may be left open: undecided conflicts are errors"))
    .addOption(themeOption())
    .action((deck: string, options: ThemeOption & StageOption & CommonOptions) =>
      start({ command: "check", deck, options, common: commonOf(options) }),
    );
}

const deckWords = "folder or Markdown file";

function themeOption(): Option {
  return new Option("--theme <name>", "board, stage, or a theme of the deck's own");
}

function addCommonOptions(command: Command): void {
  command
    .option("--json", jsonWords(command), false)
    .option("--quiet", "no progress and no summary", false)
    .option("--strict", "warnings count as errors", false)
    .option("--no-color", "no colours (so does NO_COLOR)");
}

function jsonWords(command: Command): string {
  return command.name() === "figures"
    ? "an array with one object a figure on standard output, for machines"
    : "one JSON object on standard output, for machines";
}

function parsePort(text: string): number {
  const port = Number(text);
  // Port 0 would let the system choose one: never a port that nobody named.
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new CommanderError(2, "exhibit.invalidPort", `Invalid port “${text}”, expected a number from 1 to 65535`);
}
