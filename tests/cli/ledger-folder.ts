import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { emptyFolder } from "./exhibit.ts";

const deck = fileURLToPath(new URL("ledger-deck", import.meta.url));
const golden = fileURLToPath(new URL("ledger-golden", import.meta.url));

/** A copy of the small deck with a ledger, to be changed at will. */
export async function ledgerFolder(): Promise<string> {
  const folder = await emptyFolder();
  cpSync(deck, folder, { recursive: true });
  return folder;
}

/** Compares what a command printed with what it shall print; `UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(name: string, printed: string): void {
  const path = join(golden, name);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, printed);
  expect(printed).toBe(readFileSync(path, "utf8"));
}
