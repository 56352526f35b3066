import { spawn } from "node:child_process";
import { Failure } from "../diagnostics/failure.ts";
import type { FoundBrowser } from "./find-browser.ts";

const lookMs = 5_000;
const tailLength = 2_000;

/** What a browser that would not start says on stderr, seen by starting it once more alone: over a pipe nobody hears it. */
export function stderrOfStart(found: FoundBrowser, flags: readonly string[]): Promise<string> {
  return new Promise((answer) => {
    const args = [...flags, "--headless", "--dump-dom", "about:blank"];
    const child = spawn(found.executable, args, {
      env: { ...process.env, ...found.env },
      stdio: ["ignore", "ignore", "pipe"],
      timeout: lookMs,
      killSignal: "SIGKILL",
    });
    let text = "";
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      text = (text + piece).slice(-tailLength);
    });
    child.once("error", (error) => answer(error.message));
    child.once("close", () => answer(text));
  });
}

/** Whether the system forbids the browser's sandbox. */
export function lacksSandbox(stderr: string): boolean {
  return /No usable sandbox|setuid sandbox|move to new namespace/i.test(stderr);
}

/** The failed start in words, with the way out where the reason is a known one. */
export function explainStart(found: FoundBrowser, error: unknown, stderr: string): Failure {
  const said = [...stderr.split("\n"), error instanceof Error ? error.message : ""].map((line) => line.trim());
  const lines = said.filter((line) => line !== "").slice(0, 4);
  const reason = lines.map((line) => `\n  ${line}`).join("");
  return new Failure(
    "environment",
    "browser-start",
    `The browser “${found.executable}” (from ${found.from}) did not start:${reason}`,
    [wayOut(stderr), "Or name another one with --browser, or use the packaged one with EXHIBIT_BROWSER=packaged."],
  );
}

function wayOut(stderr: string): string {
  const library = /error while loading shared libraries: (\S+?):/.exec(stderr)?.[1];
  if (library !== undefined) return `The system lacks the library ${library}: install the browser by its package.`;
  if (/without --no-sandbox/.test(stderr)) return "As root a browser has no sandbox: unset EXHIBIT_SANDBOX.";
  if (lacksSandbox(stderr)) return "The system forbids its sandbox: unset EXHIBIT_SANDBOX, or set it to 0.";
  return "Start it by hand to see whether it is a working Chrome, Chromium or Edge.";
}
