import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { starterDeck } from "../../src/commands/starter-deck.ts";

/** The command as it is shipped. */
export const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** What a run of the command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of one's own, links resolved. */
export async function emptyFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), "exhibit cli ")));
}

/** Starts `exhibit` with these words in a folder; the environment has no colours and no CI in it. */
export function start(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs `exhibit` to its end. */
export async function exhibit(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return ended(start(folder, words, env));
}

/** Waits for the end of a command that was started. */
export async function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Run> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stdout, stderr };
}

/** A folder with the starter deck in it. */
export async function starterFolder(): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, text] of starterDeck) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
