import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { measureFont } from "../exhibits/measure-font.ts";
import type { FontMetrics } from "../model/font-metrics.ts";
import { fontsToMeasure } from "../sources/font-files.ts";

/** Measures the fonts for the package, one file a family: decoding a face takes longer than compiling a small deck. */
export async function measureFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { paths, name } of fontsToMeasure()) {
    const measures: Record<string, FontMetrics> = {};
    for (const path of paths) measures[basename(path)] = measureFont(await readFile(path));
    await writeFile(join(folder, name), JSON.stringify(measures));
  }
}
