import { describe, expect, it } from "vitest";
import { readSlideBody } from "../../../src/parse/slide-blocks.ts";
import { slideKeys } from "../../../src/parse/front-matter.ts";
import { splitSlides } from "../../../src/parse/split-slides.ts";
import { fileOf, hear } from "./hear.ts";

function read(...lines: readonly string[]) {
  const { report, told } = hear();
  const file = fileOf("slides/01.md", ...lines);
  const [slide] = splitSlides(file, slideKeys, report);
  if (slide === undefined) throw new Error("no slide");
  const body = readSlideBody(slide, report);
  const prose = (slot: string) =>
    (body.slots.get(slot) ?? []).map((block) => (block.type === "prose" ? block.text : `<${block.kind.value}>`));
  return { ...body, prose, told: told(), file };
}

describe("the title of a slide", () => {
  it("is its first heading of level 1 or 2, taken out of the body", () => {
    const { title, prose } = read("# Costs *fell* by {{cost}}", "", "Words.");
    expect([title?.value, prose("default")]).toEqual(["Costs *fell* by {{cost}}", ["Words."]]);
  });

  it("has the place of its words, without the marks", () => {
    expect(read("", "##  Costs fell  ##", "").title).toEqual({
      value: "Costs fell",
      place: { file: "slides/01.md", start: { line: 2, column: 5 }, end: { line: 2, column: 15 } },
    });
  });

  it("may be underlined, over several lines", () => {
    const { title, prose } = read("Before.", "", "Costs fell", "again", "=====", "", "Words.");
    expect([title?.value, title?.place.start.line, prose("default")]).toEqual([
      "Costs fell\nagain",
      3,
      ["Before.", "Words."],
    ]);
  });

  it("is no heading of level 3, in a fence or in a slot of the layout", () => {
    const { title, prose } = read("### Small", "", "```", "# code", "```", "", "::right::", "", "# Right");
    expect([title, prose("right")]).toEqual([undefined, ["# Right"]]);
  });

  it("is only the first one: the next heading stays", () => {
    expect(read("# One", "## Two", "words").prose("default")).toEqual(["## Two\nwords"]);
  });

  it("keeps a hash that is part of a word", () => {
    expect([read("# C#").title?.value, read("# C #").title?.value, read("#").title?.value]).toEqual(["C#", "C", ""]);
  });
});

describe("slots", () => {
  it("begin at their line and end at the next", () => {
    const { prose } = read("# One", "", "left", "", "::right::", "", "right", "", "::foot::", "foot");
    expect([prose("default"), prose("right"), prose("foot")]).toEqual([["left"], ["right"], ["foot"]]);
  });

  it("that are opened twice are told and joined", () => {
    const { prose, told } = read("::right::", "one", "::right::", "two");
    expect([prose("right"), told]).toEqual([["one", "two"], ["3:1 duplicate-slot"]]);
  });

  it("of the default name give the default slot back", () => {
    expect(read("::right::", "one", "::default::", "two").prose("default")).toEqual(["two"]);
  });

  it("that hold nothing are there, empty", () => {
    expect(read("::right::", "", "").prose("right")).toEqual([]);
  });
});

describe("speaker notes", () => {
  it("are everything behind a line that begins with Note:", () => {
    const { notes, prose } = read("# One", "", "Words.", "", "Note: Say this.", "", "- and", "# that");
    expect([notes?.value, prose("default")]).toEqual(["Say this.\n\n- and\n# that", ["Words."]]);
  });

  it("may begin on the next line, and are where they stand", () => {
    expect(read("Words.", "", "Notes:", "", "Say this.").notes?.place.start).toEqual({ line: 5, column: 1 });
    expect(read("Words.", "note: Say this.").notes?.place.start).toEqual({ line: 2, column: 7 });
  });

  it("that say nothing are none", () => {
    expect(read("Words.", "", "Note:", "", "").notes).toBeUndefined();
  });

  it("a word that begins alike is none", () => {
    expect(read("Notebooks: many", "", "Noted: all").notes).toBeUndefined();
  });

  it("keep fences and slot lines as text", () => {
    const { notes, slots } = read("Note:", "```", "::right::", "```");
    expect([notes?.value, [...slots.keys()]]).toEqual(["```\n::right::\n```", ["default"]]);
  });
});

describe("exhibits", () => {
  it("are fences at the first column whose word is a kind", () => {
    const { prose } = read("Before", "", "```bar", "data: costs", "```", "", "After");
    expect(prose("default")).toEqual(["Before", "<bar>", "After"]);
  });

  it("have the place of the fence, of the word, and of every key in the file", () => {
    const { slots, file } = read("# One", "", "~~~ bar", "data: costs", "~~~", "");
    const [block] = slots.get("default") ?? [];
    if (block?.type !== "exhibit" || block.body.type !== "map") throw new Error("no exhibit");
    expect(block.kind.place.start).toEqual({ line: 3, column: 5 });
    expect([block.place.start, block.place.end]).toEqual([
      { line: 3, column: 1 },
      { line: 5, column: 4 },
    ]);
    expect(block.body.entries[0]?.value.place).toEqual({
      file: file.path,
      start: { line: 4, column: 7 },
      end: { line: 4, column: 12 },
    });
  });

  it("that are indented or name a language are code", () => {
    const { prose, told } = read("  ```bar", "  data: costs", "  ```", "", "```js", "const bar = 1;", "```");
    expect([prose("default").join("\n"), told]).toEqual([
      "  ```bar\n  data: costs\n  ```\n\n```js\nconst bar = 1;\n```",
      [],
    ]);
  });

  it("without a body have an empty one", () => {
    const { slots } = read("```agenda", "```");
    expect(slots.get("default")).toMatchObject([{ type: "exhibit", body: { type: "map", entries: [] } }]);
    expect(read("```agenda", "# later", "```").prose("default")).toEqual(["<agenda>"]);
  });

  it("with a slip in the word are told, and left out", () => {
    const { prose, told } = read("```range-dto", "data: costs", "label: a", "```", "", "Words.");
    expect([prose("default"), told]).toEqual([["Words."], ["1:4 unknown-exhibit-kind"]]);
  });

  it("a fence near a kind without keys is code all the same", () => {
    expect(read("```bat", "echo off", "```").told).toEqual([]);
    expect(read("```yaml", "data: costs", "```").told).toEqual([]);
  });

  it("with a fault in the YAML are told in the line of the slide file, and left out", () => {
    const { prose, told } = read("# One", "", "```bar", "data: [a", "```", "", "Words.");
    expect([prose("default"), told]).toEqual([["Words."], ["4:9 malformed-yaml"]]);
  });
});

describe("prose", () => {
  it("is Markdown as written, with its place, without empty lines around it", () => {
    const { slots } = read("# One", "", "", "  first", "", "second  ", "", "");
    expect(slots.get("default")).toEqual([
      {
        type: "prose",
        text: "  first\n\nsecond  ",
        place: { file: "slides/01.md", start: { line: 4, column: 1 }, end: { line: 6, column: 9 } },
      },
    ]);
  });
});
