import type { Diagnostic, Report } from "./diagnostic.ts";

/** Hears all stages of a run; `all()` gives what it heard by file, line and column, each mistake once. */
export function collectDiagnostics(): { readonly report: Report; readonly all: () => readonly Diagnostic[] } {
  const heard = new Map<string, Diagnostic>();
  return {
    report: (diagnostic) => {
      const key = identity(diagnostic);
      if (!heard.has(key)) heard.set(key, diagnostic);
    },
    all: () => [...heard.values()].toSorted(byPlace),
  };
}

function identity({ rule, message, place }: Diagnostic): string {
  return [place.file, place.start.line, place.start.column, rule, message].join("\u0000");
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

// Not localeCompare: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
