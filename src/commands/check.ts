import { checkDeck } from "../checks/check-deck.ts";
import { isSound, type CommandContext, type CommandResult } from "./command.ts";
import { compileFor } from "./compile-for.ts";
import { findDeck } from "./find-deck.ts";
import type { StageOption } from "./stage-option.ts";
import { countOf } from "./tell-summary.ts";
import { countWords } from "./tell-trouble.ts";

/** `exhibit check`: tells every mistake, writes nothing and needs no browser. */
export async function checkCommand(
  named: string,
  options: StageOption & { readonly theme?: string },
  context: CommandContext,
): Promise<CommandResult> {
  const deck = await findDeck(named, context.folder);
  const { deck: parsed, ledger, compiled } = await compileFor(deck, options.theme, context);
  checkDeck({ deck: parsed, ledger, compiled, stage: options.stage ?? "draft" }, context.report);
  const diagnostics = context.diagnostics();
  if (!isSound(diagnostics, context.options.strict)) return { outputs: [] };
  const extent = `${countOf(compiled.slides.length, "slide")}, ${countOf(ledger.figures.size, "figure")}`;
  return { outputs: [], remarks: [`“${compiled.title}”: ${extent}, ${countWords(diagnostics)}`] };
}
