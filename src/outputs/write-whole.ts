import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { errorCode, outputFailure } from "./output-failure.ts";
import { isRunning, ownerOfTemporary, releaseTemporary, temporaryBeside } from "./temporary-paths.ts";
import { withOutputLock } from "./with-output-lock.ts";

/**
 * Writes a file as a whole or not at all: beside its place under a hidden name, flushed, looked at by `check`, then renamed.
 * Whatever fails (the check, the disk, a signal), an earlier file stays as it was and nothing stray is left.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  check?: (temporary: string) => Promise<void> | void,
): Promise<void> {
  const target = resolve(path);
  try {
    await mkdir(dirname(target), { recursive: true });
    await withOutputLock(target, async () => {
      await removeWreckage(target);
      const temporary = temporaryBeside(target);
      try {
        await writeFlushed(temporary, bytes);
        await check?.(temporary);
        await renameOver(temporary, target);
      } finally {
        await rm(temporary, { force: true });
        releaseTemporary(temporary);
      }
      await flushFolder(dirname(target));
    });
  } catch (error) {
    throw outputFailure(error, path);
  }
}

/** Writes a new file and waits until it is on the disk, so that a rename never puts an empty file in place. */
export async function writeFlushed(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows refuses a rename while a viewer or scanner holds the file open, mostly for a moment. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === "win32" && ["EPERM", "EBUSY", "EACCES"].includes(errorCode(error) ?? "");
      if (!passing || attempt === 5) throw error;
      await new Promise((done) => setTimeout(done, attempt * 100));
    }
  }
}

/** A rename is durable once its folder is flushed; systems that cannot flush a folder do without. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Takes away what a killed run left beside this output. */
export async function removeWreckage(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const owner = ownerOfTemporary(name, path);
    if (owner === undefined || isRunning(owner)) continue;
    await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}
