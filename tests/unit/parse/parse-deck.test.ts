import { describe, expect, it } from "vitest";
import { parseDeck } from "../../../src/parse/parse-deck.ts";
import { deckConfigSchema, slideFrontMatterSchema } from "../../../src/parse/schemas.ts";
import { hear, sourcesOf } from "./hear.ts";

function parse(files: Readonly<Record<string, string>>) {
  const { report, all } = hear();
  const deck = parseDeck(sourcesOf(files), report);
  return { ...deck, all, rules: all.map(({ rule }) => rule), ids: deck.slides.map(({ id }) => id) };
}

describe("parseDeck(sources)", () => {
  it("joins the slides of all files in order", () => {
    const { slides } = parse({ "slides/01.md": "# One\n\n----\n\n# Below\n", "slides/02.md": "# Two\n" });
    expect(slides.map(({ index, below, title, place }) => [index, below, title?.value, place.file])).toEqual([
      [0, false, "One", "slides/01.md"],
      [1, true, "Below", "slides/01.md"],
      [2, false, "Two", "slides/02.md"],
    ]);
  });

  it("lets a file hang below the slide before it", () => {
    const { slides } = parse({ "slides/01.md": "----\n\n# One\n", "slides/02.md": "----\n\n# Below\n" });
    expect(slides.map(({ below }) => below)).toEqual([false, true]);
  });

  it("takes the title of the front matter where a slide has no heading", () => {
    const { slides } = parse({
      "slides/01.md": "---\ntitle: Named\nid: a\n---\nWords.\n",
      "slides/deck.yaml": "title: Deck\n",
    });
    expect(slides[0]?.title?.value).toBe("Named");
  });

  it("goes on after every mistake", () => {
    const { slides, rules, config } = parse({
      "slides/deck.yaml": "titel: A\nlang: 7\n",
      "slides/01.md": "---\ntime: soon\n---\n\n# One\n\n```bar\nx: [\n```\n\n---\n\n# Two\n",
      "data/a.csv": 'a\n"',
    });
    expect(slides.map(({ title }) => title?.value)).toEqual(["One", "Two"]);
    expect(config).toMatchObject({ lang: "en", title: { value: "One" } });
    expect(rules.toSorted()).toEqual([
      "invalid-value",
      "invalid-value",
      "malformed-csv",
      "malformed-yaml",
      "unknown-key",
    ]);
  });
});

describe("ids of slides", () => {
  it("are the author's, else from the title, else the number", () => {
    const text = "---\nid: first\n---\n\n# One\n\n---\n\n# Costs fell by {{cost}} — *twice*!\n\n---\n\nWords.\n";
    expect(parse({ "slides/01.md": text }).ids).toEqual(["first", "costs-fell-by-twice", "slide-3"]);
  });

  it("from equal titles are numbered", () => {
    expect(parse({ "slides/01.md": "# A\n\n---\n\n# A\n\n---\n\n# A\n" }).ids).toEqual(["a", "a-2", "a-3"]);
  });

  it("from a title never take an id that an author gave", () => {
    expect(parse({ "slides/01.md": "# A\n\n---\nid: a\n---\n\n# B\n" }).ids).toEqual(["a-2", "a"]);
  });

  it("that an author gave twice are told with both places", () => {
    const { ids, all } = parse({
      "slides/01.md": "---\nid: a\n---\n\n# A\n",
      "slides/02.md": "---\nid: a\n---\n\n# B\n",
    });
    expect(new Set(ids).size).toBe(2);
    expect(all).toMatchObject([
      { rule: "duplicate-id", place: { file: "slides/02.md" }, related: [{ place: { file: "slides/01.md" } }] },
    ]);
  });

  it("keep letters of every script, and are never a bare number", () => {
    expect(parse({ "slides/01.md": "# Größe 価格\n\n---\n\n# 2026\n" }).ids).toEqual(["größe-価格", "slide-2026"]);
  });

  it("from very many equal titles stay unique", () => {
    const { ids } = parse({ "slides/01.md": Array.from({ length: 2000 }, () => "# Same\n").join("\n---\n\n") });
    expect([ids.length, new Set(ids).size]).toEqual([2000, 2000]);
  });
});

describe("settings of a deck", () => {
  const config = [
    "title: Costs",
    "subtitle: Who pays",
    "author: Ada",
    "subject: A briefing",
    "keywords: [a, b]",
    "lang: de-CH",
    "theme: stage",
    "size: 4:3",
  ];
  const rest = [
    "sections:",
    "  - { id: cost, title: A Cost, question: What? }",
    "cuts:",
    "  - { name: board, minutes: 10, slides: [one] }",
    "footer: Confidential",
    "sticker: Draft",
    "as_of: 2026-02",
  ];

  it("come from deck.yaml", () => {
    const deck = parse({ "slides/01.md": "# One\n", "slides/deck.yaml": [...config, ...rest].join("\n") });
    expect(deck.rules).toEqual([]);
    expect(deck.config).toMatchObject({
      title: { value: "Costs", place: { file: "slides/deck.yaml", start: { line: 1, column: 8 } } },
      subtitle: { value: "Who pays" },
      author: "Ada",
      subject: "A briefing",
      keywords: ["a", "b"],
      lang: "de-CH",
      theme: { value: "stage" },
      size: { widthPx: 1024, heightPx: 768 },
      sections: [{ id: "cost", title: "A Cost", question: "What?" }],
      cuts: [{ name: "board", minutes: 10, slides: ["one"] }],
      footer: { value: "Confidential" },
      sticker: { value: "Draft" },
      asOf: "2026-02",
    });
  });

  it("come from the first front matter where there is no deck.yaml", () => {
    const { config, slides, rules } = parse({
      "deck.md": "---\ntitle: Costs\nauthor: Ada\nlayout: cover\ntime: 30\n---\n\n# One\n",
    });
    expect(rules).toEqual([]);
    expect(config).toMatchObject({ title: { value: "Costs" }, author: "Ada" });
    expect(slides[0]?.frontMatter).toMatchObject({ layout: { value: "cover" }, timeSeconds: 30 });
  });

  it("leave a first front matter without a word about the deck to its slide", () => {
    const { config, slides } = parse({ "deck.md": "---\nlayout: cover\nsubtitle: Sub\ncuts: [board]\n---\n\n# One\n" });
    expect([config.subtitle, slides[0]?.frontMatter.subtitle?.value]).toEqual([undefined, "Sub"]);
  });

  it("tell a slip in the first front matter once, by the key it resembles", () => {
    const { all } = parse({ "deck.md": "---\ntitle: Costs\nautor: Ada\nlayot: cover\n---\n\n# One\n" });
    expect(all.map(({ message }) => message).toSorted()).toEqual([
      "Unknown key “autor” in deck.yaml, expected “author”",
      "Unknown key “layot” in front matter, expected “layout”",
    ]);
  });

  it("have defaults", () => {
    const { config, rules } = parse({ "slides/01.md": "# One\n" });
    expect(rules).toEqual([]);
    expect(config).toMatchObject({
      title: { value: "One" },
      lang: "en",
      theme: { value: "board" },
      size: { widthPx: 1280, heightPx: 720 },
      sections: [],
      cuts: [],
      keywords: [],
    });
  });

  it("name a deck without any title after its folder or file, with a warning", () => {
    expect(parse({ "slides/01.md": "Words.\n" })).toMatchObject({
      config: { title: { value: "mine" } },
      rules: ["missing-title"],
    });
    expect(parse({ "talk.md": "Words.\n" })).toMatchObject({ config: { title: { value: "talk" } } });
  });

  it.each([
    "size: 3:2",
    "size: 12x12",
    "as_of: 2024-02-30",
    "as_of: 02/2024",
    "lang: xx-QQ-1-",
    "lang: 7",
    "theme: [a]",
  ])("refuse %s", (line) => {
    expect(parse({ "slides/01.md": "# One\n", "slides/deck.yaml": `${line}\n` }).rules).toEqual(["invalid-value"]);
  });

  it.each([
    ["1920x1080", { widthPx: 1920, heightPx: 1080 }],
    ["{ width: 800, height: 600 }", { widthPx: 800, heightPx: 600 }],
  ])("take the size %s", (written, size) => {
    expect(parse({ "slides/01.md": "# One\n", "slides/deck.yaml": `size: ${written}\n` }).config.size).toEqual(size);
  });
});

describe("names that refer to each other", () => {
  it("are told where nothing bears them", () => {
    const { all } = parse({
      "slides/deck.yaml": "sections:\n  - { id: cost, title: Cost }\ncuts:\n  - { name: board, slides: [one, tow] }\n",
      "slides/01.md": "---\nid: one\nsection: costs\ncuts: [bord]\n---\n\n# One\n\n---\nid: two\n---\n\n# Two\n",
    });
    expect(all.map(({ message }) => message)).toEqual([
      "Unknown section “costs”, expected “cost”",
      "Unknown cut “bord”, expected “board”",
      "Unknown slide “tow”, expected “two”",
    ]);
  });
});

describe("a deck written for reveal-md", () => {
  it("builds unchanged: what is another tool's is a warning", () => {
    const { slides, all } = parse({
      "deck.md":
        '---\ntitle: Talk\ntheme: solarized\nseparator: ^---$\nrevealOptions:\n  transition: fade\n---\n\n# Hello\n\nNote: hi\n\n---\n\n## Two\n\n----\n\n### Below\n\n- a <!-- .element: class="fragment" -->\n',
    });
    expect(slides.map(({ title, below, notes }) => [title?.value, below, notes?.value])).toEqual([
      ["Hello", false, "hi"],
      ["Two", false, undefined],
      [undefined, true, undefined],
    ]);
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set(["warning"]));
  });

  it("may use a theme of its own by the same name", () => {
    const { config, rules } = parse({
      "deck.md": "---\ntitle: Talk\ntheme: black\n---\n\n# Hello\n",
      "templates/themes/black.css": "",
    });
    expect([config.theme.value, rules]).toEqual(["black", []]);
  });
});

describe("schemas for editors", () => {
  it("name every key of deck.yaml and of front matter, and allow no other", () => {
    expect(deckConfigSchema()).toMatchObject({
      additionalProperties: false,
      properties: { title: {}, as_of: {}, cuts: { type: "array" } },
    });
    expect(slideFrontMatterSchema()).toMatchObject({
      additionalProperties: false,
      properties: { layout: {}, time: {}, footnotes: {} },
    });
  });
});
