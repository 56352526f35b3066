import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/bundle/dev-changes.ts";
import { collectDiagnostics } from "../../src/diagnostics/collect-diagnostics.ts";
import type { CompiledDeck } from "../../src/model/compiled-deck.ts";
import type { Asset, ProjectSources, SourceFile } from "../../src/model/project-sources.ts";
import { compileSources, createDeckMemo, type DeckMemo } from "../../src/pipeline.ts";
import { packageTemplates } from "./compile/compile-markdown.ts";

const templates = packageTemplates();

/** A deck as an author has it open: any of its texts may be written anew, or taken away. */
type DeckFiles = Readonly<Record<string, string>>;

const opening: DeckFiles = {
  "slides/deck.yaml": "title: Sales {{sales.a}}\nlang: en\nsections: [{ id: one, title: One }]\n",
  "slides/01.md":
    "# First {{sales.a}}\n\nSee [the chart](#chart). ![A](a.png)\n\n---\n\n# Second\n\n- a\n- b {{sales.b}}\n",
  "slides/02.md":
    "---\nid: chart\nsection: one\n---\n\n# Chart\n\n```bar\ndata: table\nlabel: name\nvalue: amount\n```\n\nNote:\nSay {{sales.b}}.\n",
  "slides/03.md": "# Last\n\n```kpi\nitems: [{ value: sales.b }]\n```\n",
  "data/ledger.yaml":
    "sources: { s: { title: S, cite: Source, grade: own, as_of: 2026-02 } }\nfigures:\n  sales.a: { value: $5M, label: A, source: s }\n  sales.b: { formula: sales.a * 2, label: B }\n",
  "data/table.csv": "name,amount\nx,1\ny,2\n",
  "a.png": "one",
};

const texts: Readonly<Record<string, readonly string[]>> = {
  "slides/01.md": [
    "# First {{sales.a}}\n\nOther words\n\n---\n\n# Second\n",
    "# First {{sales.nope}}\n\n---\n\n# A [link](#gone)\n",
    "# Second\n\n---\n\n# First\n\n---\n\n# Third\n",
    "# First {{sales.a}}\n\nSee [the chart](#chart). ![A](a.png)\n\n----\n\n# Second\n\n- a\n- b {{sales.b}}\n",
    "# First {{sales.a}}\n\nLines\n\nmore\n\n---\n\n# Second\n\n- a\n- b {{sales.b}} {{nope}}\n",
    "# First {{sales.a}}\n\nLines\n\n---\n\n# Second\n\n- a\n- b {{sales.b}} {{nope}}\n",
    "---\nbackup: true\n---\n\n# First\n\n---\n\n# Second {{deck.title}}\n",
    "---\nlayout: cover\n---\n\n# First\n\n---\n\n# A title that is so long that it takes more than the two lines which a title may have on a slide of any deck, and then some\n",
  ],
  "slides/02.md": [
    "---\nid: chart\n---\n\n# Chart\n\n```bar\ndata: tabel\nlabel: name\nvalue: amount\n```\n",
    "\n\n---\nid: chart\n---\n\n# Chart\n\n```bar\ndata: table\nlabel: name\nvalue: amount\n```\n",
    "---\nid: first\n---\n\n# Chart\n\n```agenda\n```\n",
    "---\n: broken\n---\n\n# Chart\n",
  ],
  "slides/03.md": ["", "# Last\n\n----\n\n# Below\n\n![A](a.png)\n", "# First\n\n---\n\n# First\n"],
  "slides/deck.yaml": [
    "title: Sales\nlang: de\n",
    "title: Sales {{sales.a}}\nlang: en\nfooter: Words {{sales.b}}\nsticker: Draft\n",
    "title: Sales\ntheme: stage\nsize: 4:3\n",
    "title: {{x}}\ntheme: nope\n",
  ],
  "data/ledger.yaml": [
    "sources: { s: { title: S, cite: Source, grade: own, as_of: 2026-03 } }\nfigures:\n  sales.a: { value: ~$6M, label: A, source: s }\n  sales.b: { formula: sales.a * 3, label: B }\n",
    "figures:\n  sales.a: { value: $5M }\n  sales.b: { formula: sales.c, label: B }\n",
    "figures: [\n",
  ],
  "data/table.csv": ["name,amount\nx,3\ny,many\nz,4\n", "label,amount\nx,1\n", ""],
  "a.png": ["two"],
  "templates/partials/head.hbs": ["<h2>{{rich title}}</h2>", "<h2>{{rich title}</h2>", "<h2>{{> gone}}</h2>"],
  "templates/themes/board.css": [".exhibit-deck { --ink: #000000; }"],
};

const edit = fc.constantFrom(
  ...Object.entries(texts).flatMap(([path, versions]) => [
    ...versions.map((text) => ({ path, text })),
    { path, text: opening[path] },
    ...(path.startsWith("slides/") || path.startsWith("data/") ? [{ path, text: undefined }] : []),
  ]),
);

function sourcesOf(files: DeckFiles): ProjectSources {
  const named = (pattern: RegExp): readonly SourceFile[] =>
    Object.entries(files).flatMap(([path, text]) => (pattern.test(path) ? [{ path, text }] : []));
  const own = named(/^templates\//).map((file) => [file.path.slice("templates/".length), file] as const);
  const picture: Asset = {
    state: "good",
    path: "slides/a.png",
    bytes: Buffer.from(files["a.png"] ?? ""),
    mediaType: "image/png",
    widthPx: 8,
    heightPx: 8,
  };
  return {
    root: "/deck",
    slides: named(/^slides\/.*\.md$/),
    config: named(/deck\.yaml$/)[0],
    data: named(/^data\//),
    templates: new Map([...templates, ...own]),
    assets: new Map([[picture.path, picture]]),
    assetNames: [],
    fonts: [],
  };
}

/** JSON knows no maps and sets. */
function withLists(_: string, part: unknown): unknown {
  return part instanceof Map || part instanceof Set ? [...part] : part;
}

/** A compilation as it can be compared. */
interface Outcome {
  readonly compiled: CompiledDeck;
  readonly data: unknown;
}

function outcomeOf(files: DeckFiles, memo?: DeckMemo): Outcome {
  const { report, all } = collectDiagnostics();
  const { compiled } = compileSources(sourcesOf(files), report, memo === undefined ? {} : { memo });
  return { compiled, data: JSON.parse(JSON.stringify({ compiled, told: all() }, withLists)) };
}

function changes(before: Outcome, after: Outcome): unknown {
  const state = ({ compiled }: Outcome) => ({ version: "1", compiled, fontsCss: "" });
  return JSON.parse(JSON.stringify(changesBetween(state(before), state(after))));
}

describe("compileSources(sources, report, { memo })", () => {
  it("gives after any edits what a compilation without a memo gives, tells the same, and sends pages the same changes", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const memo = createDeckMemo();
        let files = opening;
        let before = { kept: outcomeOf(files, memo), fresh: outcomeOf(files) };
        for (const { path, text } of edits) {
          const { [path]: _, ...others } = files;
          files = Object.fromEntries(
            Object.entries(text === undefined ? others : { ...others, [path]: text }).toSorted(([a], [b]) =>
              a < b ? -1 : 1,
            ),
          );
          const after = { kept: outcomeOf(files, memo), fresh: outcomeOf(files) };
          expect(after.kept.data).toEqual(after.fresh.data);
          expect(changes(before.kept, after.kept)).toEqual(changes(before.fresh, after.fresh));
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes the slides that are as they were from the memo", () => {
    const memo = createDeckMemo();
    const before = compileSources(sourcesOf(opening), () => undefined, { memo }).compiled;
    const edited = sourcesOf({ ...opening, "slides/01.md": opening["slides/01.md"]?.replace("See", "Look at") ?? "" });
    const after = compileSources(edited, () => undefined, { memo }).compiled;
    expect(after.slides.map((slide, index) => slide === before.slides[index])).toEqual([false, true, true, true]);
  });

  it("tells of a remembered slide what was told when it was compiled, and where it stands now", () => {
    const memo = createDeckMemo();
    const told = (first: string): readonly string[] => {
      const { report, all } = collectDiagnostics();
      const files = { ...opening, "slides/01.md": `${first}\n\n---\n\n# Second {{sales.nope}}\n` };
      compileSources(sourcesOf(files), report, { memo });
      return all().map(({ rule, place }) => `${rule} ${place.start.line}`);
    };
    expect(told("# First")).toContain("unknown-figure 5");
    expect(told("# Other")).toContain("unknown-figure 5");
    expect(told("# Other\n\nA line")).toContain("unknown-figure 7");
  });
});
