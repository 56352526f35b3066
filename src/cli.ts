#!/usr/bin/env node
// Nothing is imported statically: an old Node must reach the first line, not stumble over an import.
const oldest = [20, 19] as const;

function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

async function start(): Promise<number> {
  const [{ readFileSync }, { default: picocolors }, { runCommandLine }] = await Promise.all([
    import("node:fs"),
    import("picocolors"),
    import("./commands/run-command-line.ts"),
  ]);
  const facts: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const version = typeof facts === "object" && facts !== null && "version" in facts ? String(facts.version) : "";
  const words = process.argv.slice(2);
  const stop = listenForSignals();
  quietBrokenPipes();
  process.on("uncaughtException", (error) => endByOwnFault(error, version));
  const colors = picocolors.createColors(wantsColours(words));
  const code = await runCommandLine({
    words: words.filter((word) => word !== "--no-color"),
    version,
    folder: process.cwd(),
    signal: stop.signal,
    terminal: {
      print: (text) => process.stdout.write(text),
      tell: (text) => process.stderr.write(text),
      live: process.stderr.isTTY && process.env["CI"] === undefined && process.env["TERM"] !== "dumb",
      columns: process.stderr.columns || 80,
      ...(process.stdout.isTTY && { printColumns: process.stdout.columns || 80 }),
      paint: {
        error: (text) => colors.bold(colors.red(text)),
        warning: (text) => colors.bold(colors.yellow(text)),
        good: colors.green,
        strong: colors.bold,
        quiet: colors.dim,
      },
    },
  });
  return leave(stop.code() ?? code);
}

/** What still holds the process open after this long is cut off: a command that is done is done. */
const graceMs = 3_000;

function leave(code: number): number {
  setTimeout(() => process.exit(code), graceMs).unref();
  return code;
}

/** The first signal asks the command to stop and clean up, the second ends the process at once. */
function listenForSignals(): { readonly signal: AbortSignal; readonly code: () => number | undefined } {
  const controller = new AbortController();
  let code: number | undefined;
  for (const [name, number] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.on(name, () => {
      if (code !== undefined) process.exit(number);
      code = leave(number);
      controller.abort();
    });
  }
  return { signal: controller.signal, code: () => code };
}

/** Whoever reads our words may go away (`| head`); the outputs are still wanted. */
function quietBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

/** What slipped through every net is our fault, and is not told as if the deck were wrong. */
function endByOwnFault(error: Error, version: string): void {
  console.error(`error: Exhibit itself failed [own-fault]\n${error.stack ?? error.message}`);
  console.error(`  hint: Please report these lines; exhibit ${version}, Node ${process.version}, ${process.platform}.`);
  process.exit(5);
}

function wantsColours(words: readonly string[]): boolean {
  const { NO_COLOR: no = "", FORCE_COLOR: force = "" } = process.env;
  if (words.includes("--no-color") || no !== "") return false;
  if (force !== "") return force !== "0";
  return process.stdout.isTTY && process.stderr.isTTY && process.env["TERM"] !== "dumb";
}

// Last, when everything above has its value.
if (isOldNode(process.versions.node)) {
  console.error(`error: Exhibit needs Node ${oldest.join(".")} or newer, this is ${process.versions.node} [old-node]`);
  process.exitCode = 3;
} else {
  process.exitCode = await start();
}
