import { relative } from "node:path";
import type { Output } from "../model/progress.ts";
import type { Paint } from "./terminal.ts";

/** One line an output: path, pages, size, time. */
export function summaryLines(outputs: readonly Output[], paint: Paint): readonly string[] {
  const rows = outputs.map((output) => [
    output.path,
    countOf(output.pages, output.kind === "pdf" ? "page" : "slide"),
    sizeWords(output.bytes),
    timeWords(output.milliseconds),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([path = "", ...facts]) => {
    const told = facts.map((fact, index) => fact.padStart(widths[index + 1] ?? 0)).join("  ");
    return `${paint.good("✓")} ${paint.strong(path.padEnd(widths[0] ?? 0))}  ${told}`;
  });
}

/** A path as the user would type it from where they stand; those far away stay whole. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  if (way === "") return ".";
  return way.startsWith("..") && way.length > path.length ? path : way;
}

/** `1 slide`, `8 slides`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Bytes as people read them, in decimal units as file managers and networks count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `84 ms`, `1.4 s`, `2 min 5 s`. */
export function timeWords(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1_000;
  if (seconds < 99.95) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`;
}
