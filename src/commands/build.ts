import type { Output } from "../model/progress.ts";
import { refuseSourcePlace } from "../outputs/output-place.ts";
import { isSound, type CommandContext, type CommandResult } from "./command.ts";
import { compileFor } from "./compile-for.ts";
import { findDeck } from "./find-deck.ts";
import { inputsOf } from "./inputs-of.ts";
import { outputPaths } from "./output-paths.ts";
import type { BuildOptions } from "./parse-command-line.ts";
import { writePage } from "./write-page.ts";

/** `exhibit build`: the live deck as a site, or as one file. */
export async function buildCommand(
  named: string,
  options: BuildOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const deck = await findDeck(named, context.folder);
  const compilation = await compileFor(deck, options.theme, context);
  if (!isSound(context.diagnostics(), context.options.strict)) return { outputs: [] };
  const outputs: Output[] = [];
  for (const [kind, path] of outputPaths(deck, [options.singleFile ? "html" : "site"], options.out, context.folder)) {
    await refuseSourcePlace(path, deck.root, inputsOf(compilation.sources));
    if (kind !== "pdf") outputs.push(await writePage(kind, path, compilation, options.notes, context));
  }
  return { outputs };
}
