import { chmod, mkdtemp, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changeFiles, type TextChange } from "../../../src/outputs/change-files.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-change-"));
});

const change = (name: string, before: string | undefined, after: string): TextChange => ({
  path: join(folder, name),
  named: name,
  before,
  after,
});
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

describe("changeFiles(changes)", () => {
  it("changes files and makes new ones, and leaves nothing stray", async () => {
    await writeFile(join(folder, "a.md"), "1\n2\n");
    await changeFiles([change("data/new.yaml", undefined, "figures:\n"), change("a.md", "1\n2\n", "1\ntwo\n")]);
    expect(await read("a.md")).toBe("1\ntwo\n");
    expect(await read("data/new.yaml")).toBe("figures:\n");
    expect((await readdir(folder)).toSorted()).toEqual(["a.md", "data"]);
  });

  it("keeps line ends and the byte order mark, line by line", async () => {
    await writeFile(join(folder, "a.md"), "\uFEFF1\r\n2\r\n3\n4\r5");
    await changeFiles([change("a.md", "1\n2\n3\n4\n5", "1\ntwo\nmore\n3\n4\n5")]);
    expect(await read("a.md")).toBe("\uFEFF1\r\ntwo\r\nmore\r\n3\n4\r5");
  });

  it("keeps the rights of a file, and a link a link", async () => {
    await writeFile(join(folder, "real.md"), "1\n");
    await chmod(join(folder, "real.md"), 0o640);
    await symlink("real.md", join(folder, "link.md"));
    await changeFiles([change("link.md", "1\n", "2\n")]);
    expect(await read("real.md")).toBe("2\n");
    expect((await stat(join(folder, "real.md"))).mode & 0o777).toBe(0o640);
    expect(
      (await readdir(folder, { withFileTypes: true })).find(({ name }) => name === "link.md")?.isSymbolicLink(),
    ).toBe(true);
  });

  it("leaves all files alone when one has changed since it was read", async () => {
    await writeFile(join(folder, "a.md"), "1\n");
    await writeFile(join(folder, "b.md"), "somebody was here\n");
    await expect(changeFiles([change("a.md", "1\n", "2\n"), change("b.md", "1\n", "2\n")])).rejects.toMatchObject({
      rule: "changed-meanwhile",
    });
    expect(await read("a.md")).toBe("1\n");
    expect(await read("b.md")).toBe("somebody was here\n");
  });

  it("does not write over a file that was not there before", async () => {
    await writeFile(join(folder, "new.yaml"), "x\n");
    await expect(changeFiles([change("new.yaml", undefined, "y\n")])).rejects.toMatchObject({
      rule: "changed-meanwhile",
    });
    expect(await read("new.yaml")).toBe("x\n");
  });

  it("takes the first files back when a later one cannot be written", async () => {
    await writeFile(join(folder, "a.md"), "1\n");
    await writeFile(join(folder, "b.md"), "1\n");
    await writeFile(join(folder, ".b.md.lock"), `${process.pid}\n`);
    await expect(
      changeFiles([change("new.yaml", undefined, "y\n"), change("a.md", "1\n", "2\n"), change("b.md", "1\n", "2\n")]),
    ).rejects.toMatchObject({ rule: "output-busy" });
    expect(await read("a.md")).toBe("1\n");
    expect((await readdir(folder)).toSorted()).toEqual([".b.md.lock", "a.md", "b.md"]);
  });

  it("says in words why a file cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(changeFiles([change("file/b.md", undefined, "z\n")])).rejects.toMatchObject({
      rule: "unwritable-output",
      message: "“file/b.md” cannot be written: a file stands where a folder is needed",
    });
  });
});
