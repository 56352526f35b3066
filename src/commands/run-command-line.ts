import { collectDiagnostics } from "../diagnostics/collect-diagnostics.ts";
import { exitCodes, Failure } from "../diagnostics/failure.ts";
import type { FindText } from "../diagnostics/render-diagnostic.ts";
import { isSound, type CommandContext, type CommandResult, type CommonOptions } from "./command.ts";
import { findTextIn } from "../diagnostics/find-text.ts";
import { exitCodeOf } from "./exit-code.ts";
import { parseCommandLine, type Request } from "./parse-command-line.ts";
import { tellProgress } from "./tell-progress.ts";
import { countOf, summaryLines, timeWords } from "./tell-summary.ts";
import { countWords, failureText, ownFaultText, troubleText } from "./tell-trouble.ts";
import type { Terminal } from "./terminal.ts";

/** What the command line stands in: made once in `cli.ts`, or by a test. */
export interface Host {
  readonly words: readonly string[];
  readonly folder: string;
  readonly version: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

type Work = Exclude<Request, { readonly command: "help" }>;

/** Runs one command from its words to its exit code; every kind of trouble ends here, told once. */
export async function runCommandLine(host: Host): Promise<number> {
  const { terminal } = host;
  try {
    const request = parseCommandLine(host.words, host.version);
    if (request.command !== "help") return await runWork(request, host);
    terminal.print(request.text);
    return exitCodes.good;
  } catch (error) {
    terminal.tell(failureWords(error, host));
    return codeOf(error);
  }
}

async function runWork(request: Work, host: Host): Promise<number> {
  const { terminal } = host;
  const started = performance.now();
  const collected = collectDiagnostics();
  const line = tellProgress(terminal, request.common.quiet || request.common.json);
  let findText: FindText | undefined;
  const context: CommandContext = {
    folder: host.folder,
    options: request.common,
    version: host.version,
    terminal,
    progress: line.progress,
    report: collected.report,
    diagnostics: collected.all,
    keepSources: (sources) => (findText = findTextIn(sources)),
    signal: host.signal,
  };
  const ended = await settle(request, context);
  line.clear();
  const told = {
    ...ended,
    findText: (file: string) => findText?.(file),
    diagnostics: collected.all(),
    milliseconds: performance.now() - started,
  };
  if (request.common.json && told.result?.text === undefined) {
    terminal.print(`${JSON.stringify(jsonOf(told, request.common), null, 2)}\n`);
  } else tellEnd(told, request.common, host);
  return endCode(told, request.common);
}

interface Ended {
  readonly result?: CommandResult;
  readonly error?: unknown;
}

interface Told extends Ended {
  readonly findText: FindText;
  readonly diagnostics: ReturnType<CommandContext["diagnostics"]>;
  readonly milliseconds: number;
}

async function settle(request: Work, context: CommandContext): Promise<Ended> {
  try {
    return { result: await work(request, context) };
  } catch (error) {
    return { error };
  }
}

// Each command is loaded when it is asked for: `check` never pays for a browser or a watcher.
async function work(request: Work, context: CommandContext): Promise<CommandResult> {
  switch (request.command) {
    case "new":
      return (await import("./new.ts")).newCommand(request.folder, context);
    case "dev":
      return (await import("./dev.ts")).devCommand(request.deck, request.options, context);
    case "build":
      return (await import("./build.ts")).buildCommand(request.deck, request.options, context);
    case "export":
      return (await import("./export.ts")).exportCommand(request.deck, request.options, context);
    case "check":
      return (await import("./check.ts")).checkCommand(request.deck, request.options, context);
    case "figures":
      return (await import("./figures.ts")).figuresCommand(request.words, request.options, context);
    case "adopt":
      return (await import("./adopt.ts")).adoptCommand(request.target, request.options, context);
    default:
      return request satisfies never;
  }
}

function tellEnd(told: Told, options: CommonOptions, host: Host): void {
  const { terminal } = host;
  terminal.tell(troubleText(told.diagnostics, told.findText, terminal.paint));
  if (told.error !== undefined) terminal.tell(failureWords(told.error, host));
  const { outputs = [], remarks = [], text = "" } = told.result ?? {};
  terminal.print(text);
  if (told.result === undefined || options.quiet) return;
  const lines = [...summaryLines(outputs, terminal.paint), ...remarks];
  if (outputs.length > 0) lines.push(`${countOf(outputs.length, "output")} in ${timeWords(told.milliseconds)}`);
  if (text === "") tellUndone(told, options, terminal);
  terminal.print(lines.map((line) => `${line}\n`).join(""));
}

function tellUndone({ diagnostics }: Told, { strict }: CommonOptions, terminal: Terminal): void {
  if (isSound(diagnostics, strict)) return;
  terminal.tell(`Nothing was done: ${countWords(diagnostics)}${strict ? " (--strict)" : ""}.\n`);
}

function jsonOf(told: Told, options: CommonOptions): object {
  const { error, result, diagnostics } = told;
  return {
    ok: error === undefined && isSound(diagnostics, options.strict),
    outputs: result?.outputs ?? [],
    diagnostics,
    failure: error === undefined ? null : failureData(error),
  };
}

function failureData(error: unknown): object {
  if (error instanceof Failure) {
    return { kind: error.kind, rule: error.rule, message: error.message, hints: error.hints };
  }
  if (isAbort(error)) return { kind: "interrupted", rule: "interrupted", message: "Interrupted", hints: [] };
  return { kind: "ownFault", rule: "own-fault", message: String(error), hints: [] };
}

function endCode(told: Told, options: CommonOptions): number {
  if (told.error !== undefined) return codeOf(told.error);
  return exitCodeOf(told.diagnostics, options.strict);
}

function codeOf(error: unknown): number {
  return error instanceof Failure ? exitCodes[error.kind] : exitCodes.ownFault;
}

function failureWords(error: unknown, { terminal, version }: Host): string {
  if (error instanceof Failure) return failureText(error, terminal.paint);
  // After a signal there is nothing to say: whoever sent it knows.
  return isAbort(error) ? "" : ownFaultText(error, version, terminal.paint);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
