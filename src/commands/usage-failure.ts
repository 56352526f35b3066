import type { Command, CommanderError } from "commander";
import { Failure } from "../diagnostics/failure.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";

const openings = new Map([
  ["commander.unknownCommand", ["unknown-command", "Unknown command"]],
  // `help bogus`: commander prints the whole help as an error and does not say why.
  ["commander.help", ["unknown-command", "Unknown command"]],
  ["commander.unknownOption", ["unknown-option", "Unknown option"]],
  ["commander.optionMissingArgument", ["missing-value", "Missing value of option"]],
  ["commander.excessArguments", ["excess-arguments", "Too many arguments"]],
]);

/** A mistake on the command line in the words of the house, with what was probably meant. */
export function usageFailure(error: CommanderError, program: Command, words: readonly string[]): Failure {
  const [rule, opening] = openings.get(error.code) ?? [];
  if (rule === undefined || opening === undefined) return new Failure("usage", ruleOf(error.code), error.message);
  if (rule === "excess-arguments") return new Failure("usage", rule, "Too many arguments, expected one deck", [help]);
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? words.at(-1) ?? "";
  return new Failure("usage", rule, `${opening} “${word}”`, [...hintsFor(rule, word, program), help]);
}

const help = "`exhibit --help` and `exhibit <command> --help` print what there is.";

function hintsFor(rule: string, word: string, program: Command): readonly string[] {
  if (rule === "unknown-command" && /[./\\]/.test(word)) return [`To show a deck: \`exhibit dev ${word}\`.`];
  if (rule !== "unknown-command" && rule !== "unknown-option") return [];
  const names =
    rule === "unknown-command"
      ? program.commands.map((command) => command.name())
      : program.commands.flatMap((command) => command.options.map((option) => option.long ?? option.flags));
  const near = suggest(word, new Set(names));
  return near.length > 0 ? [`Did you mean ${quoteList(near)}?`] : [];
}

function ruleOf(code: string): string {
  return code.replace(/^\w+\./, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
