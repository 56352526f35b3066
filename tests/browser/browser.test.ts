import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startBrowser, withBrowser } from "../../src/export/browser.ts";
import { browserEnds, browserProcesses, mainBrowserProcess } from "./browser-processes.ts";

vi.setConfig({ testTimeout: 60_000 });

const onLinux = process.platform === "linux";

async function profiles(node: number): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(`exhibit-profile-${node}-`));
}

/** Node in a process of its own, with a browser; it is ended with the test, also with one that fails. */
function startAndWait(): ChildProcessByStdio<null, Readable, null> {
  const program = fileURLToPath(new URL("start-and-wait.ts", import.meta.url));
  const node = spawn(process.execPath, ["--import", "tsx", program], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    node.kill("SIGKILL");
  });
  return node;
}

describe("withBrowser(options, use)", () => {
  it("lends a page of a fresh browser and ends it afterwards, profile and all", async () => {
    const result = await withBrowser({}, (browser) => browser.withPage((page) => page.evaluate("6 * 7")));
    expect(result).toBe(42);
    expect(await profiles(process.pid)).toEqual([]);
  });

  it.runIf(onLinux)("leaves no process behind", async () => {
    const main = await withBrowser({}, () => {
      const pid = mainBrowserProcess(process.pid);
      expect(browserProcesses(pid).length).toBeGreaterThan(1);
      return Promise.resolve(pid);
    });
    expect(await browserEnds(main)).toBe(true);
  });

  it("ends the browser when its user fails", async () => {
    const failing = withBrowser({}, () => Promise.reject(new Error("mine")));
    await expect(failing).rejects.toThrow("mine");
    expect(await profiles(process.pid)).toEqual([]);
  });

  it("takes a browser that was begun earlier", async () => {
    const started = startBrowser();
    const { version } = await started.ready;
    expect(await withBrowser({ started }, (browser) => Promise.resolve(browser.version))).toBe(version);
    expect(await profiles(process.pid)).toEqual([]);
  });

  it("reaches no name of any network", async () => {
    const reach = `fetch("http://example.com/").then(() => "reached", () => "refused")`;
    const answer = await withBrowser({}, (browser) => browser.withPage((page) => page.evaluate(reach)));
    expect(answer).toBe("refused");
  });

  it.runIf(onLinux)("tries once more when the browser is killed at work", async () => {
    let tries = 0;
    const result = await withBrowser({}, (browser) =>
      browser.withPage((page) => {
        tries++;
        if (tries > 1) return page.evaluate("1 + 1");
        process.kill(mainBrowserProcess(process.pid), "SIGKILL");
        return page.evaluate("new Promise(() => undefined)");
      }),
    );
    expect([result, tries]).toEqual([2, 2]);
  });

  it.runIf(onLinux)("gives up when it is killed twice", async () => {
    const crash = withBrowser({}, (browser) =>
      browser.withPage((page) => {
        process.kill(mainBrowserProcess(process.pid), "SIGKILL");
        return page.evaluate("new Promise(() => undefined)");
      }),
    );
    await expect(crash).rejects.toMatchObject({ kind: "environment", rule: "browser-crashed" });
    expect(await profiles(process.pid)).toEqual([]);
  });

  it("hears of a page that crashes while somebody waits", async () => {
    let tries = 0;
    const result = await withBrowser({}, (browser) =>
      browser.withPage(async (page) => {
        tries++;
        if (tries > 1) return "second";
        page.goto("chrome://crash").catch(() => undefined);
        return new Promise<string>(() => undefined);
      }),
    );
    expect(result).toBe("second");
  });
});

describe("startBrowser(options)", () => {
  it("can be closed before it has started", async () => {
    const started = startBrowser();
    await started.close();
    await expect(started.ready).rejects.toThrow("not needed any more");
    expect(await profiles(process.pid)).toEqual([]);
  });

  it("tells of a wrong browser to the one who waits for it, and to nobody before", async () => {
    const started = startBrowser({ browser: "/nowhere/chrome" });
    await new Promise((done) => setTimeout(done, 20));
    await expect(started.ready).rejects.toMatchObject({ kind: "usage", rule: "wrong-browser" });
    await started.close();
  });

  it.runIf(onLinux)("says what a program that is no browser printed before it ended", async () => {
    const folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
    const fake = join(folder, "fake");
    await writeFile(fake, "#!/bin/sh\necho 'rubbish here' >&2\nexit 1\n");
    await chmod(fake, 0o755);
    const started = startBrowser({ browser: fake });
    await expect(started.ready).rejects.toMatchObject({ kind: "environment", rule: "browser-start" });
    await expect(started.ready).rejects.toThrow("rubbish here");
    await started.close();
    await rm(folder, { recursive: true });
  });

  it.runIf(onLinux)("leaves no browser behind when Node is killed, and the next start clears its profile", async () => {
    const node = startAndWait();
    const pid = node.pid ?? 0;
    await new Promise((ready) => node.stdout.once("data", ready));
    const main = mainBrowserProcess(pid);
    expect(browserProcesses(main).length).toBeGreaterThan(1);
    const ended = new Promise((done) => node.once("exit", done));
    node.kill("SIGKILL");
    await ended;
    expect(await browserEnds(main)).toBe(true);
    expect(await profiles(pid)).toHaveLength(1);
    await withBrowser({}, () => Promise.resolve());
    expect(await profiles(pid)).toEqual([]);
  });

  it.runIf(onLinux)("leaves no browser behind after SIGTERM", async () => {
    const node = startAndWait();
    await new Promise((ready) => node.stdout.once("data", ready));
    const main = mainBrowserProcess(node.pid ?? 0);
    const ended = new Promise((done) => node.once("exit", done));
    node.kill("SIGTERM");
    await ended;
    expect(await browserEnds(main)).toBe(true);
  });
});
