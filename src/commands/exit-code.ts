import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { exitCodes } from "../diagnostics/failure.ts";
import { limitRules } from "../diagnostics/limits.ts";
import { isSound } from "./command.ts";

/** The exit code that the trouble of a deck asks for: a limit outranks mistakes, because they may follow from what was not read. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (isSound(diagnostics, strict)) return exitCodes.good;
  const isLimit = diagnostics.some(({ level, rule }) => level === "error" && limitRules.has(rule));
  return isLimit ? exitCodes.limit : exitCodes.deck;
}
