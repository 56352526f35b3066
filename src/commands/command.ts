import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Output, Progress } from "../model/progress.ts";
import type { ProjectSources } from "../model/project-sources.ts";
import type { Terminal } from "./terminal.ts";

/** Options that every command takes. */
export interface CommonOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
}

/** The options that every command takes, out of all that were given to one. */
export function commonOf({ json, quiet, strict }: CommonOptions): CommonOptions {
  return { json, quiet, strict };
}

/** What a command is lent: where it stands, where its words and its trouble go, and when it must stop. */
export interface CommandContext {
  /** The folder the user stands in; paths are shown relative to it. */
  readonly folder: string;
  readonly options: CommonOptions;
  /** Of Exhibit. */
  readonly version: string;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly report: Report;
  /** Everything reported so far, sorted. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Hands over what was read, so that trouble can show the line it stands in. */
  readonly keepSources: (sources: ProjectSources) => void;
  /** Aborted by Ctrl-C and by the end of the terminal. */
  readonly signal: AbortSignal;
}

/** What a command did. Trouble with the deck is in the report; trouble with the world is thrown as a `Failure`. */
export interface CommandResult {
  readonly outputs: readonly Output[];
  /** What was asked for, when it is words and no file: goes to standard output as it is, for people, programs or machines. */
  readonly text?: string;
  /** Lines for people that are no outputs. */
  readonly remarks?: readonly string[];
}

/** Whether the deck may be written out: it has no error, and no warning either when those count. */
export function isSound(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return !diagnostics.some((diagnostic) => strict || diagnostic.level === "error");
}
