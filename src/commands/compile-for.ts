import { compileProject, type Compilation } from "../pipeline.ts";
import type { CommandContext } from "./command.ts";
import type { DeckLocation } from "./find-deck.ts";

/** Compiles a deck for a command: trouble goes to its report, and the sources to whoever shows that trouble. */
export async function compileFor(
  deck: DeckLocation,
  theme: string | undefined,
  context: CommandContext,
): Promise<Compilation> {
  context.progress("Compiling the deck");
  const compilation = await compileProject(deck.path, context.report, theme === undefined ? {} : { theme });
  context.keepSources(compilation.sources);
  context.signal.throwIfAborted();
  return compilation;
}
