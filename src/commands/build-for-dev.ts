import type { DevBuild, DevTrouble } from "../bundle/dev-session.ts";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.ts";
import { Failure } from "../diagnostics/failure.ts";
import { renderDiagnostics } from "../diagnostics/render-diagnostic.ts";
import { compileProject, type DeckMemo } from "../pipeline.ts";
import type { CommandContext } from "./command.ts";
import { findTextIn } from "../diagnostics/find-text.ts";
import type { DeckLocation } from "./find-deck.ts";
import { failureText, ownFaultText, troubleText } from "./tell-trouble.ts";
import type { Paint } from "./terminal.ts";

/** What came of one compilation in `dev`, good or bad, for the screen and for the terminal. */
export interface DevOutcome {
  readonly build: (DevBuild & { readonly pictures: readonly string[] }) | undefined;
  /** There when the deck has errors. */
  readonly trouble: DevTrouble | undefined;
  /** All diagnostics for the terminal, warnings too; empty when there are none. */
  readonly text: string;
  readonly error?: unknown;
}

/** Compiles the deck; nothing that an author can do to it is thrown, for the deck on screen must go on. */
export async function buildForDev(
  deck: DeckLocation,
  theme: string | undefined,
  context: CommandContext,
  memo: DeckMemo,
): Promise<DevOutcome> {
  const { paint } = context.terminal;
  const { report, all } = collectDiagnostics();
  try {
    const { compiled, sources } = await compileProject(deck.path, report, {
      memo,
      ...(theme !== undefined && { theme }),
    });
    const findText = findTextIn(sources);
    const found = all();
    const errors = found.filter((diagnostic) => diagnostic.level === "error").length;
    const text = renderDiagnostics(found, findText);
    return {
      build: { compiled, fonts: sources.fonts, pictures: [...sources.assets.keys()] },
      trouble: errors === 0 ? undefined : { type: "diagnostics", text, errors, warnings: found.length - errors },
      text: troubleText(found, findText, paint),
    };
  } catch (error) {
    const words = (colours?: Paint): string =>
      error instanceof Failure ? failureText(error, colours) : ownFaultText(error, context.version, colours);
    return {
      build: undefined,
      trouble: { type: "diagnostics", text: words(), errors: 1, warnings: 0 },
      text: words(paint),
      error,
    };
  }
}
