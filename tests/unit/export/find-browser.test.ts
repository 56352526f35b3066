import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import type { Machine } from "../../../src/export/browser-places.ts";
import { findBrowser } from "../../../src/export/find-browser.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Linux machine for which no packaged browser exists, so that nothing is unpacked. */
function machine(env: Machine["env"] = {}): Machine {
  return {
    platform: "linux",
    arch: "riscv64",
    env: { PATH: folder, ...env },
    homeFolder: folder,
    temporaryFolder: folder,
    rootFolder: folder,
  };
}

async function program(name: string, mode = 0o755): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "");
  await chmod(path, mode);
  return path;
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw new Error("It did not fail as told");
}

describe("findBrowser(named, machine)", () => {
  it("takes the one named on the command line before all others", async () => {
    const mine = await program("mine");
    await program("chromium");
    const found = await findBrowser(mine, machine({ EXHIBIT_BROWSER: await program("other") }));
    expect(found).toMatchObject({ executable: mine, from: "--browser", shell: false });
  });

  it("looks a bare name up on PATH", async () => {
    const mine = await program("my-chrome");
    expect((await findBrowser("my-chrome", machine())).executable).toBe(mine);
  });

  it("takes EXHIBIT_BROWSER, then PUPPETEER_EXECUTABLE_PATH, then CHROME_PATH", async () => {
    const [a, b, c] = await Promise.all([program("a"), program("b"), program("c")]);
    const env = { EXHIBIT_BROWSER: a, PUPPETEER_EXECUTABLE_PATH: b, CHROME_PATH: c };
    expect((await findBrowser(undefined, machine(env))).from).toBe("EXHIBIT_BROWSER");
    expect((await findBrowser(undefined, machine({ ...env, EXHIBIT_BROWSER: "" }))).executable).toBe(b);
    expect((await findBrowser(undefined, machine({ CHROME_PATH: c }))).executable).toBe(c);
  });

  it("never skips a wrong one: missing, a folder, or not executable", async () => {
    await program("chromium");
    const missing = await failureOf(findBrowser(join(folder, "nope"), machine()));
    expect(missing).toMatchObject({ kind: "usage", rule: "wrong-browser" });
    expect(missing.message).toContain("given by --browser cannot be used: it is not there");
    const folderFailure = await failureOf(findBrowser(undefined, machine({ CHROME_PATH: folder })));
    expect(folderFailure).toMatchObject({ kind: "environment", rule: "wrong-browser" });
    expect(folderFailure.message).toContain("it is not a file");
    const plain = await program("plain", 0o644);
    expect((await failureOf(findBrowser(plain, machine()))).message).toContain("it may not be executed");
    expect((await failureOf(findBrowser("nope", machine()))).message).toContain("no folder of PATH has it");
  });

  it("finds the system's browser on PATH, a headless shell first", async () => {
    const chromium = await program("chromium");
    expect(await findBrowser(undefined, machine())).toMatchObject({ executable: chromium, from: "the system" });
    const shell = await program("chrome-headless-shell");
    expect(await findBrowser(undefined, machine())).toMatchObject({ executable: shell, shell: true });
  });

  it("finds the newest build in Puppeteer's cache", async () => {
    await program(".cache/puppeteer/chrome/linux-99.0.1/chrome-linux64/chrome");
    const newer = await program(".cache/puppeteer/chrome/linux-131.0.2/chrome-linux64/chrome");
    const found = await findBrowser(undefined, machine({ PATH: "" }));
    expect(found).toMatchObject({ executable: newer, from: "Puppeteer's cache" });
  });

  it("follows PUPPETEER_CACHE_DIR", async () => {
    const shell = await program(
      "pc/chrome-headless-shell/linux-140.0.0/chrome-headless-shell-linux64/chrome-headless-shell",
    );
    const found = await findBrowser(undefined, machine({ PATH: "", PUPPETEER_CACHE_DIR: join(folder, "pc") }));
    expect(found).toMatchObject({ executable: shell, shell: true });
  });

  it("lists every step it tried and three ways to mend it", async () => {
    const failure = await failureOf(findBrowser(undefined, machine()));
    expect(failure).toMatchObject({ kind: "environment", rule: "no-browser" });
    expect(failure.message).toContain("  - the system: no Chrome, Chromium or Edge on PATH or in the usual folders");
    expect(failure.message).toContain("  - Puppeteer's cache: nothing in");
    expect(failure.message).toContain("  - the packaged browser: it is for Linux on x64 only");
    expect(failure.hints).toHaveLength(3);
  });

  it("skips the system's browser when the packaged one is asked for", async () => {
    await program("chromium");
    const failure = await failureOf(findBrowser("packaged", machine()));
    expect(failure.message).not.toContain("the system:");
  });
});
