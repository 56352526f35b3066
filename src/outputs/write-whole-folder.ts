import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import { errorCode, outputFailure } from "./output-failure.ts";
import { isRunning, ownerOfTemporary, releaseTemporary, temporaryBeside } from "./temporary-paths.ts";
import { withOutputLock } from "./with-output-lock.ts";
import { flushFolder, removeWreckage, renameOver, writeFlushed } from "./write-whole.ts";

/**
 * Writes a folder of files (names → contents) as a whole: beside its place, then swapped for the earlier one.
 * An existing folder is replaced only when `isOurs` knows every name in it: `--out ~/Documents` must not cost a home.
 */
export async function writeWholeFolder(
  path: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  isOurs: (name: string) => boolean = (name) => files.has(name),
): Promise<void> {
  const target = resolve(path);
  try {
    await mkdir(dirname(target), { recursive: true });
    await withOutputLock(target, async () => {
      await bringBackInterrupted(target);
      await removeWreckage(target);
      await refuseForeignFolder(path, isOurs);
      await swapIn(target, files);
    });
  } catch (error) {
    throw outputFailure(error, path);
  }
}

async function swapIn(target: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const fresh = temporaryBeside(target);
  const earlier = temporaryBeside(target, "old");
  // Until the swap is done the earlier folder must outlive this process; the list would remove it.
  releaseTemporary(earlier);
  try {
    for (const [name, bytes] of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFlushed(join(fresh, name), bytes);
    }
    const moved = await moveAway(target, earlier);
    try {
      await renameOver(fresh, target);
    } catch (error) {
      if (moved) await rename(earlier, target);
      throw error;
    }
    await rm(earlier, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    releaseTemporary(fresh);
  }
  await flushFolder(dirname(target));
}

async function moveAway(from: string, to: string): Promise<boolean> {
  try {
    await renameOver(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** A run killed between its two renames leaves no folder in place, but the whole earlier one beside it. */
async function bringBackInterrupted(target: string): Promise<void> {
  const names = await readdir(dirname(target));
  if (names.includes(basename(target))) return;
  const earlier = names.find((name) => name.endsWith(".old") && isWreckage(name, target));
  if (earlier !== undefined) await rename(join(dirname(target), earlier), target);
}

function isWreckage(name: string, target: string): boolean {
  const owner = ownerOfTemporary(name, target);
  return owner !== undefined && !isRunning(owner);
}

async function refuseForeignFolder(path: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(resolve(path)).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const foreign = names.find((name) => !isOurs(name));
  if (foreign === undefined) return;
  throw new Failure(
    "usage",
    "foreign-folder",
    `The folder “${path}” holds “${foreign}”, which this command did not write`,
    ["Name an empty or a new folder with --out: a site replaces its folder as a whole."],
  );
}
