import { describe, expect, it } from "vitest";
import { compileTexts } from "./compile-markdown.ts";

const data = `defaults: { source: report }
sources:
  report: { title: Annual report, grade: primary, as_of: 2026-02 }
figures:
  sales: { label: Sales, value: $5M }
  old.sales: { label: Older sales, value: $4M, as_of: 2025-11 }
  budget: { label: Budget, value: $6M, kind: plan }
  goal: { label: Goal, value: $7M, kind: forecast }
  guess: { label: Guess, value: $8M, kind: scenario }
  ratio: { label: Ratio, formula: guess / sales }
  disputed: { label: Disputed, value: $9M }
conflicts:
  K01:
    what: Two amounts
    type: value
    severity: high
    figures: [disputed]
    decision: sticker
    sticker: Under review
`;

const partOf = (html: string, name: string): string =>
  new RegExp(`<div class="${name}">(.*?)</div>`, "s").exec(html)?.[1] ?? "";

function slideOf(
  body: string,
  { front = "", config = "" } = {},
): { readonly sticker: string; readonly source: string } {
  const slides = `---\nid: a\n${front}---\n\n# T\n\n${body}\n`;
  const { deck, diagnostics } = compileTexts({
    slides,
    data,
    config: `title: A deck\nlang: en\ntheme: board\n${config}`,
  });
  expect(diagnostics.filter(({ level }) => level === "error")).toEqual([]);
  const html = deck.slides[0]?.screenHtml ?? "";
  return { sticker: partOf(html, "sticker"), source: partOf(html, "source") };
}

const tiles = (...ids: readonly string[]): string =>
  ["```kpi", "tiles:", ...ids.map((id) => `  - { figure: ${id}, label: A label }`), "```"].join("\n");
const chart = (...ids: readonly string[]): string =>
  ["```bar", "rows:", ...ids.map((id) => `  - { label: ${id}, value: ${id} }`), "```"].join("\n");

describe("the sticker of a slide", () => {
  it("gives the date of the data, from the records of its figures", () => {
    expect(slideOf("{{sales}}").sticker).toBe("Data as of Feb 2026");
    expect(slideOf("{{sales}} {{old.sales}}").sticker).toBe("Data as of Nov 2025 to Feb 2026");
    expect(slideOf("{{ratio}}").sticker).toBe("Data as of Feb 2026");
    expect(slideOf("No figure").sticker).toBe("");
  });

  it.each([
    ["a chart", chart("guess", "sales")],
    ["tiles", tiles("guess", "sales")],
    ["a computation from one", tiles("ratio", "sales")],
  ])("says Illustrative where a scenario stands in %s", (_, body) => {
    expect(slideOf(body).sticker).toBe("Illustrative<br>Data as of Feb 2026");
  });

  it("lets a sentence name a scenario", () => {
    expect(slideOf("{{guess}}").sticker).toBe("Data as of Feb 2026");
  });

  it("says Plan where nothing else is shown", () => {
    expect(slideOf(chart("budget", "goal")).sticker).toBe("Plan<br>Data as of Feb 2026");
    expect(slideOf(chart("budget", "sales")).sticker).toBe("Data as of Feb 2026");
  });

  it("says what a conflict asks for", () => {
    expect(slideOf("{{disputed}}").sticker).toBe("Under review<br>Data as of Feb 2026");
  });

  it("takes the words of the deck in place of the date, and none where they are empty", () => {
    expect(slideOf(tiles("guess", "sales"), { config: "sticker: Draft\n" }).sticker).toBe("Illustrative<br>Draft");
    expect(slideOf("No figure", { config: "sticker: Draft\n" }).sticker).toBe("Draft");
    expect(slideOf("{{sales}}", { config: 'sticker: ""\n' }).sticker).toBe("");
  });

  it("is worded or silenced by the slide", () => {
    expect(slideOf(tiles("guess", "sales"), { front: "sticker: Sketch\n" }).sticker).toBe("Sketch");
    expect(slideOf(tiles("guess", "sales"), { front: 'sticker: ""\n' }).sticker).toBe("");
  });
});

describe("the date of the data", () => {
  it("stands in the source line where the sticker says something else", () => {
    expect(slideOf("{{sales}}", { front: "sticker: Sketch\n" }).source).toBe(
      "Source: Annual report. Data as of Feb 2026",
    );
    expect(slideOf("{{sales}}").source).toBe("Source: Annual report");
  });

  it("is in the deck’s language", () => {
    const { sticker, source } = slideOf(tiles("guess", "ratio"), { config: "" });
    expect([sticker, source]).toEqual([
      "Illustrative<br>Data as of Feb 2026",
      "Source: Annual report; computed: team computation. ~ marks an estimate",
    ]);
    const { deck } = compileTexts({
      slides: `# T\n\n${tiles("guess", "ratio")}\n`,
      data,
      config: "title: Ein Deck\nlang: de\ntheme: board\n",
    });
    const html = deck.slides[0]?.screenHtml ?? "";
    expect(partOf(html, "sticker")).toBe("Illustrativ<br>Stand: Feb. 2026");
    expect(partOf(html, "source")).toBe(
      "Quelle: Annual report; berechnet: eigene Rechnung. ≈ steht für eine Schätzung",
    );
  });
});
