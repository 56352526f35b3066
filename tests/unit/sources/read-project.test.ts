import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import { readProject } from "../../../src/sources/read-project.ts";
import { hear } from "../parse/hear.ts";
import { temporaryDeck } from "./temporary-deck.ts";

const repository = resolve(import.meta.dirname, "../../..");
const picture = readFileSync(join(repository, "tests/golden/missing-image/slides/logo.png"));

async function read(path: string) {
  const { report, all } = hear();
  const sources = await readProject(path, report);
  return { ...sources, all, told: all.map(({ rule, place }) => `${place.file} ${rule}`) };
}

describe("readProject(folder)", () => {
  it("reads slides in natural order, deck.yaml, data and templates", async () => {
    const deck = temporaryDeck({
      "slides/10.md": "ten",
      "slides/9.md": "nine",
      "slides/2 two #1.md": "two",
      "slides/deck.yaml": "title: A",
      "slides/notes.txt": "not a slide",
      "slides/.hidden.md": "hidden",
      "data/b.csv": "a",
      "data/a/c.json": "[]",
      "templates/layouts/mine.hbs": "<p></p>",
    });
    const { slides, config, data, templates, root, told } = await read(deck);
    expect(slides.map(({ path }) => path)).toEqual(["slides/2 two #1.md", "slides/9.md", "slides/10.md"]);
    expect(config).toEqual({ path: "slides/deck.yaml", text: "title: A" });
    expect(data.map(({ path }) => path)).toEqual(["data/a/c.json", "data/b.csv"]);
    expect(templates.get("layouts/mine.hbs")).toEqual({ path: "templates/layouts/mine.hbs", text: "<p></p>" });
    expect([root, told]).toEqual([deck, []]);
  });

  it("has the built-in templates, and the deck's own in their place", async () => {
    const deck = temporaryDeck({ "slides/1.md": "one", "templates/layouts/cover.hbs": "mine" });
    const { templates } = await read(deck);
    expect(templates.get("layouts/cover.hbs")?.text).toBe("mine");
    expect(templates.get("layouts/content.hbs")?.text).toBe(
      readFileSync(join(repository, "templates/layouts/content.hbs"), "utf8"),
    );
    expect([...templates.keys()]).toContain("themes/board.css");
  });

  it("tells a deck without slides, and names the folder it looked in", async () => {
    const { told, all } = await read(temporaryDeck({ "data/a.csv": "a" }));
    expect([told, all[0]?.message]).toEqual([
      ["slides empty-deck"],
      "Missing slides, expected Markdown files in “slides/”",
    ]);
  });

  it("does not exist without a folder or a Markdown file", async () => {
    const deck = temporaryDeck({ "slides/1.md": "one", "deck.txt": "no" });
    await expect(readProject(join(deck, "nowhere"), hear().report)).rejects.toMatchObject({
      kind: "usage",
      rule: "unknown-deck",
    });
    await expect(readProject(join(deck, "deck.txt"), hear().report)).rejects.toThrow(Failure);
  });
});

describe("readProject(file)", () => {
  it("is a deck of one file, with data and templates beside it", async () => {
    const deck = temporaryDeck({
      "talk.md": "# One",
      "other.md": "# Two",
      "data/a.csv": "a\n1",
      "templates/layouts/x.hbs": "x",
    });
    const { slides, config, data, templates, root } = await read(join(deck, "talk.md"));
    expect([slides, config, data.length, root]).toEqual([[{ path: "talk.md", text: "# One" }], undefined, 1, deck]);
    expect(templates.has("layouts/x.hbs")).toBe(true);
  });
});

describe("text files", () => {
  it("are the same with a byte order mark, CRLF, CR or all of them mixed", async () => {
    const deck = temporaryDeck({ "slides/1.md": "\uFEFFa\r\nb\rc\nd\r\n\r\ne" });
    expect((await read(deck)).slides[0]?.text).toBe("a\nb\nc\nd\n\ne");
  });

  it("that are not UTF-8 are told with line, column and byte, and left out", async () => {
    const deck = temporaryDeck({ "slides/1.md": "fine", "slides/2.md": Buffer.from("ä\nCafé\n", "latin1") });
    const { slides, all } = await read(deck);
    expect(slides).toHaveLength(1);
    expect(all).toMatchObject([{ rule: "not-utf8", place: { file: "slides/2.md", start: { line: 1, column: 1 } } }]);
    const mixed = Buffer.concat([Buffer.from("grün\nß "), Buffer.from([0xc3]), Buffer.from("x")]);
    const other = await read(temporaryDeck({ "slides/1.md": mixed }));
    expect(other.all).toMatchObject([
      { message: expect.stringContaining("byte 10 (0xC3)"), place: { start: { line: 2, column: 3 } } },
    ]);
  });

  it("that are UTF-16 are told so", async () => {
    const { all } = await read(temporaryDeck({ "slides/1.md": Buffer.from("\uFEFF# One", "utf16le") }));
    expect(all[0]?.hint).toBe("The file is UTF-16: save it as UTF-8.");
  });

  it("with control characters are told, and columns stay true", async () => {
    const { slides, all } = await read(temporaryDeck({ "slides/1.md": "ok\na\u0000b\u001bc\t" }));
    expect(slides[0]?.text).toBe("ok\na\uFFFDb\uFFFDc\t");
    expect(all).toMatchObject([{ rule: "control-character", place: { start: { line: 2, column: 2 } } }]);
  });

  it("that are too large are told before they are read", async () => {
    const deck = temporaryDeck({ "slides/1.md": "one", "slides/2.md": "", "data/a.csv": "" });
    truncateSync(join(deck, "slides/2.md"), 11 * 1024 * 1024);
    truncateSync(join(deck, "data/a.csv"), 65 * 1024 * 1024);
    expect((await read(deck)).told.toSorted()).toEqual(["data/a.csv file-too-large", "slides/2.md file-too-large"]);
  });

  it("that are folders, pipes or links to nothing are told, without waiting", async () => {
    const deck = temporaryDeck({ "slides/1.md": "one", "data/ok.csv": "a" });
    mkdirSync(join(deck, "slides/2.md"));
    mkdirSync(join(deck, "data/folder.csv"));
    execFileSync("mkfifo", [join(deck, "slides/3.md"), join(deck, "data/pipe.csv")]);
    symlinkSync("nowhere", join(deck, "slides/4.md"));
    symlinkSync("/dev/zero", join(deck, "slides/5.md"));
    const { told, slides } = await read(deck);
    expect(told.toSorted()).toEqual([
      "data/folder.csv unreadable-file",
      "data/pipe.csv unreadable-file",
      "slides/2.md unreadable-file",
      "slides/3.md unreadable-file",
      "slides/4.md unreadable-file",
      "slides/5.md outside-deck",
    ]);
    expect(slides).toHaveLength(1);
  });

  it("that lead out of the deck by a link are refused", async () => {
    const outside = temporaryDeck({ "secret.md": "secret", "data/secret.csv": "a" });
    const deck = temporaryDeck({ "slides/1.md": "one" });
    symlinkSync(join(outside, "secret.md"), join(deck, "slides/2.md"));
    symlinkSync(join(outside, "data"), join(deck, "data"));
    const { told, slides, data } = await read(deck);
    expect([slides.length, data.length]).toEqual([1, 0]);
    expect(told.toSorted()).toEqual(["data/secret.csv outside-deck", "slides/2.md outside-deck"]);
  });

  it("may be links within the deck, and the deck itself may be one", async () => {
    const deck = temporaryDeck({ "slides/1.md": "one", "shared/two.md": "two" });
    symlinkSync("../shared/two.md", join(deck, "slides/2.md"));
    const link = join(temporaryDeck({}), "deck");
    symlinkSync(deck, link);
    const { slides, root, told } = await read(link);
    expect([slides.map(({ text }) => text), root, told]).toEqual([["one", "two"], deck, []]);
  });

  it("of other kinds in data/ are told to be unused", async () => {
    expect((await read(temporaryDeck({ "slides/1.md": "one", "data/plan.docx": "x" }))).told).toEqual([
      "data/plan.docx unused-file",
    ]);
  });
});

describe("pictures", () => {
  async function assetOf(
    markdown: string,
    files: Readonly<Record<string, string | Uint8Array>> = { "slides/a.png": picture },
  ) {
    const { assets, assetNames, root } = await read(temporaryDeck({ "slides/1.md": markdown, ...files }));
    const [asset] = assets.values();
    return { asset, assets, assetNames, root };
  }

  it.each([
    "![A](a.png)",
    "![A](<a.png>)",
    '![A](./a.png "title")',
    '<img alt="" src="a.png">',
    "<img src='a.png'>",
    "![A][a]\n\n[a]: a.png",
    "```kpi\nitems:\n  - image: a.png\n```",
  ])("are found in %s", async (markdown) => {
    const { assets } = await assetOf(markdown);
    expect(assets.get("slides/a.png")).toMatchObject({
      state: "good",
      mediaType: "image/png",
      widthPx: 2,
      heightPx: 2,
    });
  });

  it("are read once, with their bytes", async () => {
    const { asset, assets } = await assetOf("![A](a.png) ![A](./a.png)");
    expect(assets.size).toBe(1);
    expect(asset?.state === "good" && Buffer.compare(asset.bytes, picture)).toBe(0);
  });

  it("may have names with spaces, percent signs and umlauts, written plainly or as an address", async () => {
    const files = { "slides/my 50% ä.png": picture };
    expect((await assetOf("![A](<my 50% ä.png>)", files)).asset?.state).toBe("good");
    expect((await assetOf("![A](my%2050%25%20ä.png)", files)).asset?.state).toBe("good");
  });

  it("may lie beside the slides' folder, with / for the root of the deck", async () => {
    const files = { "assets/a.png": picture };
    expect((await assetOf("![A](../assets/a.png)", files)).assets.get("assets/a.png")?.state).toBe("good");
    expect((await assetOf("![A](/assets/a.png)", files)).assets.get("assets/a.png")?.state).toBe("good");
  });

  it("that are missing come with the names there are", async () => {
    const { asset, assetNames } = await assetOf("![A](b.png)", {
      "slides/a.png": picture,
      "assets/logo.svg": "<svg/>",
    });
    expect([asset?.state, assetNames]).toEqual(["missing", ["a.png", "../assets/logo.svg"]]);
  });

  it.each(["../../a.png", "../../../etc/passwd.png", "/../../a.png"])(
    "outside of the deck are refused: %s",
    async (path) => {
      const { asset } = await assetOf(`![A](${path})`);
      expect(asset).toMatchObject({ state: "outside" });
    },
  );

  it("that lead out by a link are refused", async () => {
    const outside = temporaryDeck({ "secret.png": picture });
    const deck = temporaryDeck({ "slides/1.md": "![A](a.png) ![B](deep/secret.png)" });
    symlinkSync(join(outside, "secret.png"), join(deck, "slides/a.png"));
    symlinkSync(outside, join(deck, "slides/deep"));
    const { assets } = await read(deck);
    expect([...assets.values()].map(({ state }) => state)).toEqual(["outside", "outside"]);
  });

  it.each([
    ["cut off", picture.subarray(0, -12), "its end is missing"],
    ["empty", Buffer.alloc(0), "it is no image/png"],
    ["a text", Buffer.from("hello"), "it is no image/png"],
    [
      "of another kind",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"),
      "it is no image/png",
    ],
  ])("that are %s cannot be read", async (_, bytes, reason) => {
    expect((await assetOf("![A](a.png)", { "slides/a.png": bytes })).asset).toEqual({
      state: "unreadable",
      path: "slides/a.png",
      reason,
    });
  });

  it("that are too large cannot be read", async () => {
    const huge = Buffer.from(picture);
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    const { asset } = await assetOf("![A](a.png)", { "slides/a.png": huge });
    expect(asset).toMatchObject({ state: "unreadable", reason: "it has 20000 × 20000 pixels" });
  });

  it("with a scheme are left to the compiler", async () => {
    expect(
      (await assetOf("![A](https://example.com/a.png) ![B](data:image/png;base64,AA) ![C](//x/y.png)")).assets.size,
    ).toBe(0);
  });
});

describe("fonts", () => {
  it("have the signs that formatted amounts bring in, in both families", async () => {
    const { fonts } = await read(temporaryDeck({ "slides/1.md": "plain" }));
    const drawing = (family: string, sign: string) =>
      fonts.filter((font) => font.family === family && font.unicodeRange.includes(sign)).map(({ weight }) => weight);
    expect(drawing("Inter", "U+2216-22FF")).toEqual([400, 500, 600, 700]);
    expect(drawing("Source Serif 4", "U+2216-22FF")).toEqual([400, 600, 700]);
  });

  it("are Inter and Source Serif 4 in Latin, whatever the deck says", async () => {
    const { fonts } = await read(temporaryDeck({ "slides/1.md": "plain" }));
    const faces = new Set(fonts.map(({ family, weight, style }) => `${family} ${weight} ${style}`));
    expect([...faces].toSorted()).toEqual([
      "Inter 400 italic",
      "Inter 400 normal",
      "Inter 500 normal",
      "Inter 600 normal",
      "Inter 700 normal",
      "Source Serif 4 400 italic",
      "Source Serif 4 400 normal",
      "Source Serif 4 600 normal",
      "Source Serif 4 700 normal",
    ]);
    expect(fonts.every(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString() === "wOF2")).toBe(true);
    expect(fonts.every(({ unicodeRange }) => /^U\+(0|2190)/.test(unicodeRange))).toBe(true);
  });

  it("of another script come with its first character", async () => {
    const plain = await read(temporaryDeck({ "slides/1.md": "plain" }));
    const greek = await read(temporaryDeck({ "slides/1.md": "π ≈ 3.14" }));
    expect(greek.fonts.length - plain.fonts.length).toBe(9);
    expect(greek.fonts.some(({ unicodeRange }) => unicodeRange.includes("U+03A3"))).toBe(true);
  });
});

it("the deck of this repository is read from the folder of its built-in templates", async () => {
  const { templates, slides } = await read(dirname(join(repository, "package.json")));
  expect([templates.has("layouts/cover.hbs"), slides.length > 0]).toEqual([true, true]);
});
