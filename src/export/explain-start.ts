import { Failure } from "../diagnostics/failure.ts";
import type { FoundBrowser } from "./browser-places.ts";

const mostLines = 4;

/** Whether the system forbids the browser's sandbox. */
export function lacksSandbox(stderr: string): boolean {
  return /No usable sandbox|setuid sandbox|move to new namespace/i.test(stderr);
}

/** The failed start in words, with the way out where the reason is a known one. */
export function explainStart(found: FoundBrowser, stderr: string): Failure {
  const lines = stderr
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const said = lines.length === 0 ? ["it ended at once, without a word"] : lines.slice(0, mostLines);
  const reason = said.map((line) => `\n  ${line}`).join("");
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
