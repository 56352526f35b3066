import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../diagnostics/failure.ts";
import type { FoundBrowser, Machine } from "./browser-places.ts";
import { pathFolders, puppeteerCache, puppeteerCachePlaces, systemBrowserPlaces } from "./browser-places.ts";
import { findPackagedBrowser } from "./packaged-browser.ts";

const variables = ["EXHIBIT_BROWSER", "PUPPETEER_EXECUTABLE_PATH", "CHROME_PATH"] as const;
const packagedWord = "packaged";

/**
 * The browser to print with: what the user names, else the system's, else Puppeteer's, else the packaged one.
 * A named one that is wrong is an error and never skipped: a user who names a browser wants that one.
 */
export async function findBrowser(named?: string, machine: Machine = thisMachine()): Promise<FoundBrowser> {
  const tried: string[] = [];
  const wish = namedBrowser(named, machine);
  if (wish !== undefined && wish.value !== packagedWord) return checkNamed(wish, machine);
  if (wish === undefined) {
    const standing = (await findSystem(machine, tried)) ?? (await findInCache(machine, tried));
    if (standing !== undefined) return standing;
  }
  const packaged = await findPackagedBrowser(machine, (step) => tried.push(step));
  if (packaged !== undefined) return packaged;
  throw noBrowser(tried);
}

/** The machine we run on. Containers run users without HOME and without an entry in the list of users. */
export function thisMachine(): Machine {
  const { platform, arch, env } = process;
  return { platform, arch, env, homeFolder: homeFolder(), temporaryFolder: tmpdir(), rootFolder: "/" };
}

function homeFolder(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}

interface NamedBrowser {
  readonly value: string;
  readonly by: string;
}

function namedBrowser(named: string | undefined, machine: Machine): NamedBrowser | undefined {
  if (named !== undefined) return { value: named, by: "--browser" };
  for (const variable of variables) {
    const value = machine.env[variable];
    if (value !== undefined && value !== "") return { value, by: variable };
  }
  return undefined;
}

async function checkNamed({ value, by }: NamedBrowser, machine: Machine): Promise<FoundBrowser> {
  const isPath = /[\\/]/.test(value);
  const places = isPath ? [value] : pathFolders(machine).map((folder) => join(folder, value));
  const reasons = await Promise.all(places.map(whyNotExecutable));
  const good = places.find((_, index) => reasons[index] === undefined);
  if (good !== undefined) return found(good, by);
  const why = isPath ? reasons[0] : "no folder of PATH has it";
  throw new Failure(
    by === "--browser" ? "usage" : "environment",
    "wrong-browser",
    `The browser “${value}” given by ${by} cannot be used: ${why ?? ""}`,
    [
      `Name the file of a Chrome, Chromium or Edge, or “${packagedWord}” for the packaged one.`,
      `Leave ${by} away and the system is searched.`,
    ],
  );
}

async function findSystem(machine: Machine, tried: string[]): Promise<FoundBrowser | undefined> {
  const place = await firstExecutable(systemBrowserPlaces(machine));
  if (place !== undefined) return found(place, "the system");
  tried.push("the system: no Chrome, Chromium or Edge on PATH or in the usual folders");
  return undefined;
}

async function findInCache(machine: Machine, tried: string[]): Promise<FoundBrowser | undefined> {
  const place = await firstExecutable(await puppeteerCachePlaces(machine));
  if (place !== undefined) return found(place, "Puppeteer's cache");
  tried.push(`Puppeteer's cache: nothing in “${puppeteerCache(machine) ?? "~/.cache/puppeteer"}”`);
  return undefined;
}

function found(executable: string, from: string): FoundBrowser {
  return { executable, from, shell: /headless[-_]shell/.test(executable), env: {} };
}

async function firstExecutable(places: readonly string[]): Promise<string | undefined> {
  const reasons = await Promise.all(places.map(whyNotExecutable));
  return places.find((_, index) => reasons[index] === undefined);
}

async function whyNotExecutable(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return "it is not a file";
    await access(path, constants.X_OK);
    return undefined;
  } catch (error) {
    const refused = error instanceof Error && "code" in error && error.code === "EACCES";
    return refused ? "it may not be executed" : "it is not there";
  }
}

function noBrowser(tried: readonly string[]): Failure {
  const steps = ["--browser and EXHIBIT_BROWSER: not given", ...tried].map((step) => `\n  - ${step}`).join("");
  return new Failure("environment", "no-browser", `A PDF needs a Chromium browser and none was found. Tried:${steps}`, [
    "Install Chrome, Chromium or Edge.",
    "Or run “npx puppeteer browsers install chrome-headless-shell”.",
    "Or name one: --browser /path/to/chrome, or EXHIBIT_BROWSER=/path/to/chrome.",
  ]);
}
