import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, exhibit } from "./exhibit.ts";
import { expectGolden, ledgerFolder } from "./ledger-folder.ts";

const keys = ["id", "label", "kind", "unit", "value", "low", "high", "interval", "display", "place", "uses"] as const;

describe("exhibit figures", () => {
  it("lists the figures below their files, with values, kinds and uses", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures"]);
    expect(run).toMatchObject({ code: 0, stderr: "Compiling the deck …\n" });
    expectGolden("figures.txt", run.stdout);
  });

  it("gives machines an array with the same keys for every figure", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures", "--json"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expectGolden("figures.json", run.stdout);
    const figures: unknown = JSON.parse(run.stdout);
    expect(
      Array.isArray(figures) && figures.every((figure: object) => Object.keys(figure).join() === keys.join()),
    ).toBe(true);
    expect(figures).toContainEqual(
      expect.objectContaining({ id: "rack.old", value: 1_900_000, interval: [1_710_000, 2_090_000] }),
    );
    expect(figures).toContainEqual(expect.objectContaining({ id: "move.cost", interval: [700_000, null] }));
  });

  it("gives spreadsheets CSV in which no cell is a formula", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures", "--csv"]);
    expect(run.code).toBe(0);
    expectGolden("figures.csv", run.stdout);
    expect(run.stdout).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it.each([
    [
      ["--kind", "derived"],
      ["saving", "payback", "payback.years"],
    ],
    [
      ["--filter", "unit=EUR,text"],
      ["move.cost", "idle"],
    ],
    [["--source", "ledger", "--kind", "reported"], ["move.cost"]],
    [["--search", "RACKS old"], ["rack.old"]],
    [["--unused"], ["payback.years", "idle"]],
  ])("lists those that fit %j", async (words, ids) => {
    const run = await exhibit(await ledgerFolder(), ["figures", ...words, "--json"]);
    const figures: readonly { readonly id: string }[] = JSON.parse(run.stdout);
    expect(figures.map(({ id }) => id)).toEqual(ids);
  });

  it("says what there is when nothing fits", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures", "--unit", "GBP"]);
    expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^None of 7 figures fits\.\nThere is unit “/) });
  });

  it("knows a deck without figures, and a single file", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "talk.md"), "# One\n");
    expect(await exhibit(folder, ["figures", "talk.md"])).toMatchObject({
      code: 0,
      stdout: "This deck has no figures: they are records under `figures:` in data/*.yaml.\n",
    });
    expect((await exhibit(folder, ["figures", "talk.md", "--json"])).stdout).toBe("[]\n");
  });

  it("still lists a deck with a mistake, tells it, and ends with 1", async () => {
    const folder = await ledgerFolder();
    const path = join(folder, "slides/01.md");
    await writeFile(path, (await readFile(path, "utf8")).replace("{{payback}}", "{{pay}}"));
    const run = await exhibit(folder, ["figures", "--json"]);
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining("Unknown figure “pay”") });
    expect(JSON.parse(run.stdout)).toHaveLength(7);
  });

  it("leaves warnings to check, unless they count", async () => {
    const folder = await ledgerFolder();
    await writeFile(join(folder, "data/notes.txt"), "");
    expect(await exhibit(folder, ["figures"])).toMatchObject({ code: 0, stderr: "Compiling the deck …\n" });
    expect(await exhibit(folder, ["figures", "--strict"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("[unused-file]"),
    });
  });
});

describe("exhibit figures <id>", () => {
  it.each(["payback", "rack.old"])("tells everything about %s", async (id) => {
    const run = await exhibit(await ledgerFolder(), ["figures", id]);
    expect(run.code).toBe(0);
    expectGolden(`${id}.txt`, run.stdout);
  });

  it("tells machines the same", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures", "payback", "--json"]);
    expectGolden("payback.json", run.stdout);
    expect(JSON.parse(run.stdout)).toMatchObject([
      { id: "payback", formula: { inputs: [{ name: "move.cost" }, {}, {}, {}] } },
    ]);
  });

  it("tells several, from a deck that is named anywhere", async () => {
    const folder = await ledgerFolder();
    const parent = join(folder, "..");
    const run = await exhibit(parent, ["figures", "saving", folder, "idle"]);
    expect(run).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^saving {2}Saving\n[^]*\n\nidle {2}=HYPERLINK/),
    });
  });

  it.each([
    ["rack.odl", "Did you mean “rack.old”?"],
    ["rack", "Did you mean “rack.old”, “rack.new”?"],
    ["zebra", "`exhibit figures --search <words>` looks for it."],
  ])("tells what was probably meant by %s, and ends with 2", async (id, hint) => {
    expect(await exhibit(await ledgerFolder(), ["figures", id])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`Unknown figure “${id}” [unknown-figure]\n  hint: ${hint}`),
    });
  });

  it("refuses filters beside a figure", async () => {
    expect(await exhibit(await ledgerFolder(), ["figures", "saving", "--unused"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[excess-arguments]"),
    });
  });

  it("colours only when asked", async () => {
    const run = await exhibit(await ledgerFolder(), ["figures", "saving"], { FORCE_COLOR: "1" });
    expect(run.stdout).toContain("\u001b[1msaving\u001b[22m");
  });
});
