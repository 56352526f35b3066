import { resolve } from "node:path";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Failure } from "../diagnostics/failure.ts";
import { findTextIn } from "../diagnostics/find-text.ts";
import { renderDiagnostics } from "../diagnostics/render-diagnostic.ts";
import { compileProject } from "../pipeline.ts";
import { clientFolder, hasClientFiles } from "./client-files.ts";
import { screenPage } from "./screen-page.ts";

/** One compilation as Vite needs it: a page whatever happens, and the trouble in words. */
export interface ViteDeck {
  readonly html: string;
  readonly errors: string;
  readonly warnings: string;
}

/** Compiles a deck for Vite. The speaker's notes are in the page only while it is served to the author. */
export async function compileForVite(path: string, theme: string | undefined, notes: boolean): Promise<ViteDeck> {
  await bundleMissingClient();
  const { report, all } = collectDiagnostics();
  const { compiled, sources } = await compileProject(path, report, theme === undefined ? {} : { theme });
  const findText = findTextIn(sources);
  const words = (level: Diagnostic["level"]): string =>
    renderDiagnostics(
      all().filter((diagnostic) => diagnostic.level === level),
      findText,
    );
  return {
    html: await screenPage(compiled, sources.fonts, { notes }),
    errors: words("error"),
    warnings: words("warning"),
  };
}

/** The words of what was thrown; those of a failure with its hints. */
export function failureWords(error: unknown): string {
  if (error instanceof Failure) return [error.message, ...error.hints].join("\n");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// A checkout that was never built has Vite at hand and can bundle the client now; an installed package has it bundled.
async function bundleMissingClient(): Promise<void> {
  if (await hasClientFiles()) return;
  const { buildClient } = await import("./build-client.ts");
  await buildClient(resolve(clientFolder, "../../src/client"), clientFolder);
}
