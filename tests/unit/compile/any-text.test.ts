import * as fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { compileTexts } from "./compile-markdown.ts";

/** Pieces that mean something to Markdown, HTML, Handlebars, YAML, slides or our own marks. */
const sharp = fc.constantFrom(
  "<script>alert(1)</script>",
  "</data>",
  "<!--",
  "-->",
  "<!--mark:K01:a-->",
  "{{a}}",
  "{{{a}}}",
  "{{#each x}}",
  "---",
  "----",
  "::right::",
  "Note:",
  "```",
  "|",
  "**b**",
  "_i_",
  "[x](javascript:alert(1))",
  "![x](y)",
  "&lt;",
  "&amp;",
  '"',
  "'",
  "$&",
  "$1",
  "%",
  "\\",
  "#",
  "data-step=",
  'fragment" data-fragment-index="0',
  "<em>",
  "<h3>",
  "{0}",
  "{1}",
);
const text = fc
  .array(fc.oneof(sharp, fc.string({ unit: "grapheme", maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map((pieces) =>
    pieces
      .join("")
      .replaceAll(/\p{C}|\p{Zl}|\p{Zp}/gu, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  )
  // A digit would make an amount of it, a mark for “missing” none.
  .filter((words) => words !== "" && !/\p{N}|^[-–—?~]$|^(?:n\/a|na|tbd|null|none)$/iu.test(words));

/** Attributes that hold addresses or code would be seen here. */
interface Found {
  readonly words: string;
  readonly tags: readonly string[];
}

function read(html: string): Found {
  const tags: string[] = [];
  let words = "";
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("tagName" in node && typeof node.tagName === "string") tags.push(node.tagName);
    if ("value" in node && typeof node.value === "string") words += node.value;
    if ("childNodes" in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return { words, tags };
}

const asYaml = (words: string): string => JSON.stringify(words);

/** One slide a text, each with figures of its own. */
function deckOf(texts: readonly string[]): ReturnType<typeof compileTexts> {
  const slides = texts.map((_, index) =>
    [
      `# T {{word-${index}}}`,
      `{{word-${index}}} and **{{word-${index}}}** and [{{word-${index}}}](https://example.com)`,
      `\`\`\`kpi\ntiles:\n  - { figure: word-${index}, label: A }\n  - { figure: cost-${index}, label: B }\n\`\`\``,
      `\`\`\`table\ncolumns: [{ header: A }, { header: B }]\nrows:\n  - [A, '{{word-${index}}}']\n\`\`\``,
      `\`\`\`bar\nrows:\n  - { label: A, value: cost-${index} }\n\`\`\``,
      `Note:\n{{word-${index}}}`,
    ].join("\n\n"),
  );
  const records = texts.map((words, index) => {
    const quoted = asYaml(words);
    return {
      figures:
        `  word-${index}: { value: ${quoted}, unit: text, label: ${quoted}, basis: ${quoted}, source: s-${index} }\n` +
        `  cost-${index}: { value: $5M, label: ${quoted}, source: s-${index} }\n`,
      sources: `  s-${index}: { title: ${quoted}, grade: own }\n`,
      conflicts: `  K${index}: { what: x, type: value, severity: low, figures: [word-${index}], decision: label, footnote: ${quoted} }\n`,
    };
  });
  const all = (key: "figures" | "sources" | "conflicts"): string =>
    `${key}:\n${records.map((record) => record[key]).join("")}`;
  return compileTexts({
    slides: slides.join("\n\n---\n\n"),
    data: all("figures") + all("sources") + all("conflicts"),
  });
}

const perDeck = 50;
const plainTags = read(deckOf(["plain"]).deck.slides[0]?.screenHtml ?? "").tags;

describe("any text in a ledger", () => {
  it("appears as that text and never as markup, in title, prose, exhibits, footnotes, sources and notes", () => {
    expect(plainTags).toContain("data");
    fc.assert(
      fc.property(fc.array(text, { minLength: perDeck, maxLength: perDeck }), (texts) => {
        const { slides } = deckOf(texts).deck;
        expect(slides).toHaveLength(perDeck);
        for (const [index, { screenHtml, printHtml, notesHtml, title }] of slides.entries()) {
          const words = texts[index] ?? "";
          const { words: seen, tags } = read(screenHtml);
          // In the title, three times in prose, a tile, a cell, the footnote and the source line.
          expect(seen.split(words).length - 1).toBeGreaterThanOrEqual(8);
          expect(tags).toEqual(plainTags);
          expect(read(printHtml).words).toContain(words);
          expect(read(notesHtml).words).toContain(words);
          expect(title).toBe(`T ${words}`);
        }
      }),
      { numRuns: 1000 / perDeck },
    );
  });
});
