import { startBrowser } from "../../src/export/browser.ts";

/** A program for tests that kill it: starts a browser, says so, and waits. */
const browser = startBrowser();
await browser.ready;
process.stdout.write("ready\n");
setInterval(() => undefined, 1000);
