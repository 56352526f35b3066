import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { Failure } from "../diagnostics/failure.ts";
import { launchFlags, wantsSandbox } from "./browser-flags.ts";
import { withDeadline } from "./deadline.ts";
import { explainStart, lacksSandbox, stderrOfStart } from "./explain-start.ts";
import type { FoundBrowser } from "./find-browser.ts";
import { findBrowser, thisMachine } from "./find-browser.ts";
import { makeOwnedFolder, sweepOwnedFolders } from "./private-folder.ts";

/** A page of the browser: the only Puppeteer type that others may know. */
export type BrowserPage = Page;

/** How to get a browser. */
export interface BrowserOptions {
  /** As typed after `--browser`: a path, a name on PATH, or `packaged`. */
  readonly browser?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A running browser with a private, empty profile. */
export interface RunningBrowser {
  /** `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly from: string;
  /** Lends the one page; a crash of page or browser while it is lent ends the wait with `BrowserGone`. */
  readonly withPage: <Result>(use: (page: BrowserPage) => Promise<Result>) => Promise<Result>;
}

/** A browser on its way: starting it takes as long as compiling a deck, so both are done at once. */
export interface StartedBrowser {
  /** The browser, once; a failed start is told here and nowhere before. */
  readonly ready: Promise<RunningBrowser>;
  /** Ends it and removes its profile, whatever state it is in. */
  readonly close: () => Promise<void>;
}

/** The browser or its page died while somebody waited for it. */
export class BrowserGone extends Error {}

const startLimitMs = 20_000;
const profilePrefix = "exhibit-profile-";

/** Begins to start a browser and returns at once. Whoever starts it closes it. */
export function startBrowser(options: BrowserOptions = {}): StartedBrowser {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal]);
  const launched = launchFound(options.browser, signal);
  const ready = launched.then(({ running }) => running);
  // Nobody may be listening yet; the one who awaits `ready` still hears of it.
  ready.catch(() => undefined);
  const close = async (): Promise<void> => {
    stop.abort(new Error("The browser is not needed any more"));
    await launched.then(({ end }) => end()).catch(() => undefined);
  };
  return { ready, close };
}

/**
 * Lends a browser to `use` and ends it whatever happens. When it dies meanwhile, `use` is asked once more with a fresh one:
 * a crash is mostly the machine's. `started` is one that was begun earlier.
 */
export async function withBrowser<Result>(
  options: BrowserOptions & { readonly started?: StartedBrowser | undefined },
  use: (browser: RunningBrowser) => Promise<Result>,
): Promise<Result> {
  try {
    return await lend(options.started ?? startBrowser(options), use);
  } catch (error) {
    if (!(error instanceof BrowserGone)) throw error;
  }
  try {
    return await lend(startBrowser(options), use);
  } catch (error) {
    if (!(error instanceof BrowserGone)) throw error;
    throw new Failure("environment", "browser-crashed", `The browser ended twice while at work: ${error.message}`, [
      "Most often memory ran out: close other programs, or export fewer slides.",
      "Try another browser with --browser.",
    ]);
  }
}

async function lend<Result>(
  started: StartedBrowser,
  use: (browser: RunningBrowser) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(await started.ready);
  } finally {
    await started.close();
  }
}

interface Launched {
  readonly running: RunningBrowser;
  readonly end: () => Promise<void>;
}

async function launchFound(named: string | undefined, signal: AbortSignal): Promise<Launched> {
  const [found] = await Promise.all([findBrowser(named), import("puppeteer-core")]);
  signal.throwIfAborted();
  const sandbox = wantsSandbox();
  try {
    return await launch(found, sandbox, signal);
  } catch (error) {
    if (error instanceof Failure || signal.aborted) throw error;
    const stderr = await stderrOfStart(found, launchFlags(sandbox));
    // Some systems forbid the namespaces a sandbox is made of. What we print is our own page without script or network.
    if (sandbox && process.env["EXHIBIT_SANDBOX"] !== "1" && lacksSandbox(stderr)) return launch(found, false, signal);
    throw explainStart(found, error, stderr);
  }
}

async function launch(found: FoundBrowser, sandbox: boolean, signal: AbortSignal): Promise<Launched> {
  const { launch: start } = await import("puppeteer-core");
  const { temporaryFolder } = thisMachine();
  await sweepOwnedFolders(temporaryFolder, profilePrefix);
  const profile = await makeOwnedFolder(temporaryFolder, profilePrefix).catch(() => {
    throw noTemporaryFolder(temporaryFolder);
  });
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true });
  process.once("exit", removeProfile);
  const stop = new AbortController();
  const starting = start({
    executablePath: found.executable,
    headless: found.shell ? "shell" : true,
    // A pipe ends the browser with us even after SIGKILL; a port would also be open to others.
    pipe: true,
    userDataDir: join(profile, "data"),
    args: [...launchFlags(sandbox)],
    env: { ...process.env, ...found.env },
    timeout: 0,
    protocolTimeout: 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    signal: AbortSignal.any([stop.signal, signal]),
  });
  const forget = async (): Promise<void> => {
    process.removeListener("exit", removeProfile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
  };
  try {
    const wait = { for: `the browser “${found.executable}” to start`, limitMs: startLimitMs, signal };
    const browser = await withDeadline(wait, starting);
    let ended: Promise<void> | undefined;
    // Asked twice, it must not kill twice: by then its number may belong to somebody else.
    const end = (): Promise<void> => (ended ??= endBrowser(browser).then(forget));
    return { running: running(browser, found.from, await browser.version()), end };
  } catch (error) {
    stop.abort();
    await forget();
    throw error;
  }
}

function noTemporaryFolder(folder: string): Failure {
  return new Failure("environment", "no-temporary-folder", `The temporary folder “${folder}” cannot be written`, [
    "Name another one in the variable TMPDIR.",
  ]);
}

function running(browser: Browser, from: string, version: string): RunningBrowser {
  return {
    version,
    from,
    withPage: async (use) => {
      // The page it opens by itself serves; making another costs a tenth of a second.
      const [first] = await browser.pages();
      return whileAlive(browser, first ?? (await browser.newPage()), use);
    },
  };
}

/** A dead browser leaves calls pending for ever: its death must end the wait. */
function whileAlive<Result>(
  browser: Browser,
  page: BrowserPage,
  use: (page: BrowserPage) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onEnd = (): void => reject(new BrowserGone("its process is gone"));
    const onCrash = (error: Error): void => reject(new BrowserGone(error.message));
    browser.on("disconnected", onEnd);
    page.on("error", onCrash);
    use(page)
      // A pending call may be rejected a moment before the event arrives.
      .then(resolve, (error: unknown) => (browser.connected ? reject(error) : onEnd()))
      .finally(() => {
        browser.off("disconnected", onEnd);
        page.off("error", onCrash);
      });
  });
}

/** Its profile is thrown away, so there is nothing to shut down in order: killing takes a tenth of the time. */
async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined || process.platform === "win32") return browser.close();
  const ended = child.exitCode !== null || child.signalCode !== null;
  const exit = ended ? Promise.resolve() : new Promise((done) => child.once("exit", done));
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
  await exit;
}
