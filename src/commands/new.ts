import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import { errorCode, outputFailure } from "../outputs/output-failure.ts";
import type { CommandContext, CommandResult } from "./command.ts";
import { starterDeck } from "./starter-deck.ts";
import { pathFrom } from "./tell-summary.ts";

/** A fresh repository or package is as good as empty. */
const harmless = new Set([".git", "README.md", "LICENSE", "package.json", "package-lock.json", "node_modules"]);

/** `exhibit new`: writes a starter deck into a new or empty folder; nothing that stands there is touched. */
export async function newCommand(named: string, context: CommandContext): Promise<CommandResult> {
  const folder = resolve(context.folder, named);
  try {
    await refuseFull(folder, named);
    for (const [name, text] of starterDeck) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text, { flag: "wx" });
    }
  } catch (error) {
    throw outputFailure(error, named);
  }
  const { paint } = context.terminal;
  const way = pathFrom(context.folder, folder);
  const place = way === "." ? "" : ` ${way}`;
  return {
    outputs: [],
    remarks: [`${paint.good("✓")} A deck of three slides in ${paint.strong(way)}`, `  Next: exhibit dev${place}`],
  };
}

async function refuseFull(folder: string, named: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const first = names.find((name) => !harmless.has(name));
  if (first === undefined) return;
  throw new Failure("usage", "folder-not-empty", `The folder “${named}” is not empty: “${first}” stands there`, [
    "Name a new folder: `exhibit new my-deck`.",
  ]);
}
