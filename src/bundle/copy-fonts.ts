import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fontsToPackage } from "../sources/font-files.ts";

/** Puts the font files into the package, which then needs no other one to draw and to measure text. */
export async function copyFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(fontsToPackage().map(({ from, name }) => copyFile(from, join(folder, name))));
}
