import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { naturalOrder } from "./natural-order.ts";

/** Paths of the files below a folder of the root (`flat`: only directly in it, folders too), in natural order, none hidden. */
export async function listFolder(
  root: string,
  folder: string,
  reach: "deep" | "flat" = "deep",
): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const shown = entries.filter(({ name }) => !name.startsWith(".")).toSorted((a, b) => naturalOrder(a.name, b.name));
  const paths = shown.map(async (entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (reach === "flat") return [path];
    // A link to a folder is listed as itself, never followed: it could lead out or in a circle.
    // A folder named like a file is listed too, so that whoever wants the file says what it is.
    const isFolder = entry.isDirectory() && !/\.\w{2,4}$/.test(entry.name);
    return isFolder ? listFolder(root, path) : [path];
  });
  return (await Promise.all(paths)).flat();
}
