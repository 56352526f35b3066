import { chmod, readFile, realpath, rm, stat } from "node:fs/promises";
import { Failure } from "../diagnostics/failure.ts";
import { errorCode, outputFailure } from "./output-failure.ts";
import { writeWhole } from "./write-whole.ts";

/** A file as it was read (line ends `\n`, no byte order mark) and as it shall be; `before` is undefined for a new one. */
export interface TextChange {
  /** Absolute. */
  readonly path: string;
  /** As its author would type it, for trouble. */
  readonly named: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Changes files that an author edits, all or none: one that is no longer as it was read is left alone, and so are the others.
 * Line ends, byte order mark and rights of each file stay.
 */
export async function changeFiles(changes: readonly TextChange[]): Promise<void> {
  const ready = await Promise.all(changes.map(prepareOrSay));
  const written: Prepared[] = [];
  try {
    for (const change of ready) {
      await writePrepared(change);
      written.push(change);
    }
  } catch (error) {
    for (const change of written.toReversed()) await takeBack(change);
    throw error;
  }
}

interface Prepared {
  readonly path: string;
  readonly named: string;
  readonly old: string | undefined;
  readonly fresh: string;
  readonly mode: number | undefined;
}

async function prepareOrSay(change: TextChange): Promise<Prepared> {
  try {
    return await prepare(change);
  } catch (error) {
    throw outputFailure(error, change.named);
  }
}

async function prepare({ path, named, before, after }: TextChange): Promise<Prepared> {
  // A link stays a link: what it leads to is written.
  const real = await realpath(path).catch(() => path);
  const old = await readText(real);
  if (before === undefined ? old !== undefined : old === undefined || asRead(old) !== before) throw changed(named);
  const mode = old === undefined ? undefined : (await stat(real)).mode & 0o7777;
  return { path: real, named, old, fresh: old === undefined ? after : asWritten(old, after), mode };
}

async function writePrepared({ path, named, old, fresh, mode }: Prepared): Promise<void> {
  await writeWhole(path, fresh, async (temporary) => {
    if ((await readText(path)) !== old) throw changed(named);
    if (mode !== undefined) await chmod(temporary, mode);
  });
}

async function takeBack({ path, named, old, fresh, mode }: Prepared): Promise<void> {
  if (old === undefined) await rm(path, { force: true });
  else await writePrepared({ path, named, old: fresh, fresh: old, mode });
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function asRead(raw: string): string {
  return raw.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
}

/** The new text with the mark and line ends of the old file: lines that stay are the same bytes. */
function asWritten(old: string, after: string): string {
  const mark = old.startsWith("\uFEFF") ? "\uFEFF" : "";
  const oldLines = linesOf(old.slice(mark.length));
  const freshLines = linesOf(after);
  let start = 0;
  while (isSame(oldLines[start], freshLines[start])) start++;
  let tail = 0;
  const most = Math.min(oldLines.length, freshLines.length) - start;
  while (tail < most && isSame(oldLines.at(-1 - tail), freshLines.at(-1 - tail))) tail++;
  const lineEnd = old.includes("\r\n") ? "\r\n" : "\n";
  const between = freshLines
    .slice(start, freshLines.length - tail)
    .join("")
    .replaceAll("\n", lineEnd);
  return mark + oldLines.slice(0, start).join("") + between + oldLines.slice(oldLines.length - tail).join("");
}

function isSame(old: string | undefined, fresh: string | undefined): boolean {
  return old !== undefined && fresh !== undefined && asRead(old) === fresh;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
}

function changed(named: string): Failure {
  return new Failure(
    "environment",
    "changed-meanwhile",
    `“${named}” has changed since it was read; nothing was written`,
    ["Run the command again."],
  );
}
