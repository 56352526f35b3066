import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderDiagnostics } from "../../../src/diagnostics/render-diagnostic.ts";
import { ledgerOf } from "./ledger-of.ts";

const page = new URL("../../../docs/bad-ledgers.md", import.meta.url);
const example = /(## \d+\. (.+)\n\n```yaml\n([^`]*)```\n\n```text\n)((?:(?!```)[^])*)```/g;

/** What the page’s ledger makes a reader see, as `exhibit check` prints it. */
function toldOf(yaml: string): string {
  return renderDiagnostics(ledgerOf(yaml).diagnostics, () => yaml);
}

const text = readFileSync(page, "utf8");
const updated = text.replaceAll(example, (_, head: string, _title, yaml: string) => `${head}${toldOf(yaml)}\n\`\`\``);
if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(page, updated);

const examples = [...readFileSync(page, "utf8").matchAll(example)].map(([, , title = "", yaml = "", told = ""]) => ({
  title,
  yaml,
  told,
}));

describe("the page of bad ledgers", () => {
  it("has at least twenty, and no other blocks", () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect(text.match(/^```\w+$/gm)).toHaveLength(2 * examples.length);
  });

  it.each(examples)("$title: the words on the page are those that are told", ({ yaml, told }) => {
    expect(told).toBe(`${toldOf(yaml)}\n`);
    expect(told).toMatch(/^data\/ledger\.yaml:\d+:\d+: error: /);
  });
});
