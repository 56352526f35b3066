import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { Failure } from "../diagnostics/failure.ts";
import type { FoundBrowser } from "./browser-places.ts";
import { PipeTransport } from "./pipe-transport.ts";
import { makeOwnedFolder, sweepOwnedFolders } from "./private-folder.ts";

const prefix = "exhibit-profile-";
const lastWordsMs = 200;
const tailLength = 4_000;

/** A browser's process, started and not yet spoken to. */
export interface BrowserProcess {
  readonly transport: PipeTransport;
  /** The end of what it printed. */
  readonly stderr: () => string;
  /** Settles when it is gone, however that came. */
  readonly gone: Promise<void>;
  /** Kills it with all its children and removes its profile. Asked twice, it acts once. */
  readonly end: () => Promise<void>;
}

/**
 * Starts a browser with an empty profile of its own, reachable over pipes alone: nobody else can drive it, and a broken pipe ends it
 * even when we were killed. It is started here and not by Puppeteer, whose loading takes as long as the browser's start.
 */
export async function startProcess(
  found: FoundBrowser,
  flags: readonly string[],
  temporaryFolder: string,
): Promise<BrowserProcess> {
  await sweepOwnedFolders(temporaryFolder, prefix);
  const profile = await makeOwnedFolder(temporaryFolder, prefix).catch(() => {
    throw noTemporaryFolder(temporaryFolder);
  });
  const args = [...flags, "--remote-debugging-pipe", `--user-data-dir=${join(profile, "data")}`, "about:blank"];
  const child = spawn(found.executable, args, {
    // A group of its own, so that killing reaches all its children.
    detached: process.platform !== "win32",
    env: { ...process.env, ...found.env },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
  });
  const stderr = tailOf(child);
  const gone = goneOf(child);
  const atExit = (): void => {
    kill(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", atExit);
  let ending: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    kill(child);
    await gone;
    process.removeListener("exit", atExit);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
  };
  return { transport: transportOf(child), stderr, gone, end: () => (ending ??= end()) };
}

function transportOf(child: ChildProcess): PipeTransport {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (toBrowser instanceof Writable && fromBrowser instanceof Readable)
    return new PipeTransport(toBrowser, fromBrowser);
  throw new Error("The browser has no pipes");
}

/** What it printed is read to the end, but not for ever: a child of its own may hold the stream open. */
function goneOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once("close", () => done());
    child.once("error", () => done());
    child.once("exit", () => setTimeout(done, lastWordsMs).unref());
  });
}

function tailOf(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    text = (text + piece).slice(-tailLength);
  });
  child.once("error", (error) => {
    text += error.message;
  });
  return () => text;
}

function kill(child: ChildProcess): void {
  const { pid } = child;
  // Once it has ended, its number may belong to somebody else.
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") execFileSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function noTemporaryFolder(folder: string): Failure {
  return new Failure("environment", "no-temporary-folder", `The temporary folder “${folder}” cannot be written`, [
    "Name another one in the variable TMPDIR.",
  ]);
}
