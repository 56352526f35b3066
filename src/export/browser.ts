import type { Browser, Page } from "puppeteer-core";
import { Failure } from "../diagnostics/failure.ts";
import { insistsOnSandbox, launchFlags, wantsSandbox } from "./browser-flags.ts";
import type { FoundBrowser } from "./browser-places.ts";
import type { BrowserProcess } from "./browser-process.ts";
import { startProcess } from "./browser-process.ts";
import { withDeadline } from "./deadline.ts";
import { explainStart, lacksSandbox } from "./explain-start.ts";
import { findBrowser, thisMachine } from "./find-browser.ts";

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
class BrowserGone extends Error {}

const startLimitMs = 20_000;

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
  const found = await findBrowser(named);
  signal.throwIfAborted();
  const sandbox = wantsSandbox();
  try {
    return await launch(found, sandbox, signal).catch((error: unknown) => {
      // Some systems forbid the namespaces a sandbox is made of. What we print is our own page without script or network.
      const forbidden = error instanceof StartFailed && lacksSandbox(error.message);
      if (!forbidden || !sandbox || insistsOnSandbox()) throw error;
      return launch(found, false, signal);
    });
  } catch (error) {
    throw error instanceof StartFailed ? explainStart(found, error.message) : error;
  }
}

/** The process ended before it could be spoken to; the message is what it printed. */
class StartFailed extends Error {}

async function launch(found: FoundBrowser, sandbox: boolean, signal: AbortSignal): Promise<Launched> {
  const started = await startProcess(found, launchFlags(sandbox), thisMachine().temporaryFolder);
  try {
    const early = started.gone.then(() => Promise.reject(new StartFailed(started.stderr())));
    const browser = await withDeadline(
      { for: `the browser “${found.executable}” to start`, limitMs: startLimitMs, signal },
      Promise.race([connect(started), early]),
    );
    return { running: running(browser, found.from, await browser.version()), end: started.end };
  } catch (error) {
    await started.end();
    // A lost connection is told before the end of the process, and says less.
    const ended = error instanceof StartFailed || error instanceof Failure || signal.aborted;
    throw ended ? error : new StartFailed(started.stderr());
  }
}

async function connect({ transport }: BrowserProcess): Promise<Browser> {
  const puppeteer = await import("puppeteer-core");
  const browser = await puppeteer.connect({ transport, protocolTimeout: 0, issuesEnabled: false });
  await browser.waitForTarget((target) => target.type() === puppeteer.TargetType.PAGE, { timeout: 0 });
  return browser;
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
