import { readdirSync, readFileSync } from "node:fs";

const pageKb = 4;

/** Resident memory in MB of a process and all it started, pages shared between processes counted for each of them. */
export function treeMemoryMb(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? read(`/proc/${name}/stat`) : "";
    // The name of a program stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields.length < 22) continue;
    parents.set(pid, Number(fields[1]));
    pages.set(pid, Number(fields[21]));
  }
  let sum = 0;
  for (const [pid, count] of pages) if (belongsTo(pid, root, parents)) sum += count;
  return (sum * pageKb) / 1024;
}

function belongsTo(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === root) return true;
  return false;
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
