import { spawn } from "node:child_process";
import { treeMemoryMb } from "./process-tree.ts";

const sampleMs = 20;

/** What one command took. */
export interface Cost {
  readonly seconds: number;
  readonly peakMb: number;
}

/** Runs a command once, from its start to its end, and samples the memory of all its processes meanwhile. */
export function measureOnce(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  return new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
    let peakMb = 0;
    let trouble = "";
    const timer = setInterval(() => {
      peakMb = Math.max(peakMb, treeMemoryMb(child.pid ?? 0));
    }, sampleMs);
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      trouble += piece;
    });
    child.once("error", fail);
    child.once("exit", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) done({ seconds, peakMb });
      else fail(new Error(`${words.join(" ")} ended with ${code}\n${trouble.slice(-2000)}`));
    });
  });
}

/** The median of several runs after one that warms the disk's cache. */
export async function measure(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  runs: number,
): Promise<Cost> {
  await measureOnce(program, words, env);
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await measureOnce(program, words, env));
  return { seconds: median(costs.map((cost) => cost.seconds)), peakMb: Math.max(...costs.map((cost) => cost.peakMb)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
