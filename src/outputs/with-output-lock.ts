import { open, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import { errorCode } from "./output-failure.ts";
import { isRunning, keepTemporary, releaseTemporary } from "./temporary-paths.ts";

/** A lock without a readable owner is that of a process caught between making and filling it; older ones are wreckage. */
const unreadableLockMs = 5_000;

/** Lets one process at a time write an output. The lock of a process that is gone does not count. */
export async function withOutputLock<Result>(path: string, use: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  if (!(await takeLock(lock))) {
    await removeStaleLock(lock, path);
    if (!(await takeLock(lock))) throw busy(path, lock);
  }
  try {
    return await use();
  } finally {
    await rm(lock, { force: true });
    releaseTemporary(lock);
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    keepTemporary(lock);
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function removeStaleLock(lock: string, path: string): Promise<void> {
  const pid = Number.parseInt(await readFile(lock, "utf8").catch(() => ""), 10);
  const held = Number.isNaN(pid) ? await isFresh(lock) : isRunning(pid);
  if (held) throw busy(path, lock);
  await rm(lock, { force: true });
}

async function isFresh(lock: string): Promise<boolean> {
  const facts = await stat(lock).catch(() => undefined);
  return facts !== undefined && performance.timeOrigin + performance.now() - facts.mtimeMs < unreadableLockMs;
}

function busy(path: string, lock: string): Failure {
  return new Failure("environment", "output-busy", `“${path}” is being written by another run`, [
    `Wait for it, or delete “${lock}” when no other run is going on.`,
  ]);
}
