import type { Asset, ProjectSources, SourceFile } from "../model/project-sources.ts";
import { assetPath } from "../model/asset-path.ts";
import { listFolder } from "./list-folder.ts";
import { picturePaths, pictureTypes } from "./picture-paths.ts";
import { readPicture } from "./read-picture.ts";

/** Where decks keep pictures; the root itself may be a whole repository and is not searched. */
const pictureFolders = ["assets", "images", "img", "pictures"];

/** All pictures that the files name, and the names of those lying near the slides. */
export async function readPictures(
  root: string,
  files: readonly SourceFile[],
): Promise<Pick<ProjectSources, "assets" | "assetNames">> {
  const wanted = new Set(files.flatMap((file) => [...picturePaths(file)].map((path) => assetPath(file.path, path))));
  const read = await Promise.all([...wanted].map(async (path) => readWritten(root, path)));
  const assets = new Map(read.map((asset): [string, Asset] => [asset.path, asset]));
  const isComplete = read.every(({ state }) => state === "good");
  return { assets, assetNames: isComplete ? [] : await pictureNames(root, files) };
}

/** A name may hold `%` itself, or be written as in an address: `my%20chart.png`. */
async function readWritten(root: string, path: string): Promise<Asset> {
  const asset = await readPicture(root, path);
  if (asset.state !== "missing" || !path.includes("%")) return asset;
  const decoded = decode(path);
  return decoded === undefined ? asset : { ...(await readPicture(root, decoded)), path };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Names as slides write them, for did-you-mean; looked up only when a picture is missing. */
async function pictureNames(root: string, files: readonly SourceFile[]): Promise<readonly string[]> {
  const home = (files[0]?.path ?? "").includes("/") ? "slides" : "";
  const beside = home === "" ? await listFolder(root, "", "flat") : await listFolder(root, home);
  const shared = await Promise.all(pictureFolders.map(async (folder) => listFolder(root, folder)));
  const up = home === "" ? "" : "../";
  const names = [
    ...beside.map((path) => path.slice(home === "" ? 0 : home.length + 1)),
    ...shared.flat().map((path) => up + path),
  ];
  return names.filter((path) => pictureTypes.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase()));
}
