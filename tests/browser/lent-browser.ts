import type { BrowserPage } from "../../src/export/browser.ts";
import { startBrowser } from "../../src/export/browser.ts";

/** A page and what went wrong in it: errors and warnings of its console, and every request but its own file. */
export interface WatchedPage {
  readonly page: BrowserPage;
  readonly problems: readonly string[];
}

/** One browser for the tests of a file; every page is new. */
export interface LentBrowser {
  readonly open: () => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/** Starts the browser that `exhibit export` would take on this machine. */
export function lendBrowser(): LentBrowser {
  const started = startBrowser({ browser: process.env["EXHIBIT_BROWSER"] });
  return {
    open: async () => {
      const browser = await started.ready;
      const page = await browser.withPage((first) => first.browser().newPage());
      await page.setViewport({ width: 1280, height: 720 });
      return { page, problems: watch(page) };
    },
    close: () => started.close(),
  };
}

function watch(page: BrowserPage): readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page: ${String(error)}`));
  page.on("request", (request) => {
    const isPage = request.isNavigationRequest() && request.url().startsWith("file:");
    if (!isPage && !request.url().startsWith("data:")) problems.push(`request: ${request.url().slice(0, 200)}`);
  });
  return problems;
}
