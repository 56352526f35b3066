import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import type { DefaultTreeAdapterTypes } from "parse5";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { compileSilently, compileTexts, someFigures, toldAs } from "./compile-markdown.ts";

const print = (words: string): string => compileSilently(`# T\n\n${words}\n`, someFigures).screenHtml;

describe("placeholders in slides", () => {
  it("prints a figure in its short form, with its exact amount for machines", () => {
    expect(print("{{sales.2025.total}}")).toContain(
      '<data class="figure" value="5600000" data-figure="sales.2025.total">$5.6M</data>',
    );
  });

  it("prints it in the style that is asked for", () => {
    expect(print('{{sales.2025.total style="long"}}')).toContain(">5.6 million US dollars</data>");
    expect(print('{{sales.2025.total style="label"}}')).toContain("<p>Sales in 2025</p>");
  });

  it("leaves code alone", () => {
    expect(print("`{{nope}}`\n\n```\n{{nope}}\n```")).toContain("<code>{{nope}}</code>");
  });

  it("leaves escaped braces and HTML comments alone", () => {
    expect(print("\\{{nope}} <!-- {{nope}} -->")).toContain("<p>{{nope}} </p>");
  });

  it("fills words of deck.yaml", () => {
    const config = "title: Sales {{sales.2025.total}}\nlang: en\ntheme: board\nas_of: 2026-02\n";
    const { deck } = compileTexts({ slides: "# {{deck.title}}, {{deck.asOf}}\n\nx\n", data: someFigures, config });
    expect(deck.slides[0]?.title).toBe("Sales $5.6M, February 2026");
  });

  it("fills tables, links, titles of links and attributes of HTML", () => {
    const html = print(
      '| A |\n|--|\n| {{sales.plan}} |\n\n[x](https://e.com/?q={{sales.plan}} "{{sales.plan}}") <abbr title="{{sales.plan}}">y</abbr>',
    );
    expect(html).toContain('href="https://e.com/?q=~%2410M" title="~$10M"');
    expect(html).toContain('<abbr title="~$10M">');
    expect(html).toMatch(/<td><data[^>]*>~\$10M<\/data><\/td>/);
  });

  it("keeps a placeholder with bars and quotes in one cell of a table", () => {
    expect(print('| A | B |\n|--|--|\n| {{sales.plan style="long"}} | b |')).toMatch(/<td>b<\/td>/);
  });

  it("tells which figures stood where", () => {
    const { deck } = compileTexts({
      slides: "# {{sales.plan}}\n\nText {{sales.2025.total}}\n\nNote:\nSay {{sales.plan}}\n",
      data: someFigures,
    });
    expect(deck.slides[0]?.uses.map(({ figure, where, place }) => [figure, where, place.start])).toEqual([
      ["sales.plan", "title", { line: 1, column: 3 }],
      ["sales.2025.total", "prose", { line: 3, column: 6 }],
      ["sales.plan", "note", { line: 6, column: 5 }],
    ]);
  });
});

const told = (rule: string, slides: string): readonly string[] =>
  toldAs(rule, compileTexts({ slides, data: someFigures }));

describe("placeholders that are wrong", () => {
  it("tells an unknown figure at its first brace, with the nearest ids", () => {
    expect(told("unknown-figure", "# T\n\nabc {{sales.2025.totl}} def\n")).toEqual([
      "3:5 Unknown figure “sales.2025.totl”, expected “sales.2025.total”",
    ]);
  });

  it("tells each spot of a mistake that is made twice", () => {
    expect(told("unknown-figure", "# T\n\n{{no.such}}\n\n- a\n- {{no.such}}\n")).toEqual([
      "3:1 Unknown figure “no.such”",
      "6:3 Unknown figure “no.such”",
    ]);
  });

  it("finds the spot in front matter, also in a folded text", () => {
    const slides = "---\nsubtitle: >\n  some words\n  and {{nope}}\n---\n\n# T\n\nx\n";
    expect(told("unknown-figure", slides)).toEqual(["4:7 Unknown figure “nope”"]);
  });

  it("finds the spot in a quoted text of deck.yaml", () => {
    const config = 'title: "A {{nope}}"\nlang: en\ntheme: board\n';
    expect(toldAs("unknown-figure", compileTexts({ slides: "# T\n\nx\n", config }))).toEqual([
      "1:11 Unknown figure “nope”",
    ]);
  });

  it("shows the braces in place of the value, and goes on", () => {
    const { deck } = compileTexts({ slides: "# T\n\na {{nope}} {{sales.plan}}\n", data: someFigures });
    expect(deck.slides[0]?.screenHtml).toContain('<span class="unresolved">{{nope}}</span> <data');
  });

  it.each([
    "{{{sales.plan}}}",
    "{{#if sales.plan}}",
    "{{> foot}}",
    "{{sum sales.plan 2}}",
    '{{sales.plan digits="2"}}',
  ])("refuses %s", (source) => {
    expect(told("invalid-placeholder", `# T\n\nabc ${source}\n`)[0]).toContain(`3:5 Invalid placeholder “${source}”`);
  });

  it("tells braces that never close", () => {
    expect(told("invalid-placeholder", "# T\n\nabc {{sales.plan\n")).toEqual([
      "3:5 Invalid placeholder “{{”, expected “}}” on the same line",
    ]);
  });

  it("tells an unknown style with the ones there are", () => {
    expect(told("unknown-style", '# T\n\n{{sales.plan style="lon"}}\n')).toEqual([
      "3:1 Unknown style “lon”, expected “long”",
    ]);
  });
});

type Tree =
  string | { readonly tag: string; readonly attributes: readonly string[]; readonly children: readonly Tree[] };

/** The tree of a page, every text that holds the value cut to whether it holds it. */
function treeOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly Tree[] {
  return nodes.flatMap((node): readonly Tree[] => {
    if ("value" in node) return ["text"];
    if (!("tagName" in node)) return ["other"];
    const attributes = node.attrs.map(({ name }) => name);
    return [{ tag: node.tagName, attributes, children: treeOf(node.childNodes) }];
  });
}

function textOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes
    .map((node) => ("value" in node ? node.value : "tagName" in node ? textOf(node.childNodes) : ""))
    .join("");
}

describe("values of data", () => {
  const slides =
    '# {{x.y style="label"}}\n\nIn **{{x.y style="label"}}**:\n\n| a | {{x.y style="label"}} |\n|--|--|\n| {{x.y style="label"}} | b |\n\n- {{x.y style="label"}}\n';
  const withLabel = (label: string) => {
    const data = `figures:\n  x.y: { label: ${JSON.stringify(label)}, value: 1, unit: USD, decimals: 0, source: s }\nsources:\n  s: { title: s, cite: s, grade: primary }\n`;
    return compileTexts({ slides, data }).deck.slides[0];
  };
  const plain = withLabel("x");

  it("appear as the text they are and never as markup", () => {
    const nasty = constantFrom(
      "<script>",
      "{{x.y}}",
      "---",
      "|",
      "*b*",
      "&lt;",
      "-->",
      "`",
      "<!--mark:K1:x-->",
      "\uF8D0\uF880\uF880\uF8D1",
      "](x)",
      '"',
      "'",
    );
    const label = array(oneof(nasty, string({ unit: "grapheme-ascii", minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    }).map((parts) => `v${parts.join("")}v`);
    assert(
      property(label, (value) => {
        const slide = withLabel(value);
        const made = parseFragment(slide?.screenHtml ?? "").childNodes;
        expect(treeOf(made)).toEqual(treeOf(parseFragment(plain?.screenHtml ?? "").childNodes));
        expect(textOf(made).split(value)).toHaveLength(6);
        expect(slide?.title).toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});
