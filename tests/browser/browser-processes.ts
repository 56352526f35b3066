import { readdirSync, readFileSync } from "node:fs";

/** Ids of the browser processes that run with a profile of the given Node process; `/proc` tells, so on Linux only. */
export function browserProcessesOf(node: number): readonly number[] {
  const mark = `exhibit-profile-${node}-`;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && commandLine(name).includes(mark))
    .map(Number);
}

/** The browser's first process, which started all others. */
export function mainBrowserProcess(node: number): number {
  const main = browserProcessesOf(node).find((pid) => !commandLine(String(pid)).includes("--type="));
  if (main === undefined) throw new Error("No browser runs");
  return main;
}

/** Waits until the browser of a process is gone, and says whether it went. */
export async function browserEnds(node: number, limitMs = 10_000): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (browserProcessesOf(node).length === 0) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
