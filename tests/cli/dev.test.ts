import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ended, exhibit, start, starterFolder, type Run } from "./exhibit.ts";

const running: { kill: () => void }[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

interface Dev {
  readonly folder: string;
  readonly port: number;
  readonly said: () => string;
  readonly stop: (signal: NodeJS.Signals) => Promise<Run>;
  readonly change: (name: string, from: string, to: string) => Promise<void>;
}

async function dev(): Promise<Dev> {
  const folder = await starterFolder();
  const port = await freePort();
  const child = start(folder, ["dev", "--port", String(port)]);
  running.push({ kill: () => child.kill("SIGKILL") });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const end = ended(child);
  await expect.poll(() => said, { timeout: 10_000 }).toContain(`http://localhost:${port}/`);
  return {
    folder,
    port,
    said: () => said,
    stop: (signal) => {
      child.kill(signal);
      return end;
    },
    change: async (name, from, to) => {
      const path = join(folder, name);
      await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
    },
  };
}

const page = async ({ port }: Dev) => (await fetch(`http://localhost:${port}/`)).text();

describe("exhibit dev", () => {
  it("serves the deck and follows a save of a slide and of the data behind it", async () => {
    const deck = await dev();
    expect(await page(deck)).toContain("Name an owner");
    await deck.change("slides/02-saving.md", "Name an owner", "Name two owners");
    await expect.poll(() => page(deck)).toContain("Name two owners");
    await deck.change("data/cost.yaml", "$1.2M", "$1.4M");
    await expect.poll(() => page(deck)).toContain("$1.4M");
    expect(deck.said()).toMatch(/^slides\/02-saving\.md → 1 slide in /m);
  });

  it("keeps the last good deck after a mistake and tells the author", async () => {
    const deck = await dev();
    await deck.change("slides/02-saving.md", "{{saving}}", "{{savings}}");
    await expect.poll(() => deck.said()).toContain("Unknown figure “savings”");
    expect(await page(deck)).not.toContain("savings");
    await deck.change("slides/02-saving.md", "{{savings}} a year", "{{saving}} each year");
    await expect.poll(() => page(deck)).toContain("each year");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends with %s as %i", async (signal, code) => {
    // prettier-ignore
    const deck = await dev();
    expect(await deck.stop(signal)).toMatchObject({ code });
    await expect(page(deck)).rejects.toThrow("fetch failed");
  });

  it("ends with 3 when the port is taken, and names another", async () => {
    const deck = await dev();
    const second = await exhibit(deck.folder, ["dev", "--port", String(deck.port)]);
    expect(second).toMatchObject({ code: 3, stderr: expect.stringContaining("[port-taken]") });
    expect(second.stderr).toContain(`--port ${deck.port + 1}`);
  });
});
