import { lstat, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "../outputs/temporary-paths.ts";
import type { Machine } from "./browser-places.ts";

/** Whether a file or folder stands at the path. */
export async function fileIsThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The usual place for what outlives a run: below XDG_CACHE_HOME or ~/.cache, where there is a home. */
export function usualCache({ env, homeFolder }: Machine): string | undefined {
  const named = env["XDG_CACHE_HOME"] ?? "";
  const base = named === "" && homeFolder !== undefined ? join(homeFolder, ".cache") : named;
  return base === "" ? undefined : join(base, "exhibit");
}

/**
 * A cache folder that can be written: the usual one, else one of our own in the temporary folder.
 * The last must be ours alone: in a shared folder somebody else may have put a program under its name.
 */
export async function writableCache(machine: Machine): Promise<string> {
  const usual = usualCache(machine);
  if (usual === undefined) return ownTemporaryFolder(machine);
  try {
    await mkdir(usual, { recursive: true, mode: 0o700 });
    // A read-only home lets an existing folder through `mkdir`; only a file made inside proves it.
    await rm(await mkdtemp(join(usual, ".probe-")), { recursive: true });
    return usual;
  } catch {
    return ownTemporaryFolder(machine);
  }
}

async function ownTemporaryFolder(machine: Machine): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const folder = join(machine.temporaryFolder, `exhibit-cache-${user}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const facts = await lstat(folder);
  const foreign = process.getuid !== undefined && (facts.uid !== user || (facts.mode & 0o077) !== 0);
  if (!facts.isDirectory() || foreign) throw new Error(`the folder “${folder}” is not private to this user`);
  return folder;
}

/** A fresh folder whose name tells which process made it, so that a later run can clear up after a killed one. */
export function makeOwnedFolder(parent: string, prefix: string): Promise<string> {
  return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}

/** Removes folders of `makeOwnedFolder` whose process is gone. */
export async function sweepOwnedFolders(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const left = names.filter((name) => {
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    return name.startsWith(prefix) && owner > 0 && !isRunning(owner);
  });
  await Promise.all(
    left.map((name) => rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}
