import type { Progress } from "../model/progress.ts";
import type { Terminal } from "./terminal.ts";

/** A progress that can be taken off the screen before other words are written. */
export interface ProgressLine {
  readonly progress: Progress;
  readonly clear: () => void;
}

const eraseLine = "\r\u001b[2K";

/** One line that changes in place on a terminal; one line a step in pipes and CI; nothing when quiet. */
export function tellProgress(terminal: Terminal, quiet: boolean): ProgressLine {
  if (quiet) return { progress: () => undefined, clear: () => undefined };
  return terminal.live ? liveLine(terminal) : plainLines(terminal);
}

function liveLine(terminal: Terminal): ProgressLine {
  let shown = false;
  return {
    progress: (step, done, total) => {
      const line = progressWords(step, done, total).slice(0, terminal.columns - 1);
      terminal.tell(eraseLine + terminal.paint.quiet(line));
      shown = true;
    },
    clear: () => {
      if (shown) terminal.tell(eraseLine);
      shown = false;
    },
  };
}

function plainLines(terminal: Terminal): ProgressLine {
  let last = "";
  return {
    progress: (step) => {
      if (step !== last) terminal.tell(`${progressWords(step)}\n`);
      last = step;
    },
    clear: () => undefined,
  };
}

function progressWords(step: string, done?: number, total?: number): string {
  const words = `${step.slice(0, 1).toUpperCase()}${step.slice(1)} …`;
  if (done === undefined) return words;
  return total === undefined ? `${words} ${done}` : `${words} ${done}/${total}`;
}
