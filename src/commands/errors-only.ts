import type { CommandContext } from "./command.ts";

/** A context for commands that only look something up: a deck's warnings are for `check` to tell, unless they count as errors. */
export function errorsOnly(context: CommandContext): CommandContext {
  if (context.options.strict) return context;
  return {
    ...context,
    report: (diagnostic) => {
      if (diagnostic.level === "error") context.report(diagnostic);
    },
  };
}
