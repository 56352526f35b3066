import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const ours = new Set<string>();
let swept = false;

/** A hidden name beside `path` that nobody else uses, removed when the process ends, however it ends but by SIGKILL. */
export function temporaryBeside(path: string, ending: "tmp" | "old" = "tmp"): string {
  const name = `.${basename(path)}.${process.pid}.${randomBytes(4).toString("hex")}.${ending}`;
  return keepTemporary(join(dirname(path), name));
}

/** Marks a path of ours to be removed at the end. */
export function keepTemporary(path: string): string {
  if (!swept) process.on("exit", sweep);
  swept = true;
  ours.add(path);
  return path;
}

/** Takes a path off the list: it has become the output, or is gone already. */
export function releaseTemporary(path: string): void {
  ours.delete(path);
}

function sweep(): void {
  for (const path of ours) rmSync(path, { recursive: true, force: true });
}

/** The process that made a temporary name, read back from it. */
export function ownerOfTemporary(name: string, output: string): number | undefined {
  const prefix = `.${basename(output)}.`;
  if (!name.startsWith(prefix)) return undefined;
  const match = /^(\d+)\.[0-9a-f]{8}\.(?:tmp|old)$/.exec(name.slice(prefix.length));
  return match === null ? undefined : Number(match[1]);
}

/** Whether a process runs; one of another user counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
