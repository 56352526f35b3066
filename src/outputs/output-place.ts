import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Failure } from "../diagnostics/failure.ts";

const sourceFolders = ["slides", "data", "templates"];

/** Refuses an output that would stand among the sources of a deck, or over one of its inputs, links followed. */
export async function refuseSourcePlace(output: string, deckRoot: string, inputs: readonly string[]): Promise<void> {
  const target = await realPathOf(resolve(output));
  const root = await realPathOf(resolve(deckRoot));
  const taken = await Promise.all(inputs.map((input) => realPathOf(resolve(root, input))));
  const inFolder = sourceFolders.find((folder) => isWithin(join(root, folder), target));
  if (inFolder === undefined && !taken.includes(target) && target !== root) return;
  const what = inFolder === undefined ? "is an input of the deck" : `stands in the deck's “${inFolder}” folder`;
  throw new Failure("usage", "output-over-source", `The output “${output}” ${what}`, [
    "Sources are never written over: name another place with --out.",
  ]);
}

/** True for the folder itself and everything below it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** The real path, also of something that is not there yet: that of its nearest existing folder, and the rest. */
async function realPathOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = dirname(path);
  return parent === path ? path : join(await realPathOf(parent), basename(path));
}
