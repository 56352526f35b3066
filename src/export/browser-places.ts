import { readdir } from "node:fs/promises";
import { posix, win32 } from "node:path";

/** What the search for a browser may know of the machine; tests hand in one of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined for a user without a home. */
  readonly homeFolder: string | undefined;
  readonly temporaryFolder: string;
  /** `/`, but for tests. */
  readonly rootFolder: string;
}

/** A browser that can be started, and where it came from, for messages. */
export interface FoundBrowser {
  readonly executable: string;
  readonly from: string;
  /** A headless shell starts in a quarter of the time and knows no other mode. */
  readonly shell: boolean;
  /** Variables it needs beside our own. */
  readonly env: Readonly<Record<string, string>>;
}

const linuxNames = [
  "chrome-headless-shell",
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const linuxFiles = ["opt/google/chrome/chrome", "opt/microsoft/msedge/msedge"];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsFiles = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Paths where a system browser would stand, best first: by PATH on Linux, in the usual folders elsewhere. */
export function systemBrowserPlaces(machine: Machine): readonly string[] {
  const { env, platform } = machine;
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => env[name] ?? "");
    return folders
      .filter((folder) => folder !== "")
      .flatMap((folder) => windowsFiles.map((file) => win32.join(folder, file)));
  }
  if (platform === "darwin") {
    const folders = [machine.rootFolder, machine.homeFolder ?? machine.rootFolder].map((base) =>
      posix.join(base, "Applications"),
    );
    return folders.flatMap((folder) => macApps.map((app) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)));
  }
  const folders = pathFolders(machine);
  return [
    ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...linuxFiles.map((file) => posix.join(machine.rootFolder, file)),
  ];
}

/** The folders of PATH. Empty entries mean the current folder and are left out: a deck's folder must not bring a browser. */
export function pathFolders(machine: Machine): readonly string[] {
  const separator = machine.platform === "win32" ? ";" : ":";
  return (machine.env["PATH"] ?? "").split(separator).filter((folder) => folder !== "");
}

/** Builds that Puppeteer's installer left in its cache, headless shells first, newest first. */
export async function puppeteerCachePlaces(machine: Machine): Promise<readonly string[]> {
  const cache = puppeteerCache(machine);
  if (cache === undefined) return [];
  const found = await Promise.all(
    ["chrome-headless-shell", "chrome"].map(async (kind) => {
      const builds = await readdir(posix.join(cache, kind)).catch(() => []);
      const newestFirst = builds.toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }));
      return newestFirst.flatMap((build) => filesOfBuild(kind).map((file) => posix.join(cache, kind, build, file)));
    }),
  );
  return found.flat();
}

/** Where Puppeteer's installer keeps its browsers. */
export function puppeteerCache({ env, homeFolder }: Machine): string | undefined {
  const usual = homeFolder === undefined ? undefined : posix.join(homeFolder, ".cache/puppeteer");
  return env["PUPPETEER_CACHE_DIR"] ?? usual;
}

function filesOfBuild(kind: string): readonly string[] {
  const mac = "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing";
  return ["linux64", "mac-arm64", "mac-x64", "win64", "win32"].map((platform) => {
    const folder = `${kind}-${platform}`;
    if (platform.startsWith("win")) return `${folder}/${kind}.exe`;
    return platform.startsWith("mac") && kind === "chrome" ? `${folder}/${mac}` : `${folder}/${kind}`;
  });
}
