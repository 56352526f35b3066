import { fontsCss } from "../compile/fonts-css.ts";
import type { StartedBrowser } from "../export/browser.ts";
import type { Output } from "../model/progress.ts";
import { refuseSourcePlace } from "../outputs/output-place.ts";
import type { Compilation } from "../pipeline.ts";
import { isSound, type CommandContext, type CommandResult } from "./command.ts";
import { compileFor } from "./compile-for.ts";
import { findDeck } from "./find-deck.ts";
import { inputsOf } from "./inputs-of.ts";
import { outputPaths, parseFormats } from "./output-paths.ts";
import type { ExportOptions } from "./parse-command-line.ts";
import { pathFrom } from "./tell-summary.ts";
import { writePage } from "./write-page.ts";

/** `exhibit export`: any of site, HTML and PDF from one compilation; the browser starts while the deck compiles. */
export async function exportCommand(
  named: string,
  options: ExportOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const deck = await findDeck(named, context.folder);
  const paths = outputPaths(deck, parseFormats(options.to), options.out, context.folder);
  const started = paths.has("pdf") ? await beginBrowser(options, context) : undefined;
  try {
    const compilation = await compileFor(deck, options.theme, context);
    if (!isSound(context.diagnostics(), context.options.strict)) return { outputs: [] };
    const inputs = inputsOf(compilation.sources);
    for (const path of paths.values()) await refuseSourcePlace(path, deck.root, inputs);
    const outputs: Output[] = [];
    for (const [kind, path] of paths) {
      outputs.push(
        kind === "pdf"
          ? await writePdf(path, compilation, started, options, context)
          : await writePage(kind, path, compilation, options.notes, context),
      );
    }
    return { outputs };
  } finally {
    await started?.close();
  }
}

async function beginBrowser(options: ExportOptions, context: CommandContext): Promise<StartedBrowser> {
  const { startBrowser } = await import("../export/browser.ts");
  return startBrowser({ browser: options.browser, signal: context.signal });
}

async function writePdf(
  path: string,
  { compiled, sources }: Compilation,
  started: StartedBrowser | undefined,
  options: ExportOptions,
  context: CommandContext,
): Promise<Output> {
  const { exportPdf } = await import("../export/export-pdf.ts");
  const output = await exportPdf(compiled, {
    outPath: path,
    fontsCss: fontsCss(sources.fonts, compiled.characters),
    browser: options.browser,
    started,
    progress: context.progress,
    signal: context.signal,
  });
  return { ...output, path: pathFrom(context.folder, path) };
}
