import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const inputs = ["src", "package.json", "package-lock.json", "tsconfig.json"];
const products = ["dist/cli.js", "dist/client/charts.js", "dist/schemas/deck.json"];

/** Whether `dist/` already is what the sources would give: same files, same sizes, same times. */
export async function isBuilt(root: string): Promise<boolean> {
  try {
    await Promise.all(products.map((path) => access(join(root, path))));
    return (await readFile(stampPath(root), "utf8")) === (await fingerprint(root));
  } catch {
    return false;
  }
}

/** Notes what the present `dist/` was made from; outside `dist/`, because that is shipped. */
export async function rememberBuilt(root: string): Promise<void> {
  await mkdir(dirname(stampPath(root)), { recursive: true });
  await writeFile(stampPath(root), await fingerprint(root));
}

function stampPath(root: string): string {
  return join(root, "node_modules", ".cache", "exhibit", "built.txt");
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const path = join(root, input);
    const below = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [""];
    for (const name of below.toSorted()) {
      const facts = await stat(join(path, name));
      if (facts.isFile()) hash.update(`${join(input, name)}\0${facts.size}\0${facts.mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}
