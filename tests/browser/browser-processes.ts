import { readdirSync, readFileSync } from "node:fs";

/** The browser's first process, found by the Node process that started it; `/proc` tells, so on Linux only. */
export function mainBrowserProcess(node: number): number {
  const mark = `exhibit-profile-${node}-`;
  const main = processes().find((pid) => {
    const line = read(`/proc/${pid}/cmdline`);
    return line.includes(mark) && !line.includes("--type=");
  });
  if (main === undefined) throw new Error("No browser runs");
  return main;
}

/** All processes of a browser, named by its first one: they are one group, also when the first is gone. */
export function browserProcesses(main: number): readonly number[] {
  return processes().filter((pid) => {
    const stat = read(`/proc/${pid}/stat`);
    const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(group) === main && state !== "Z";
  });
}

/** Waits until no process of a browser is left, and says whether it came to that. */
export async function browserEnds(main: number, limitMs = 10_000): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (browserProcesses(main).length === 0) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

function processes(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
