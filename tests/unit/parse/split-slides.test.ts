import * as fc from "fast-check";
import { Marked } from "marked";
import { describe, expect, it } from "vitest";
import { slideKeys } from "../../../src/parse/front-matter.ts";
import { splitSlides } from "../../../src/parse/split-slides.ts";
import { fileOf, hear } from "./hear.ts";

function split(...lines: readonly string[]) {
  const { report, told } = hear();
  const file = fileOf("slides/01.md", ...lines);
  const slides = splitSlides(file, slideKeys, report);
  const bodies = slides.map((slide) =>
    slide.lines
      .map(({ text }) => text)
      .join("\n")
      .trim(),
  );
  const heads = slides.map(({ frontMatter }) => frontMatter && file.text.slice(frontMatter.start, frontMatter.end));
  return { slides, bodies, heads, below: slides.map(({ below }) => below), told: told() };
}

describe("splitSlides(file)", () => {
  it("gives one slide for a text without rules", () => {
    expect(split("# One", "", "Words.").bodies).toEqual(["# One\n\nWords."]);
  });

  it("cuts at a rule with an empty line above it", () => {
    expect(split("# One", "", "---", "", "# Two").bodies).toEqual(["# One", "# Two"]);
  });

  it("cuts directly behind a heading, a fence and a list", () => {
    expect(split("# One", "---", "```", "x", "```", "---", "- item", "---", "# Four").bodies).toHaveLength(4);
  });

  it("opens a slide below at four dashes", () => {
    expect(split("# One", "", "----", "", "# Below", "", "---", "", "# Two").below).toEqual([false, true, false]);
  });

  it("leaves rules of any other form to Markdown", () => {
    expect(split("One", "", "***", "", "___", "", "- - -", "", "-----", "", "Two").bodies).toHaveLength(1);
  });

  it("allows spaces around a rule, but no four before it", () => {
    expect(split("One", "", "   ---  ", "", "Two", "", "    ---", "", "Code above").bodies).toHaveLength(2);
  });
});

describe("a rule is no cut", () => {
  it.each([
    ["in a fence", ["```", "---", "", "---", "```"]],
    ["in a tilde fence", ["~~~yaml", "---", "```", "---", "~~~"]],
    ["in a longer fence that holds a shorter one", ["````", "```", "---", "```", "---", "````"]],
    ["in an indented fence", ["  ```", "---", "  ```"]],
    ["in an HTML comment", ["<!--", "---", "", "---", "-->"]],
    ["in an HTML block", ["<div>", "---", "</div>"]],
    ["in a script", ["<script>", "", "---", "", "</script>"]],
    ["in a quote", ["> one", "> ---", "> two"]],
    ["in a fence of a quote", ["> ```", "> ---", "> ```"]],
    ["in a list item", ["- one", "", "  ---", "", "  two"]],
    ["in a fence of a list item", ["- one", "", "  ```", "  ---", "  ```"]],
    ["in an ordered list item", ["1. one", "", "   ---", "", "   two"]],
    ["in a nested list", ["- a", "  - b", "", "    ---", "", "    c"]],
    ["as an underline of a heading", ["One", "---", "two"]],
    ["as a row of a table", ["a | b", "--- | ---", "1 | 2"]],
    ["as a row of a table with one column", ["| a |", "| --- |", "| 1 |"]],
    ["in indented code", ["One", "", "    ---", "", "two"]],
  ])("%s", (_, lines) => {
    expect(split(...lines).slides).toHaveLength(1);
  });
});

describe("a rule is a cut again", () => {
  it.each([
    ["behind a fence", ["```", "---", "```", "---", "two"]],
    ["behind a comment of one line", ["<!-- a -->", "---", "two"]],
    ["behind a quote that went on lazily", ["> one", "goes on", "---", "two"]],
    ["behind a list whose item went on lazily", ["- one", "goes on", "---", "two"]],
    ["behind a table", ["a | b", "--- | ---", "1 | 2", "---", "two"]],
    ["behind an HTML block and an empty line", ["<div>", "", "---", "", "two"]],
    ["behind indented code", ["    code", "---", "two"]],
    ["behind a fence that is too short to open one", ["``", "", "---", "", "two"]],
    ["behind a line of backticks in a sentence", ["``` is ` no fence", "", "---", "", "two"]],
  ])("%s", (_, lines) => {
    expect(split(...lines).slides).toHaveLength(2);
  });
});

describe("empty slides", () => {
  it("a rule on the first line opens the first slide", () => {
    expect(split("---", "", "# One").bodies).toEqual(["# One"]);
    expect(split("", "", "---", "", "# One").bodies).toEqual(["# One"]);
  });

  it("a rule on the last line opens an empty slide, and two rules keep one between them", () => {
    expect(split("# One", "", "---", "---", "", "# Three", "", "---").bodies).toEqual(["# One", "", "# Three", ""]);
  });

  it("a file without anything has none", () => {
    expect(split("").bodies).toEqual([]);
    expect(split("", "  ", "\t").bodies).toEqual([]);
  });
});

describe("front matter", () => {
  it("stands directly below a rule and ends at the next", () => {
    const { heads, bodies } = split("# One", "", "---", "layout: cover", "time: 90", "---", "", "# Two");
    expect(heads).toEqual([undefined, "layout: cover\ntime: 90\n"]);
    expect(bodies).toEqual(["# One", "# Two"]);
  });

  it("of the first slide stands at the start of the file", () => {
    expect(split("---", "id: one", "---", "# One").heads).toEqual(["id: one\n"]);
  });

  it("of a slide below stands below four dashes", () => {
    const { heads, below } = split("# One", "", "----", "id: two", "---", "# Two");
    expect([heads, below]).toEqual([
      [undefined, "id: two\n"],
      [false, true],
    ]);
  });

  it("may have lists, comments and empty lines", () => {
    const yaml = ["build:", "- one", "  - two", "", "# a remark", "time: 90"];
    expect(split("---", ...yaml, "---", "# One").heads).toEqual([`${yaml.join("\n")}\n`]);
  });

  it("may have one key with a slip, as long as it is YAML to its end", () => {
    expect(split("---", "tilte: One", "---", "# One").heads).toEqual(["tilte: One\n"]);
  });

  it("is not taken from text with a colon", () => {
    expect(split("# One", "", "---", "Agenda: three things", "", "Words.", "", "---", "# Three").heads).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(split("# One", "", "---", "agenda: three things", "go on here", "", "---", "# Three").slides).toHaveLength(
      3,
    );
  });

  it("is not taken from speaker notes", () => {
    const { heads, slides } = split("# One", "", "---", "Note: only for me", "", "---", "# Three");
    expect([heads[1], slides]).toEqual([undefined, expect.objectContaining({ length: 3 })]);
  });

  it("that never ends is told, and the slide behind it is kept", () => {
    const { told, bodies, heads } = split("# One", "", "---", "layout: cover", "", "# Two", "", "Words.");
    expect(told).toEqual(["3:1 unclosed-front-matter"]);
    expect([bodies[1], heads[1]]).toEqual(["# Two\n\nWords.", "layout: cover\n\n"]);
  });

  it("that never ends does not swallow a heading that looks like a comment", () => {
    const { told, bodies } = split("---", "layout: cover", "", "# Two", "", "---", "", "# Three");
    expect([told, bodies]).toEqual([["1:1 unclosed-front-matter"], ["# Two", "# Three"]]);
  });
});

describe("slots and notes", () => {
  it("are lines of their own at the top level", () => {
    const kinds = split("# One", "text", "::right::", "more", "Note: said", "::left::").slides[0]?.lines.map(
      ({ kind }) => kind.kind,
    );
    expect(kinds).toEqual(["heading", "text", "slot", "text", "note", "text"]);
  });

  it("are text in a fence and in a comment", () => {
    const lines = split("```", "::right::", "Note:", "```", "<!--", "Note:", "-->").slides[0]?.lines;
    expect(lines?.some(({ kind }) => kind.kind === "slot" || kind.kind === "note")).toBe(false);
  });

  it("a rule ends notes even directly below their text", () => {
    expect(split("# One", "", "Note:", "some words", "---", "", "# Two").slides).toHaveLength(2);
  });
});

describe("what is never closed", () => {
  it("a fence is told at its first line", () => {
    expect(split("One", "", "```js", "", "---", "", "Two").told).toEqual(["3:1 unclosed-fence"]);
  });

  it("a comment is told at its first line", () => {
    expect(split("One", "", "<!-- a", "", "---", "", "Two").told).toEqual(["3:1 unclosed-comment"]);
  });

  it("a rule directly below text is told: it may be meant as a cut", () => {
    expect(split("One", "---", "", "Two").told).toEqual(["2:1 heading-or-rule"]);
    expect(split("A heading", "---------", "", "Two").told).toEqual([]);
  });
});

describe("a deck written for reveal-md", () => {
  it("is cut as there", () => {
    const lines = [
      "# Title",
      "",
      "---",
      "",
      "## Second",
      "",
      "----",
      "",
      "## Below",
      "",
      "Note: speak",
      "",
      "---",
      "",
      "* a",
      "* b",
    ];
    const { bodies, below } = split(...lines);
    expect(bodies).toEqual(["# Title", "## Second", "## Below\n\nNote: speak", "* a\n* b"]);
    expect(below).toEqual([false, false, true, false]);
  });
});

describe("splitSlides and a Markdown parser", () => {
  // No fence inside a list item: marked 18 lets the paragraph behind an open one go on lazily, CommonMark does not.
  // Once in 100,000 texts a table between two lines of a quote tells them apart too; CommonMark agrees with us.
  const pieces =
    "---|---|||text|# Head|- item|  more|    deep|> quote|>|```|~~~|1. one|<!--|-->|<div>|</div>|===|***|\ttab|   ---";
  const piece = fc.constantFrom("| a | b |\n| - | - |", ...pieces.split("|"));

  it("agree on which rules are top level", () => {
    const marked = new Marked({ gfm: true });
    const property = fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
      // A first line keeps both from taking the first rule as the opening of the first slide.
      const text = ["start", "", ...lines].join("\n");
      const rules = marked.lexer(text).filter((token) => token.type === "hr" && token.raw.trim() === "---");
      expect(split(...text.split("\n")).slides).toHaveLength(rules.length + 1);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it("loses no line and doubles none", () => {
    const property = fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const lines = pieces.join("\n").split("\n");
      const { slides, heads } = split("start", "", ...lines);
      const kept = slides.flatMap((slide) => slide.lines.map(({ text }) => text));
      const cuts = slides.length - 1;
      expect(heads.every((head) => head === undefined)).toBe(true);
      expect(kept.length + cuts).toBe(lines.length + 2);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
