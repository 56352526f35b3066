import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Failure } from "../diagnostics/failure.ts";
import { renderDiagnostics, type FindText } from "../diagnostics/render-diagnostic.ts";
import { visible } from "../diagnostics/source-excerpt.ts";
import { plainPaint, type Paint } from "./terminal.ts";
import { countOf } from "./tell-summary.ts";

/** All trouble of a run at once, its count as the last line; empty when there was none. */
export function troubleText(diagnostics: readonly Diagnostic[], findText: FindText, paint: Paint): string {
  if (diagnostics.length === 0) return "";
  return `${renderDiagnostics(diagnostics, findText, paint)}\n\n${countWords(diagnostics)}\n`;
}

/** `2 errors, 1 warning`; `no errors` when there are none of both. */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.level === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 ? countOf(errors, "error") : "", warnings > 0 ? countOf(warnings, "warning") : ""];
  return parts.filter((part) => part !== "").join(", ") || "no errors";
}

/** A failure that has no line in the deck, in the same form as a diagnostic. */
export function failureText(failure: Failure, paint: Paint = plainPaint): string {
  const head = `${paint.error("error:")} ${visible(failure.message)} ${paint.quiet(`[${failure.rule}]`)}`;
  return [head, ...failure.hints.map((hint) => `  hint: ${visible(hint)}`), ""].join("\n");
}

/** A fault of our own: what to report, with the trace, which holds places in Exhibit and none in the deck. */
export function ownFaultText(error: unknown, version: string, paint: Paint = plainPaint): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `${paint.error("error:")} Exhibit itself failed, the deck is not to blame ${paint.quiet("[own-fault]")}`,
    ...trace.split("\n").map((line) => `  ${visible(line)}`),
    `  hint: Please report these lines; exhibit ${version}, Node ${process.version}, ${process.platform} ${process.arch}.`,
    "",
  ].join("\n");
}
