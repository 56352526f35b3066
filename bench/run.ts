import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withBrowser } from "../src/export/browser.ts";
import { generateDeck } from "./generate-deck.ts";
import { generateTable } from "./generate-table.ts";
import type { Cost } from "./measure.ts";
import { measure } from "./measure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist/cli.js");
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    sizes: { type: "string", default: "50,200,1000" },
    rows: { type: "string", default: "1000000" },
    out: { type: "string", default: join(root, "bench/results.md") },
  },
});
const runs = Number(values.runs);

/** One line of the table: a deck, what was done with it, by which browser. */
interface Row {
  readonly deck: string;
  readonly work: string;
  readonly cost: Cost;
  readonly sizeKb: number | undefined;
}

interface Work {
  readonly name: string;
  readonly words: readonly string[];
  readonly output?: string;
  readonly env?: NodeJS.ProcessEnv;
}

function worksOn(folder: string, browsers: readonly (readonly [string, string])[]): readonly Work[] {
  const html = join(folder, "bench.html");
  const pdf = join(folder, "bench.pdf");
  return [
    { name: "compile (`check`)", words: ["check"] },
    { name: "build one file", words: ["build", "--single-file", "--out", html], output: html },
    ...browsers.map(([version, browser]) => ({
      name: `PDF, ${version}`,
      words: ["export", "--to", "pdf", "--out", pdf],
      output: pdf,
      env: browser === "" ? {} : { EXHIBIT_BROWSER: browser },
    })),
  ];
}

/** Compiling a deck that holds a large CSV file: every cell is looked at, few are kept. */
async function measureTable(scratch: string): Promise<Row> {
  const deck = join(scratch, "table");
  await generateTable(deck, Number(values.rows));
  const cost = await measure(process.execPath, [cli, "check", deck, "--quiet"], {}, runs);
  const sizeKb = (await stat(join(deck, "data/sales.csv"))).size / 1024;
  const row = {
    deck: `CSV of ${Number(values.rows).toLocaleString("en")} rows, ${Math.round(sizeKb / 1024)} MB`,
    work: "compile (`check`)",
    cost,
    sizeKb: undefined,
  };
  console.log(renderRow(row));
  return row;
}

async function measureDeck(
  name: string,
  deck: string,
  scratch: string,
  browsers: readonly (readonly [string, string])[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name: work, words, output, env } of worksOn(scratch, browsers)) {
    const [verb = "", ...rest] = words;
    const cost = await measure(process.execPath, [cli, verb, deck, ...rest, "--quiet"], env ?? {}, runs);
    const sizeKb = output === undefined ? undefined : (await stat(output)).size / 1024;
    rows.push({ deck: name, work, cost, sizeKb });
    console.log(renderRow(rows.at(-1)));
  }
  return rows;
}

function renderRow(row: Row | undefined): string {
  if (row === undefined) return "";
  const size = row.sizeKb === undefined ? "" : `${Math.round(row.sizeKb)} kB`;
  return `| ${row.deck} | ${row.work} | ${row.cost.seconds.toFixed(2)} s | ${Math.round(row.cost.peakMb)} MB | ${size} |`;
}

/** The browsers to compare: the one that is found, and the packaged one where it runs. */
async function findBrowsers(): Promise<readonly (readonly [string, string])[]> {
  const found = new Map<string, string>();
  for (const browser of ["", "packaged"]) {
    const options = browser === "" ? {} : { browser };
    const version = await withBrowser(options, (running) => Promise.resolve(running.version)).catch(() => undefined);
    if (version !== undefined && !found.has(version)) found.set(version, browser);
  }
  return [...found];
}

function renderResults(rows: readonly Row[]): string {
  const [cpu] = cpus();
  const about = [
    `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 1024 ** 3)} GB`,
    `${process.platform} ${release()}`,
    `Node ${process.version}`,
    `${runs} runs after a warm-up`,
    new Date().toISOString().slice(0, 10),
  ];
  const head = "| deck | work | time (median) | peak memory | output |\n| --- | --- | --- | --- | --- |";
  return `# Results\n\nWritten by \`npm run bench\`; the method is in [README.md](README.md).\n\n${about.join(" · ")}\n\n${head}\n${rows.map(renderRow).join("\n")}\n`;
}

execFileSync(process.execPath, ["--import", "tsx", join(root, "src/bundle/build-package.ts")], {
  cwd: root,
  stdio: "inherit",
});
const scratch = await mkdtemp(join(tmpdir(), "exhibit-bench-"));
try {
  const browsers = await findBrowsers();
  const rows: Row[] = [...(await measureDeck("flagship", root, scratch, browsers))];
  for (const size of values.sizes.split(",").map(Number)) {
    const deck = join(scratch, `deck-${size}`);
    await generateDeck(deck, size);
    rows.push(...(await measureDeck(`${size} slides`, deck, scratch, browsers)));
  }
  rows.push(await measureTable(scratch));
  await writeFile(values.out, renderResults(rows));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
