import { spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, emptyFolder, ended, exhibit, start, starterFolder } from "./exhibit.ts";

async function breakTitle(folder: string): Promise<void> {
  const path = join(folder, "slides", "02-saving.md");
  await writeFile(path, (await readFile(path, "utf8")).replace("{{saving}}", "{{savings}}"));
}

describe("exhibit new", () => {
  it("makes a deck that checks without a warning and builds", async () => {
    const folder = await emptyFolder();
    const made = await exhibit(folder, ["new", "my deck"]);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toContain("A deck of three slides in my deck");
    expect(await exhibit(folder, ["check", "my deck", "--strict"])).toMatchObject({ code: 0 });
    expect(await exhibit(folder, ["build", "my deck"])).toMatchObject({ code: 0 });
    expect(await readdir(join(folder, "my deck", "out", "site"))).toEqual(["index.html"]);
  });

  it("touches nothing in a folder that is not empty", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "thesis.md"), "years of work");
    expect(await exhibit(folder, ["new"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[folder-not-empty]"),
    });
    expect(await readdir(folder)).toEqual(["thesis.md"]);
  });
});

describe("exhibit check", () => {
  it("says what it looked at", async () => {
    const folder = await starterFolder();
    const run = await exhibit(folder, ["check"]);
    expect(run).toMatchObject({ code: 0, stdout: "“Shall we move the racks?”: 3 slides, 3 figures, no errors\n" });
    expect(await readdir(folder)).not.toContain("out");
  });

  it("tells a mistake with its line, what was meant and the count, and ends with 1", async () => {
    const folder = await starterFolder();
    await breakTitle(folder);
    const run = await exhibit(folder, ["check"]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toMatch(/^slides\/02-saving\.md:5:26: error: Unknown figure “savings”/m);
    expect(run.stderr).toContain(" 5 | # Moving the racks saves {{savings}} a year");
    expect(run.stderr).toContain("1 error");
  });

  it("knows a single file", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "talk.md"), "# One\n\n---\n\n# Two\n");
    expect(await exhibit(folder, ["check", "talk.md"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 slides"),
    });
  });

  it("counts warnings as errors when asked", async () => {
    const folder = await starterFolder();
    await writeFile(
      join(folder, "data", "more.yaml"),
      'figures:\n  idle: { value: $1M, label: Idle, period: "2026", source: survey }\n',
    );
    const lax = await exhibit(folder, ["check"]);
    expect(lax).toMatchObject({ code: 0, stderr: expect.stringContaining("[unused-figure]") });
    expect(await exhibit(folder, ["check", "--strict"])).toMatchObject({ code: 1 });
  });
});

describe("exhibit build", () => {
  it("writes a site without speaker notes", async () => {
    const folder = await starterFolder();
    expect(await exhibit(folder, ["build"])).toMatchObject({ code: 0, stdout: expect.stringContaining("out/site") });
    const html = await readFile(join(folder, "out", "site", "index.html"), "utf8");
    expect(html).toContain("Moving the racks saves");
    expect(html).not.toContain("Say in one sentence");
  });

  it("writes a single file with speaker notes, or without", async () => {
    const folder = await starterFolder();
    await exhibit(folder, ["build", "--single-file"]);
    expect(await readFile(join(folder, "out", "deck.html"), "utf8")).toContain("Say in one sentence");
    await exhibit(folder, ["build", "--single-file", "--no-notes"]);
    expect(await readFile(join(folder, "out", "deck.html"), "utf8")).not.toContain("Say in one sentence");
  });

  it("gives the same bytes for the same deck", async () => {
    const folder = await starterFolder();
    await exhibit(folder, ["build", "--out", "a"]);
    await exhibit(folder, ["build", "--out", "b"]);
    const read = (name: string) => readFile(join(folder, name, "index.html"), "utf8");
    expect(await read("a")).toBe(await read("b"));
  });

  it("leaves the earlier output as it was when the deck has a mistake", async () => {
    const folder = await starterFolder();
    await exhibit(folder, ["build"]);
    const path = join(folder, "out", "site", "index.html");
    const before = await readFile(path, "utf8");
    await breakTitle(folder);
    expect(await exhibit(folder, ["build"])).toMatchObject({ code: 1, stdout: "" });
    expect(await readFile(path, "utf8")).toBe(before);
    expect((await readdir(join(folder, "out"))).toSorted()).toEqual(["site"]);
  });

  it.each([
    [["--single-file", "--out", "slides/02-saving.md.html"], "output-over-source"],
    [["--out", "slides"], "output-over-source"],
    [["--out", "."], "output-over-source"],
  ])("never writes among the sources: %j", async (words, rule) => {
    const folder = await starterFolder();
    expect(await exhibit(folder, ["build", ...words])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`[${rule}]`),
    });
  });

  it("ends with 3 when the output cannot be written", async () => {
    const folder = await starterFolder();
    await writeFile(join(folder, "out"), "a file");
    expect(await exhibit(folder, ["build"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("[unwritable-output]"),
    });
  });

  it.skipIf(process.getuid?.() === 0)("ends with 3 when there is no right to write", async () => {
    const folder = await starterFolder();
    await mkdir(join(folder, "out"), { mode: 0o500 });
    expect(await exhibit(folder, ["build"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("[unwritable-output]"),
    });
    await chmod(join(folder, "out"), 0o700);
  });
});

describe("exhibit export", () => {
  it("writes several formats from one run and sums them up", async () => {
    const folder = await starterFolder();
    const run = await exhibit(folder, ["export", "--to", "site,html"]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(
      /^✓ out\/site +3 slides +\d+ kB +\d+ ms\n✓ out\/deck.html +3 slides .*\n2 outputs in .*\n$/,
    );
    expect(run.stderr).toBe("Compiling the deck …\nWriting the site …\nWriting the single file …\n");
  });

  it("names a format that is not there before it reads anything", async () => {
    const folder = await emptyFolder();
    expect(await exhibit(folder, ["export", "--to", "pptx"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[unknown-format]"),
    });
  });
});

describe("exhibit", () => {
  it.each([
    [["biuld"], "Did you mean “build”?"],
    [["build", "--singel-file"], "Did you mean “--single-file”?"],
    [["check", "no/such/deck"], "[no-such-deck]"],
  ])("ends with 2 after a mistake on the command line: %j", async (words, expected) => {
    const folder = await emptyFolder();
    expect(await exhibit(folder, words)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(expected),
    });
  });

  it("ends with 1 when the folder holds no slides", async () => {
    expect(await exhibit(await emptyFolder(), ["check"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("error:"),
    });
  });

  it("prints version and help to standard output", async () => {
    const folder = await emptyFolder();
    expect(await exhibit(folder, ["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
    expect(await exhibit(folder, ["--help"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Exit codes"),
      stderr: "",
    });
  });

  it("gives one JSON object to machines and nothing else", async () => {
    const folder = await starterFolder();
    const good = await exhibit(folder, ["build", "--json"]);
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(good.stdout)).toMatchObject({
      ok: true,
      outputs: [{ kind: "site", path: "out/site", pages: 3 }],
      diagnostics: [],
      failure: null,
    });
    await breakTitle(folder);
    const bad = await exhibit(folder, ["build", "--json"]);
    expect(bad).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(bad.stdout)).toMatchObject({
      ok: false,
      outputs: [],
      diagnostics: [{ rule: "unknown-figure", place: { file: "slides/02-saving.md", start: { line: 5, column: 26 } } }],
    });
    const lost = await exhibit(folder, ["build", "nowhere", "--json"]);
    expect(lost).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(lost.stdout)).toMatchObject({ ok: false, failure: { kind: "usage", rule: "no-such-deck" } });
  });

  it("says nothing but trouble with --quiet", async () => {
    const folder = await starterFolder();
    expect(await exhibit(folder, ["build", "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("colours only when asked, for there is no terminal here", async () => {
    const folder = await emptyFolder();
    const escape = "\u001b[";
    expect((await exhibit(folder, ["biuld"])).stderr).not.toContain(escape);
    expect((await exhibit(folder, ["biuld"], { FORCE_COLOR: "1" })).stderr).toContain(escape);
    expect((await exhibit(folder, ["biuld"], { FORCE_COLOR: "1", NO_COLOR: "1" })).stderr).not.toContain(escape);
    expect((await exhibit(folder, ["check", "x", "--no-color"], { FORCE_COLOR: "1" })).stderr).not.toContain(escape);
  });

  it("goes on when whoever reads its words goes away", async () => {
    const folder = await starterFolder();
    const child = start(folder, ["build"]);
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((done) => child.on("exit", done))).toBe(0);
    expect(await readdir(join(folder, "out", "site"))).toEqual(["index.html"]);
  });

  it("tells an old Node before it stumbles", async () => {
    const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.19.0" } })`;
    const child = spawn(process.execPath, ["--import", `data:text/javascript,${pretend}`, cli, "--version"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(await ended(child)).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringContaining("needs Node 20.19"),
    });
  });
});
