import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import tar from "tar-fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Machine } from "../../../src/export/browser-places.ts";
import type { PackedBrowser } from "../../../src/export/unpack-browser.ts";
import { unpackBrowser } from "../../../src/export/unpack-browser.ts";

let folder: string;
let archives: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
  archives = join(folder, "archives");
  await mkdir(archives);
  await writeFile(join(archives, "chromium.br"), brotliCompressSync("#!/bin/sh\n"));
  await pack("al2023", "lib/libnss3.so");
  await pack("fonts", "fonts/Open.ttf");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function pack(name: string, file: string): Promise<void> {
  const source = join(folder, name);
  await mkdir(join(source, file, ".."), { recursive: true });
  await writeFile(join(source, file), "x");
  const pieces: Buffer[] = [];
  for await (const piece of tar.pack(source)) if (Buffer.isBuffer(piece)) pieces.push(piece);
  await writeFile(join(archives, `${name}.tar.br`), brotliCompressSync(Buffer.concat(pieces)));
}

function packed(env: Machine["env"] = {}, home = join(folder, "home")): PackedBrowser {
  const homeFolder = home === "" ? undefined : home;
  const machine: Machine = {
    platform: "linux",
    arch: "x64",
    env,
    homeFolder,
    temporaryFolder: folder,
    rootFolder: folder,
  };
  return { archives, version: "1.2.3", machine };
}

describe("unpackBrowser(packed)", () => {
  it("unpacks program, libraries and fonts into the user's cache", async () => {
    const place = await unpackBrowser(packed());
    expect(place).toBe(join(folder, "home/.cache/exhibit/chromium-1.2.3"));
    expect((await stat(join(place, "chromium"))).mode & 0o111).not.toBe(0);
    expect(await readFile(join(place, "al2023/lib/libnss3.so"), "utf8")).toBe("x");
    expect(await readFile(join(place, "fonts/exhibit-fonts.conf"), "utf8")).toContain(
      `<dir>${place}/fonts/fonts</dir>`,
    );
  });

  it("follows XDG_CACHE_HOME", async () => {
    expect(await unpackBrowser(packed({ XDG_CACHE_HOME: join(folder, "xdg") }))).toContain(join(folder, "xdg/exhibit"));
  });

  it("uses what is there already", async () => {
    const place = await unpackBrowser(packed());
    await writeFile(join(place, "mark"), "");
    await rm(archives, { recursive: true });
    expect(await readdir(await unpackBrowser(packed()))).toContain("mark");
  });

  it("replaces half a browser", async () => {
    const place = await unpackBrowser(packed());
    await rm(join(place, "chromium"));
    expect(await readdir(await unpackBrowser(packed()))).toContain("chromium");
  });

  it("lets several runs at a time have one whole browser, and leaves nothing else", async () => {
    const places = await Promise.all([unpackBrowser(packed()), unpackBrowser(packed()), unpackBrowser(packed())]);
    expect(new Set(places).size).toBe(1);
    expect(await readdir(join(folder, "home/.cache/exhibit"))).toEqual(["chromium-1.2.3"]);
  });

  it("clears up after a run that was killed while unpacking", async () => {
    await mkdir(join(folder, "home/.cache/exhibit/.unpacking-4194305-abc"), { recursive: true });
    await unpackBrowser(packed());
    expect(await readdir(join(folder, "home/.cache/exhibit"))).toEqual(["chromium-1.2.3"]);
  });

  it("takes a private folder in the temporary folder where there is no home, or none to write to", async () => {
    const place = await unpackBrowser(packed({}, ""));
    expect(place.startsWith(join(folder, "exhibit-cache-"))).toBe(true);
    expect((await stat(join(place, ".."))).mode & 0o077).toBe(0);
    await writeFile(join(folder, "file"), "");
    expect(await unpackBrowser(packed({}, join(folder, "file")))).toBe(place);
  });

  it("refuses a folder in the temporary folder that others may write", async () => {
    const shared = join(folder, `exhibit-cache-${process.getuid?.() ?? 0}`);
    await mkdir(shared);
    await chmod(shared, 0o777);
    await expect(unpackBrowser(packed({}, ""))).rejects.toThrow("is not private to this user");
  });
});
