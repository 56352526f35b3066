import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ended, exhibit, start, starterFolder } from "./exhibit.ts";

describe("exhibit export --to pdf", () => {
  it("writes a PDF with a page for each slide, and the same bytes again", async () => {
    const folder = await starterFolder();
    const dated = { SOURCE_DATE_EPOCH: "1770000000" };
    const first = await exhibit(folder, ["export", "--out", "a.pdf", "--json"], dated);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, outputs: [{ kind: "pdf", path: "a.pdf", pages: 3 }] });
    await exhibit(folder, ["export", "--out", "b.pdf"], dated);
    const [a, b] = await Promise.all([readFile(join(folder, "a.pdf")), readFile(join(folder, "b.pdf"))]);
    expect(a.subarray(0, 5).toString()).toBe("%PDF-");
    expect(a.equals(b)).toBe(true);
  });

  it("starts no print when the deck has a mistake: the earlier PDF stays", async () => {
    const folder = await starterFolder();
    await mkdir(join(folder, "out"));
    await writeFile(join(folder, "out", "deck.pdf"), "yesterday's");
    await writeFile(join(folder, "slides", "03.md"), "# {{nothing.there}}\n");
    expect(await exhibit(folder, ["export"])).toMatchObject({ code: 1, stdout: "" });
    expect(await readFile(join(folder, "out", "deck.pdf"), "utf8")).toBe("yesterday's");
  });

  it("ends with 2 when the browser named is none, and writes nothing", async () => {
    const folder = await starterFolder();
    const run = await exhibit(folder, ["export", "--browser", "/no/such/browser"]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("/no/such/browser") });
    expect(await readdir(folder)).not.toContain("out");
  });

  it("ends with 130 when interrupted while it works, and leaves nothing stray", async () => {
    const folder = await starterFolder();
    const child = start(folder, ["export"]);
    const end = ended(child);
    child.stderr.once("data", () => child.kill("SIGINT"));
    expect(await end).toMatchObject({ code: 130 });
    const left = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:tmp|old|lock|pdf)$/.test(name));
    expect(left).toEqual([]);
  });
});
