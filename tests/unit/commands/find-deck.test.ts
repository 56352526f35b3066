import { mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findDeck } from "../../../src/commands/find-deck.ts";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "exhibit-find-")));
  await mkdir(join(folder, "talk", "slides"), { recursive: true });
  await writeFile(join(folder, "pitch.md"), "# Pitch");
  await writeFile(join(folder, "pitch.txt"), "Pitch");
});

describe("findDeck(named, folder)", () => {
  it("finds a folder", async () => {
    const root = join(folder, "talk");
    expect(await findDeck("talk", folder)).toEqual({ path: root, root, outFolder: join(root, "out"), name: "deck" });
    expect(await findDeck(".", root)).toHaveProperty("path", root);
  });

  it("finds a single file, whose root is its folder", async () => {
    const path = join(folder, "pitch.md");
    const found = { path, root: folder, outFolder: join(folder, "out"), name: "pitch" };
    expect(await findDeck("pitch.md", folder)).toEqual(found);
  });

  it("suggests the neighbour that was probably meant", async () => {
    const missing = findDeck("pich.md", folder);
    await expect(missing).rejects.toMatchObject({
      kind: "usage",
      rule: "no-such-deck",
      hints: ["There is “pitch.md”."],
    });
  });

  it("says how to begin when nothing is near", async () => {
    await expect(findDeck("elsewhere/x", folder)).rejects.toMatchObject({ rule: "no-such-deck" });
  });

  it("refuses a file that is no Markdown", async () => {
    await expect(findDeck("pitch.txt", folder)).rejects.toMatchObject({ kind: "usage", rule: "not-a-deck" });
  });
});
