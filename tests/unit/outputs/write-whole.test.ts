import { chmod, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import { outputFailure } from "../../../src/outputs/output-failure.ts";
import { writeWhole } from "../../../src/outputs/write-whole.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-write-"));
});

describe("writeWhole(path, bytes, check)", () => {
  it("writes the file and leaves nothing beside it", async () => {
    await writeWhole(join(folder, "deck.pdf"), "new");
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
    expect(await readFile(join(folder, "deck.pdf"), "utf8")).toBe("new");
  });

  it("makes the folders on the way", async () => {
    await writeWhole(join(folder, "a", "b", "deck.pdf"), "new");
    expect(await readdir(join(folder, "a", "b"))).toEqual(["deck.pdf"]);
  });

  it("shows the check the whole new file while the earlier one still stands", async () => {
    const path = join(folder, "deck.pdf");
    await writeFile(path, "old");
    const seen: string[] = [];
    await writeWhole(path, "new", async (temporary) => {
      seen.push(await readFile(temporary, "utf8"), await readFile(path, "utf8"));
    });
    expect(seen).toEqual(["new", "old"]);
  });

  it("keeps the earlier file and leaves nothing stray when the check refuses", async () => {
    const path = join(folder, "deck.pdf");
    await writeFile(path, "old");
    const refused = writeWhole(path, "new", () => {
      throw new Failure("ownFault", "blank-page", "Page 3 is blank");
    });
    await expect(refused).rejects.toThrow("Page 3 is blank");
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
    expect(await readFile(path, "utf8")).toBe("old");
  });

  it("says that a folder stands in the way, as a failure of the environment", async () => {
    const failed = writeWhole(folder, "new");
    await expect(failed).rejects.toMatchObject({ kind: "environment", rule: "unwritable-output" });
  });

  it("says that a file stands where a folder is needed", async () => {
    await writeFile(join(folder, "out"), "");
    const failed = writeWhole(join(folder, "out", "deck.pdf"), "new");
    await expect(failed).rejects.toMatchObject({ kind: "environment", rule: "unwritable-output" });
  });

  it.skipIf(process.getuid?.() === 0)("says that there is no right to write", async () => {
    await chmod(folder, 0o500);
    const failed = writeWhole(join(folder, "deck.pdf"), "new");
    await expect(failed).rejects.toMatchObject({ rule: "unwritable-output" });
    await chmod(folder, 0o700);
  });

  it("refuses while another live process writes the same output", async () => {
    await writeFile(join(folder, ".deck.pdf.lock"), `${process.ppid}\n`);
    const refused = writeWhole(join(folder, "deck.pdf"), "new");
    await expect(refused).rejects.toMatchObject({ kind: "environment", rule: "output-busy" });
    expect(await readdir(folder)).toEqual([".deck.pdf.lock"]);
  });

  it("takes over the lock and sweeps the temporary file of a process that is gone", async () => {
    const gone = 2 ** 22 + 1;
    await writeFile(join(folder, ".deck.pdf.lock"), `${gone}\n`);
    await writeFile(join(folder, `.deck.pdf.${gone}.0a1b2c3d.tmp`), "half");
    await writeWhole(join(folder, "deck.pdf"), "new");
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
  });

  it("leaves other people's hidden files alone", async () => {
    const others = [".deck.pdf.notes", `.other.pdf.${2 ** 22 + 1}.0a1b2c3d.tmp`];
    for (const name of others) await writeFile(join(folder, name), "");
    await writeWhole(join(folder, "deck.pdf"), "new");
    expect(await readdir(folder)).toEqual([...others, "deck.pdf"].toSorted());
  });

  it("writes one after the other when the same output is asked for twice in one run", async () => {
    await writeWhole(join(folder, "deck.pdf"), "first");
    await writeWhole(join(folder, "deck.pdf"), "second");
    expect(await readFile(join(folder, "deck.pdf"), "utf8")).toBe("second");
  });
});

describe("outputFailure(error, path)", () => {
  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EACCES", "unwritable-output"],
    ["EROFS", "unwritable-output"],
    ["EIO", "unwritable-output"],
  ])("tells %s as %s", (code, rule) => {
    const error = Object.assign(new Error(code), { code });
    expect(outputFailure(error, "out/deck.pdf")).toMatchObject({ kind: "environment", rule });
  });

  it("passes on what is no trouble of the disk", () => {
    const error = new TypeError("x is not a function");
    expect(outputFailure(error, "out/deck.pdf")).toBe(error);
  });
});
