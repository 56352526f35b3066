import { readFile } from "node:fs/promises";
import type { Report } from "../diagnostics/diagnostic.ts";
import { placeOfFile } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { decodeText } from "./decode-text.ts";
import type { Reachable } from "./deck-root.ts";
import { reach } from "./deck-root.ts";

/** A text file of the deck; undefined, and told, when it lies outside, is too large, cannot be opened or is no UTF-8. */
export async function readText(
  root: string,
  path: string,
  mostBytes: number,
  report: Report,
): Promise<SourceFile | undefined> {
  const bytes = await readBytes(root, path, mostBytes, report);
  return bytes && decodeText(path, bytes, report);
}

/** The bytes of a file of the deck; undefined, and told, when it lies outside, is too large or cannot be opened. */
export async function readBytes(
  root: string,
  path: string,
  mostBytes: number,
  report: Report,
): Promise<Buffer | undefined> {
  const found = await reach(root, path);
  if (found.state !== "good") {
    tellUnreachable(path, found, report);
    return undefined;
  }
  if (found.bytes > mostBytes) {
    const most = `${mostBytes / 1024 / 1024} MB`;
    const message = `Unreadable file “${path}”: ${(found.bytes / 1024 / 1024).toFixed(1)} MB, expected at most ${most}`;
    report({ level: "error", rule: "file-too-large", message, place: placeOfFile(path) });
    return undefined;
  }
  return readFile(found.absolute).catch((error: unknown) => {
    tellUnreadable(path, reasonOf(error), report);
    return undefined;
  });
}

function tellUnreachable(path: string, found: Exclude<Reachable, { state: "good" }>, report: Report): void {
  if (found.state !== "outside") {
    tellUnreadable(path, found.reason, report);
    return;
  }
  const message = `Invalid file “${path}”: ${found.reason}`;
  const hint = "Copy it into the deck, so that the deck is whole wherever it goes.";
  report({ level: "error", rule: "outside-deck", message, place: placeOfFile(path), hint });
}

function tellUnreadable(path: string, reason: string, report: Report): void {
  report({
    level: "error",
    rule: "unreadable-file",
    message: `Unreadable file “${path}”: ${reason}`,
    place: placeOfFile(path),
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM") return "you may not read it";
  return typeof code === "string" ? `the system says ${code}` : "it cannot be opened";
}
