import { describe, expect, it } from "vitest";
import { collectDiagnostics } from "../../../src/diagnostics/collect-diagnostics.ts";
import { findTextIn } from "../../../src/diagnostics/find-text.ts";
import { editDistance, oneOf, suggest } from "../../../src/diagnostics/suggest.ts";
import { sourcesOf } from "../parse/hear.ts";

function told(file: string, line: number, column: number, message = "Unknown figure “x”") {
  const place = { file, start: { line, column }, end: { line, column } };
  return { level: "error", rule: "unknown-figure", message, place } as const;
}

describe("collectDiagnostics()", () => {
  it("gives what it heard by file, line and column", () => {
    const { report, all } = collectDiagnostics();
    for (const one of [told("b", 1, 1), told("a", 10, 1), told("a", 9, 5), told("a", 9, 4)]) report(one);
    expect(all().map(({ place }) => `${place.file}:${place.start.line}:${place.start.column}`)).toEqual([
      "a:9:4",
      "a:9:5",
      "a:10:1",
      "b:1:1",
    ]);
  });

  it("gives each mistake once, though two stages tell it", () => {
    const { report, all } = collectDiagnostics();
    for (const one of [told("a", 1, 1), told("a", 1, 1), told("a", 1, 1, "Unknown figure “y”")]) report(one);
    expect(all()).toHaveLength(2);
  });
});

describe("findTextIn(sources)", () => {
  it("knows every file a place can name", () => {
    const find = findTextIn(
      sourcesOf({ "slides/1.md": "a", "slides/deck.yaml": "b", "data/c.csv": "c", "templates/layouts/d.hbs": "d" }),
    );
    expect(["slides/1.md", "slides/deck.yaml", "data/c.csv", "templates/layouts/d.hbs", "else"].map(find)).toEqual([
      "a",
      "b",
      "c",
      "d",
      undefined,
    ]);
  });
});

describe("suggest(word, candidates)", () => {
  it("gives the nearest first, at most three", () => {
    expect(suggest("gpt4.trian", ["gpt4.train", "gpt5.train", "v3.train", "gpt4.trial"])).toEqual([
      "gpt4.train",
      "gpt4.trial",
      "gpt5.train",
    ]);
  });

  it("counts a swap of neighbours as one edit, and no case", () => {
    expect([editDistance("tilte", "title"), editDistance("", "abc"), editDistance("kitten", "sitting")]).toEqual([
      1, 3, 3,
    ]);
    expect(suggest("LAYOUT", ["layout"])).toEqual(["layout"]);
  });

  it("gives nothing for a word that is like none", () => {
    expect([suggest("speaker", ["title", "time"]), suggest("x", ["id"]), suggest("", ["ab"])]).toEqual([[], [], []]);
  });
});

describe("oneOf(words)", () => {
  it("names one, or one of many", () => {
    expect([oneOf(["a"]), oneOf(["a", "b"])]).toEqual(["“a”", "one of “a”, “b”"]);
  });
});
