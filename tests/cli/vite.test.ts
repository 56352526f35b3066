import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, createServer, type ViteDevServer } from "vite";
import { afterEach, describe, expect, it } from "vitest";
import { exhibit as plugin } from "../../src/bundle/vite-plugin.ts";
import { exhibit, starterFolder } from "./exhibit.ts";

let server: ViteDevServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe("exhibit({ deck }) for Vite", () => {
  it("builds the same bytes as `exhibit build`, and no other file", async () => {
    const folder = await starterFolder();
    await exhibit(folder, ["build", "--out", "reference"]);
    await build({ root: folder, configFile: false, logLevel: "silent", plugins: [plugin()] });
    expect(await readdir(join(folder, "out", "site"))).toEqual(["index.html"]);
    const read = (name: string) => readFile(join(folder, name, "index.html"), "utf8");
    expect(await read("out/site")).toBe(await read("reference"));
  });

  it("fails the build with the deck's mistakes", async () => {
    const folder = await starterFolder();
    await writeFile(join(folder, "slides", "03.md"), "# {{nothing.there}}\n");
    const failed = build({ root: folder, configFile: false, logLevel: "silent", plugins: [plugin()] });
    await expect(failed).rejects.toThrow("slides/03.md:1:3: error: Unknown figure “nothing.there”");
    expect(await readdir(folder)).not.toContain("out");
  });

  it("serves the deck with Vite's client, follows a save, and serves no source file", async () => {
    const folder = await starterFolder();
    server = await createServer({
      root: folder,
      configFile: false,
      logLevel: "silent",
      plugins: [plugin()],
      server: { port: 0 },
    });
    await server.listen();
    const address = server.resolvedUrls?.local[0] ?? "";
    const read = async (path: string) => (await fetch(new URL(path, address))).text();
    expect(await read("/")).toContain("Name an owner");
    expect(await read("/")).toContain("/@vite/client");
    expect(await read("/")).not.toContain("Content-Security-Policy");
    for (const path of ["/slides/01-opening.md", "/data/cost.yaml", "/data/cost.yaml?raw", "/%64ata/cost.yaml"]) {
      expect(await read(path)).not.toMatch(/Vendor survey|Shall we/);
    }
    const path = join(folder, "slides", "02-saving.md");
    await writeFile(path, (await readFile(path, "utf8")).replace("Name an owner", "Name two owners"));
    await expect.poll(() => read("/"), { timeout: 5_000 }).toContain("Name two owners");
  });
});
