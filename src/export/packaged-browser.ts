import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FoundBrowser, Machine } from "./browser-places.ts";
import { unpackBrowser } from "./unpack-browser.ts";
import { fileIsThere } from "./private-folder.ts";

const packageName = "@sparticuz/chromium";

/**
 * The browser that came with `npm ci` as an optional dependency, unpacked on first use, so that a bare machine needs nothing else.
 * Its own helper is not used: that one unpacks to a fixed path in the shared temporary folder and turns the sandbox off.
 */
export async function findPackagedBrowser(
  machine: Machine,
  tell: (step: string) => void,
): Promise<FoundBrowser | undefined> {
  if (machine.platform !== "linux" || machine.arch !== "x64") {
    tell("the packaged browser: it is for Linux on x64 only");
    return undefined;
  }
  const folder = packageFolder();
  if (folder === undefined) {
    tell(`the packaged browser: ${packageName} is not installed (an optional dependency)`);
    return undefined;
  }
  try {
    const version = await packageVersion(folder);
    const unpacked = await unpackBrowser({ archives: join(folder, "bin"), version, machine });
    return await settle(unpacked, `${packageName} ${version}`, machine);
  } catch (error) {
    tell(`the packaged browser: ${error instanceof Error ? firstLine(error.message) : String(error)}`);
    return undefined;
  }
}

function packageFolder(): string | undefined {
  try {
    // The package exports nothing but its code, which lies two folders down; resolving does not run it.
    return join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");
  } catch {
    return undefined;
  }
}

async function packageVersion(folder: string): Promise<string> {
  const about: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const version = typeof about === "object" && about !== null && "version" in about ? about.version : undefined;
  return typeof version === "string" && /^[\w.-]+$/.test(version) ? version : "unknown";
}

/** Its own libraries come into play only where the system's do not serve: they are older. */
async function settle(folder: string, from: string, machine: Machine): Promise<FoundBrowser> {
  const executable = join(folder, "chromium");
  const fonts = await fontVariables(folder, machine);
  const plain = await whyNotRunning(executable, {});
  if (plain === undefined) return { executable, from, shell: true, env: fonts };
  const libraries = [join(folder, "al2023/lib"), machine.env["LD_LIBRARY_PATH"]].filter((path) => path !== undefined);
  const env = { ...fonts, LD_LIBRARY_PATH: libraries.filter((path) => path !== "").join(":") };
  const helped = await whyNotRunning(executable, env);
  if (helped !== undefined) throw new Error(`it does not run here: ${helped}`);
  return { executable, from, shell: true, env };
}

async function fontVariables(folder: string, machine: Machine): Promise<Record<string, string>> {
  const given = machine.env["FONTCONFIG_FILE"] ?? machine.env["FONTCONFIG_PATH"];
  if (given !== undefined || (await fileIsThere("/etc/fonts/fonts.conf"))) return {};
  return { FONTCONFIG_FILE: join(folder, "fonts/exhibit-fonts.conf") };
}

function whyNotRunning(executable: string, env: Readonly<Record<string, string>>): Promise<string | undefined> {
  return new Promise((answer) => {
    const options = { env: { ...process.env, ...env }, timeout: 10_000 };
    execFile(executable, ["--version"], options, (error, _out, stderr) => {
      answer(error === null ? undefined : firstLine(stderr.trim() === "" ? error.message : stderr.trim()));
    });
  });
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
