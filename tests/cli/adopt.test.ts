import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasGit } from "../has-git.ts";
import { emptyFolder, exhibit } from "./exhibit.ts";
import { expectGolden, ledgerFolder } from "./ledger-folder.ts";

const read = (folder: string, name: string): Promise<string> => readFile(join(folder, name), "utf8");

describe("exhibit adopt", () => {
  it("shows a record and a placeholder as a diff, and writes nothing", async () => {
    const folder = await ledgerFolder();
    const before = await read(folder, "slides/01.md");
    const run = await exhibit(folder, ["adopt", "slides/01.md:28:33"]);
    expect(run.code).toBe(0);
    expectGolden("adopt.diff", run.stdout);
    expectGolden("adopt.txt", run.stderr);
    expect(await read(folder, "slides/01.md")).toBe(before);
  });

  it.skipIf(!hasGit)("prints a patch that git applies", async () => {
    const [folder, other] = [await ledgerFolder(), await ledgerFolder()];
    const run = await exhibit(folder, ["adopt", "slides/01.md:26:16"]);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: run.stdout });
    await exhibit(other, ["adopt", "slides/01.md:26:16", "--write"]);
    expect(await read(folder, "data/cost.yaml")).toBe(await read(other, "data/cost.yaml"));
    expect(await read(folder, "slides/01.md")).toBe(await read(other, "slides/01.md"));
  });

  it("writes when asked, and the deck still prints what it printed", async () => {
    const folder = await ledgerFolder();
    const run = await exhibit(folder, [
      "adopt",
      "slides/01.md:26:16",
      "--write",
      "--id",
      "move.spent",
      "--source",
      "ledger",
    ]);
    expect(run).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Written: data/cost.yaml and slides/01.md."),
    });
    expect(await read(folder, "data/cost.yaml")).toMatch(/\n {2}move\.spent: \{ .*value: \$250K, source: ledger \}\n$/);
    const figures: readonly unknown[] = JSON.parse((await exhibit(folder, ["figures", "move.spent", "--json"])).stdout);
    expect(figures).toMatchObject([{ display: "$250K", uses: [{ place: "slides/01.md:26:16" }] }]);
  });

  it("takes the figure that prints the same already", async () => {
    const folder = await ledgerFolder();
    const run = await exhibit(folder, ["adopt", "slides/01.md:28:66", "--write"]);
    expect(run.stderr).toContain("is printed by the figure rack.old (Old racks)");
    expect(await read(folder, "slides/01.md")).toContain("Old racks cost {{rack.old}} a year");
    expect(await read(folder, "data/cost.yaml")).toBe(await read(await ledgerFolder(), "data/cost.yaml"));
  });

  it("does not choose between several that print the same", async () => {
    const folder = await ledgerFolder();
    await writeFile(join(folder, "data/more.yaml"), "figures:\n  hall.rent: { value: ~$1.9M, label: Rent }\n");
    const shown = await exhibit(folder, ["adopt", "slides/01.md:28:66"]);
    expect(shown).toMatchObject({ code: 0, stderr: expect.stringContaining("  hall.rent (Rent)") });
    expect(await exhibit(folder, ["adopt", "slides/01.md:28:66", "--write"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[several-figures]"),
    });
    expect(await exhibit(folder, ["adopt", "slides/01.md:28:66", "--write", "--id", "hall.rent"])).toMatchObject({
      code: 0,
    });
    expect(await read(folder, "slides/01.md")).toContain("{{hall.rent}}");
  });

  it("starts a file of figures where there is none, also for a single-file deck", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "talk.md"), "# Costs fall by about 40%\r\n");
    expect(await exhibit(folder, ["adopt", "talk.md:1", "--write"])).toMatchObject({ code: 0 });
    expect(await read(folder, "talk.md")).toBe("# Costs fall {{costs.fall}}\r\n".replace("fall {{", "fall by {{"));
    expect(await read(folder, "data/figures.yaml")).toBe(
      "figures:\n  costs.fall:\n    label: Costs fall\n    value: ~40%\n    kind: estimate\n    # source: to be filled in\n",
    );
  });

  it("asks for the column where a line has several numbers", async () => {
    const run = await exhibit(await ledgerFolder(), ["adopt", "slides/01.md:28"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expectGolden("adopt-columns.txt", run.stderr);
  });

  it.each([
    ["slides/01.md", "invalid-place"],
    ["slides/01.md:99", "no-such-line"],
    ["slides/01.md:6", "no-typed-number"],
    ["slides/02.md:1", "no-such-file"],
    ["data/cost.yaml:7", "no-such-deck|not-a-deck"],
  ])("refuses %s", async (place, rule) => {
    expect(await exhibit(await ledgerFolder(), ["adopt", place])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(String.raw`\[(?:${rule})\]`)),
    });
  });

  it.each([
    [["--id", "rack.new"], "other-figure"],
    [["--id", "5 racks"], "invalid-id"],
    [["--source", "books"], "unknown-source"],
    [["--into", "data/cost.csv"], "no-ledger-file"],
  ])("refuses %j", async (words, rule) => {
    expect(await exhibit(await ledgerFolder(), ["adopt", "slides/01.md:26:16", ...words])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`[${rule}]`),
    });
  });

  it("refuses an amount with two readings and tells both", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "talk.md"), "# It cost ¥312M\n");
    expect(await exhibit(folder, ["adopt", "talk.md:1"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("it can be read as “CNY” or “JPY” [ambiguous-amount]"),
    });
  });

  it("does nothing to a deck with a mistake", async () => {
    const folder = await ledgerFolder();
    await writeFile(join(folder, "slides/02.md"), "# {{nobody}} saw $5M\n");
    expect(await exhibit(folder, ["adopt", "slides/02.md:1", "--write"])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("Nothing was done: 1 error"),
    });
    expect(await read(folder, "slides/02.md")).toBe("# {{nobody}} saw $5M\n");
  });

  it("gives machines one object", async () => {
    const run = await exhibit(await ledgerFolder(), ["adopt", "slides/01.md:28:33", "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: true,
      place: "slides/01.md:28:33",
      typed: "CHF 900K",
      isNew: true,
      others: [],
      changes: [
        { file: "data/cost.yaml", diff: expect.stringContaining("+++ b/data/cost.yaml") },
        { file: "slides/01.md" },
      ],
      written: false,
    });
  });
});
