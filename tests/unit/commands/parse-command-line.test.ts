import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../../src/commands/parse-command-line.ts";
import { Failure } from "../../../src/diagnostics/failure.ts";

const parse = (line: string) => parseCommandLine(line === "" ? [] : line.split(" "), "1.2.3");

function failureOf(line: string): Failure {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`“${line}” was understood`);
}

describe("parseCommandLine(words)", () => {
  it("takes the current folder for the deck when none is named", () => {
    expect(parse("check")).toMatchObject({ command: "check", deck: "." });
    expect(parse("dev")).toMatchObject({ command: "dev", deck: ".", options: { port: 4400, open: false } });
  });

  it("reads a deck and options in any order", () => {
    const read = { command: "build", deck: "talk", options: { singleFile: true, out: "a.html", theme: "stage" } };
    expect(parse("build --single-file talk --out a.html --theme stage")).toMatchObject(read);
    expect(parse("build talk --theme=stage --out=a.html --single-file")).toMatchObject(read);
  });

  it("exports a PDF when no format is named", () => {
    expect(parse("export")).toMatchObject({ command: "export", options: { to: "pdf" } });
  });

  it("leaves speaker notes to each output unless asked", () => {
    expect(parse("build")).not.toHaveProperty("options.notes");
    expect(parse("build --notes")).toMatchObject({ options: { notes: true } });
    expect(parse("export --no-notes")).toMatchObject({ options: { notes: false } });
  });

  it("reads figures, a deck and filters in any order", () => {
    const options = { filter: ["entity=meta", "unit=USD"], kind: "plan", unused: true, csv: false };
    expect(parse("figures a.b talk --filter entity=meta --kind plan --filter unit=USD --unused")).toMatchObject({
      command: "figures",
      words: ["a.b", "talk"],
      options,
    });
    expect(parse("figures")).toMatchObject({ words: [], options: { unused: false, csv: false } });
  });

  it("shows what adopt would do unless it shall write", () => {
    expect(parse("adopt slides/03.md:14")).toMatchObject({ target: "slides/03.md:14", options: { write: false } });
    expect(parse("adopt slides/03.md:14 --write --id a.b")).toMatchObject({ options: { write: true, id: "a.b" } });
  });

  it("reads the options of every command", () => {
    expect(parse("check --json --quiet --strict --no-color")).toMatchObject({
      common: { json: true, quiet: true, strict: true },
    });
  });

  it("reads how far a deck has come, and only one answer", () => {
    expect(parse("check --final")).toMatchObject({ options: { stage: "final" } });
    expect(parse("check")).not.toHaveProperty("options.stage");
    expect(() => parse("check --final --draft")).toThrow("cannot be used with option");
  });

  it.each(["", "--help", "-h", "help"])("prints all commands for “%s”", (line) => {
    const request = parse(line);
    expect(request).toMatchObject({ command: "help" });
    for (const name of ["new", "dev", "build", "export", "check", "figures", "adopt"]) {
      expect(request).toHaveProperty("text", expect.stringContaining(`  ${name} `));
    }
  });

  it("prints the help of one command", () => {
    expect(parse("export --help")).toHaveProperty("text", expect.stringContaining("--browser <path>"));
    expect(parse("help export")).toHaveProperty("text", expect.stringContaining("--browser <path>"));
  });

  it("prints the version", () => {
    expect(parse("--version")).toEqual({ command: "help", text: "1.2.3\n" });
  });
});

describe("parseCommandLine(words) with a mistake", () => {
  it.each([
    ["biuld", "unknown-command", "Unknown command “biuld”", "Did you mean “build”?"],
    ["build --sinlge-file", "unknown-option", "Unknown option “--sinlge-file”", "Did you mean “--single-file”?"],
    ["talk.md", "unknown-command", "Unknown command “talk.md”", "To show a deck: `exhibit dev talk.md`."],
  ])("%s: says what was probably meant", (line, rule, message, hint) => {
    const failure = failureOf(line);
    expect(failure).toMatchObject({ kind: "usage", rule, message });
    expect(failure.hints).toContain(hint);
  });

  it.each([
    ["build --out", "missing-value"],
    ["build a b", "excess-arguments"],
    ["dev --port abc", "invalid-port"],
    ["dev --port 0", "invalid-port"],
    ["dev --port 65536", "invalid-port"],
    ["dev --port -1", "invalid-port"],
    ["help bogus", "unknown-command"],
    ["figures --csv --json", "conflicting-option"],
    ["adopt", "missing-argument"],
  ])("%s: is a usage failure [%s]", (line, rule) => {
    expect(failureOf(line)).toMatchObject({ kind: "usage", rule });
  });
});
