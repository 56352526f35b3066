import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Failure } from "../diagnostics/failure.ts";

/** Where a deck lies: its root folder without links, and the one slide file when the deck is a single file. */
export interface DeckRoot {
  readonly root: string;
  readonly singleFile: string | undefined;
}

/** Finds the deck that a user named; there is no line of a deck to blame when it does not exist. */
export async function findDeckRoot(path: string): Promise<DeckRoot> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (found === undefined) {
    throw new Failure("usage", "unknown-deck", `Unknown deck “${path}”, expected a folder or a Markdown file`);
  }
  if (found.isDirectory()) return { root: await realpath(absolute), singleFile: undefined };
  if (!found.isFile() || !/\.(?:md|markdown)$/i.test(absolute)) {
    throw new Failure("usage", "invalid-deck", `Invalid deck “${path}”, expected a folder or a Markdown file (.md)`);
  }
  return { root: await realpath(dirname(absolute)), singleFile: basename(absolute) };
}

export type Reachable =
  | { readonly state: "good"; readonly absolute: string; readonly bytes: number }
  | { readonly state: "missing" | "outside" | "unreadable"; readonly reason: string };

/**
 * Looks at a path below the root without opening it: links are followed and must end inside the root, and only regular
 * files are good, because opening a FIFO or a device waits for ever.
 */
export async function reach(root: string, path: string): Promise<Reachable> {
  const absolute = resolve(root, path);
  if (!isInside(root, absolute)) return { state: "outside", reason: "it lies outside the deck’s folder" };
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined) return unreachable(absolute);
  if (!isInside(root, real)) return { state: "outside", reason: "it is a link that leaves the deck’s folder" };
  const found = await stat(real).catch(() => undefined);
  if (found === undefined) return { state: "missing", reason: "there is no such file" };
  if (found.isDirectory()) return { state: "unreadable", reason: "it is a folder" };
  if (!found.isFile()) return { state: "unreadable", reason: "it is no regular file" };
  return { state: "good", absolute: real, bytes: found.size };
}

async function unreachable(absolute: string): Promise<Reachable> {
  const link = await lstat(absolute).catch(() => undefined);
  const reason = link === undefined ? "there is no such file" : "it is a link to nothing";
  return { state: "missing", reason };
}

function isInside(root: string, absolute: string): boolean {
  return absolute.startsWith(root.endsWith(sep) ? root : join(root, sep));
}
