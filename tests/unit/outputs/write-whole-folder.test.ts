import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { writeWholeFolder } from "../../../src/outputs/write-whole-folder.ts";

let folder: string;
let site: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-folder-"));
  site = join(folder, "site");
});

describe("writeWholeFolder(path, files)", () => {
  it("writes all files and leaves nothing beside the folder", async () => {
    await writeWholeFolder(site, new Map([["index.html", "page"], ["assets/a.css", "css"]])); // prettier-ignore
    expect((await readdir(site, { recursive: true })).toSorted()).toEqual(["assets", "assets/a.css", "index.html"]);
    expect(await readdir(folder)).toEqual(["site"]);
  });

  it("replaces the folder it wrote before", async () => {
    await writeWholeFolder(site, new Map([["index.html", "old"]]));
    await writeWholeFolder(site, new Map([["index.html", "new"]]));
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["site"]);
  });

  it("takes an empty folder", async () => {
    await mkdir(site);
    await writeWholeFolder(site, new Map([["index.html", "new"]]));
    expect(await readdir(site)).toEqual(["index.html"]);
  });

  it("refuses a folder that holds something else, and touches nothing in it", async () => {
    await mkdir(site);
    await writeFile(join(site, "thesis.docx"), "years of work");
    const refused = writeWholeFolder(site, new Map([["index.html", "new"]]));
    await expect(refused).rejects.toMatchObject({ kind: "usage", rule: "foreign-folder" });
    expect(await readdir(site)).toEqual(["thesis.docx"]);
    expect(await readdir(folder)).toEqual(["site"]);
  });

  it("keeps the earlier folder when a file cannot be written", async () => {
    await writeWholeFolder(site, new Map([["index.html", "old"]]));
    const broken = new Map([["index.html", "new"], ["index.html/below", "no"]]); // prettier-ignore
    const failed = writeWholeFolder(site, broken, () => true);
    await expect(failed).rejects.toMatchObject({ rule: "unwritable-output" });
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["site"]);
  });

  it("brings back the folder of a run that was killed between its two renames", async () => {
    const earlier = join(folder, `.site.${2 ** 22 + 1}.0a1b2c3d.old`);
    await mkdir(earlier);
    await writeFile(join(earlier, "thesis.docx"), "years of work");
    const refused = writeWholeFolder(site, new Map([["index.html", "new"]]));
    await expect(refused).rejects.toMatchObject({ rule: "foreign-folder" });
    expect(await readdir(site)).toEqual(["thesis.docx"]);
  });
});
