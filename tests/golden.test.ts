import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDeck } from "../src/checks/check-deck.ts";
import { collectDiagnostics } from "../src/diagnostics/collect-diagnostics.ts";
import { findTextIn } from "../src/diagnostics/find-text.ts";
import { renderDiagnostics } from "../src/diagnostics/render-diagnostic.ts";
import { rules } from "../src/diagnostics/rules.ts";
import { compileProject } from "../src/pipeline.ts";

const repository = resolve(import.meta.dirname, "..");
const golden = join(repository, "tests/golden");

/** Decks whose fault is no good thing to keep in a repository; it is made in a copy. */
const prepare: Readonly<Record<string, (deck: string) => void>> = {
  "file-too-large": (deck) => {
    writeFileSync(join(deck, "slides/02.md"), "");
    truncateSync(join(deck, "slides/02.md"), 11 * 1024 * 1024);
  },
  "too-many-rows": (deck) => {
    mkdirSync(join(deck, "data"));
    writeFileSync(join(deck, "data/sales.csv"), `day,revenue\n${"Monday,5\n".repeat(10_001)}`);
  },
};

/** Rules that only `exhibit check` applies. */
const opinions = new Set(["unused-figure", "undecided-conflict", "unsupported-figure"]);

const cases = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function diagnosticsOf(name: string): Promise<string> {
  const { report, all } = collectDiagnostics();
  const { sources, ...compilation } = await compileProject(deckOf(name), report);
  if (opinions.has(name)) checkDeck({ ...compilation, stage: "draft" }, report);
  return `${renderDiagnostics(all(), findTextIn(sources))}\n`;
}

function deckOf(name: string): string {
  const deck = join(golden, name);
  const mend = prepare[name];
  if (mend === undefined) return deck;
  const copy = mkdtempSync(join(tmpdir(), "exhibit-golden-"));
  cpSync(deck, copy, { recursive: true });
  mend(copy);
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}

describe("golden decks", () => {
  it("are there", () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases)("%s tells what expected.txt says", async (name) => {
    const expected = join(golden, name, "expected.txt");
    const told = await diagnosticsOf(name);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(expected, told);
    expect(told).toBe(readFileSync(expected, "utf8"));
  });
});

describe("every rule", () => {
  it.each(Object.entries(rules))("%s is shown by %s", (rule, path) => {
    const shown = path.startsWith("tests/golden/") ? join(repository, path, "expected.txt") : join(repository, path);
    expect(existsSync(shown)).toBe(true);
    expect(readFileSync(shown, "utf8")).toContain(path.startsWith("tests/golden/") ? `[${rule}]` : `"${rule}"`);
  });

  it("has a golden deck of its own, and every golden deck has a rule", () => {
    expect(cases.filter((name) => !name.startsWith("kind-") && !Object.hasOwn(rules, name))).toEqual([]);
  });
});

describe("every golden deck of a kind", () => {
  it.each(cases.filter((name) => name.startsWith("kind-")))("%s builds without a word", (name) => {
    expect(readFileSync(join(golden, name, "expected.txt"), "utf8").trim()).toBe("");
  });
});
