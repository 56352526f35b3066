import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import tar from "tar-fs";
import type { Machine } from "./browser-places.ts";
import { fileIsThere, makeOwnedFolder, sweepOwnedFolders, usualCache, writableCache } from "./private-folder.ts";

const unfinished = ".unpacking-";

/** What is unpacked, and for which machine. */
export interface PackedBrowser {
  /** Folder with `chromium.br`, `al2023.tar.br` and `fonts.tar.br`. */
  readonly archives: string;
  readonly version: string;
  readonly machine: Machine;
}

/**
 * Unpacks a browser once into the user's cache and gives its folder.
 * It is made under another name and renamed, so that a killed run or two at a time never leave half a browser in use.
 */
export async function unpackBrowser({ archives, version, machine }: PackedBrowser): Promise<string> {
  const name = `chromium-${version}`;
  const usual = usualCache(machine);
  if (usual !== undefined && (await isWhole(join(usual, name)))) return join(usual, name);
  const cache = await writableCache(machine);
  const folder = join(cache, name);
  if (await isWhole(folder)) return folder;
  await sweepOwnedFolders(cache, unfinished);
  const fresh = await makeOwnedFolder(cache, unfinished);
  try {
    await unpackInto(fresh, archives, folder);
    await putInPlace(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

async function isWhole(folder: string): Promise<boolean> {
  const parts = ["chromium", "al2023/lib", "fonts/exhibit-fonts.conf"];
  return (await Promise.all(parts.map((part) => fileIsThere(join(folder, part))))).every(Boolean);
}

async function unpackInto(fresh: string, archives: string, home: string): Promise<void> {
  await Promise.all([
    pipeline(
      createReadStream(join(archives, "chromium.br")),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(join(fresh, "chromium"), { mode: 0o755 }),
    ),
    ...["al2023", "fonts"].map((name) =>
      pipeline(
        createReadStream(join(archives, `${name}.tar.br`)),
        createBrotliDecompress(),
        tar.extract(join(fresh, name)),
      ),
    ),
  ]);
  await writeFile(join(fresh, "fonts/exhibit-fonts.conf"), fontsConf(home));
}

/** Another run may have been faster, which is as good; half a folder left by a cleaner of temporary files is replaced. */
async function putInPlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (await isWhole(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder).catch(() => Promise.reject(error));
  }
}

function fontsConf(home: string): string {
  const escaped = home.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const folders = [`${escaped}/fonts/fonts`, "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`).join("\n");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${lines}
  <cachedir>${escaped}/font-cache</cachedir>
</fontconfig>
`;
}
