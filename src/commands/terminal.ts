import type { Paint as DiagnosticPaint } from "../diagnostics/render-diagnostic.ts";

/** Words in the colours of a terminal, or as they are. */
export interface Paint extends DiagnosticPaint {
  readonly good: (text: string) => string;
}

/** Where a command's words go. Commands write to nothing else, so that tests and other programs can listen. */
export interface Terminal {
  /** Results, to standard output. */
  readonly print: (text: string) => void;
  /** Progress and trouble, to standard error. */
  readonly tell: (text: string) => void;
  /** True when the last line may be drawn anew: a terminal with somebody before it, not a pipe and not CI. */
  readonly live: boolean;
  readonly columns: number;
  /** Of standard output, when a terminal shows it; what goes into a pipe or file is not shortened. */
  readonly printColumns?: number;
  readonly paint: Paint;
}

/** No colours: files, pipes, machines, tests. */
export const plainPaint: Paint = {
  error: (text) => text,
  warning: (text) => text,
  good: (text) => text,
  strong: (text) => text,
  quiet: (text) => text,
};
