import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figureOf, ledgerOf } from "../ledger/ledger-of.ts";

const sources = "sources:\n  book: { title: The Book, grade: secondary }\n";

describe("parseRecords(files)", () => {
  it("reads the short form and the map as the same record", () => {
    const told = ledgerOf("figures:\n  a: ~$10M\n  b:\n    value: ~$10M\n");
    const [a, b] = [figureOf(told, "a"), figureOf(told, "b")];
    expect(told.told).toEqual([]);
    expect(a.words).toEqual(b.words);
    expect(a.record.decimals).toBe(-6);
    expect(a.kind).toBe("reported");
  });

  it("reads a range from its ends", () => {
    const told = ledgerOf("figures:\n  a: { low: 60, high: 75, unit: percent }\n  b: { low: $5M, high: $20M }\n");
    expect(told.told).toEqual([]);
    expect(figureOf(told, "a").words.short).toBe("60–75%");
    expect(figureOf(told, "b").words.short).toBe("$5–20M");
  });

  it("takes numbers as they are written, longer than a float can hold", () => {
    const told = ledgerOf("figures:\n  a: 12345678901234567890\n  b: { value: 5600000, decimals: -5, unit: USD }\n");
    expect(figureOf(told, "a").words.plain).toBe("12,345,678,901,234,567,890");
    expect(figureOf(told, "b").words.short).toBe("$5.6M");
  });

  it("keeps words as they stand, whatever they look like", () => {
    const told = ledgerOf('figures:\n  a: trillions\n  b: { value: "<b>2002</b> {{x}}", unit: text }\n');
    expect(told.told).toEqual([]);
    expect(figureOf(told, "a").words.short).toBe("trillions");
    expect(figureOf(told, "b").words.short).toBe("<b>2002</b> {{x}}");
    expect(figureOf(told, "b").interval).toBeNull();
  });

  it("gives a file’s defaults to its recorded figures, not to computed ones", () => {
    const told = ledgerOf(
      `${sources}defaults: { source: { id: book, candidate: A report }, as_of: 2026-02, kind: estimate, unit: USD }\n` +
        "figures:\n  a: 5M\n  b: { value: 6M, kind: plan, source: { locator: p. 4 } }\n  c: { formula: b / a }\n",
    );
    expect(told.told).toEqual([]);
    const [a, b, c] = ["a", "b", "c"].map((id) => figureOf(told, id));
    expect(a?.record).toMatchObject({
      asOf: "2026-02",
      kind: "estimate",
      source: { source: "book", candidate: "A report" },
    });
    expect(b?.record).toMatchObject({ kind: "plan", source: { source: "book", locator: "p. 4" } });
    expect(a?.words.short).toBe("$5M");
    expect(c?.record.source).toBeUndefined();
    expect(c?.kind).toBe("derived");
    expect(c?.sources.map(({ id }) => id)).toEqual(["book"]);
  });

  it("names entities, several too", () => {
    const told = ledgerOf(
      "entities: { meta: Meta, openai: OpenAI }\nfigures:\n  a: { value: 1, entity: [openai, meta] }\n  b: { value: 1, entity: opanai }\n",
    );
    expect(figureOf(told, "a").record.entity).toBe("OpenAI, Meta");
    expect(told.told).toEqual([
      "ledger.yaml:4:26: Unknown entity “opanai” of figure “b”, expected “openai” [unknown-entity]",
    ]);
  });

  it("reads conflicts and the places of their footnotes", () => {
    const told = ledgerOf(
      "figures: { a: $1M, b: $2M }\nconflicts:\n  K1:\n    what: two amounts\n    type: value\n    severity: high\n" +
        "    figures: [a, b]\n    decision: pick\n    picked: a\n    footnote: The source also uses {{b}}.\n    footnote_at: [a]\n",
    );
    expect(told.told).toEqual([]);
    expect(told.ledger.conflicts.get("K1")).toMatchObject({ footnote: "The source also uses $2M.", footnoteAt: ["a"] });
    expect(figureOf(told, "b").conflicts.map(({ id }) => id)).toEqual(["K1"]);
  });
});

describe("the examples of docs/ledger.md", () => {
  const page = readFileSync(new URL("../../../docs/ledger.md", import.meta.url), "utf8");
  const [ledger = "", computed = ""] = [...page.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1] ?? "");

  it("are a ledger without mistakes", () => {
    const told = ledgerOf(ledger);
    expect(told.told).toEqual([]);
    expect(figureOf(told, "cloud.share").words.short).toBe("~26–27%");
  });

  it("are formulas without mistakes", () => {
    const inputs = "  gpt4.train: $100M+\n  deepseek.v3.train: $5.6M\n  loss.2024: CN¥2.96B/yr\n";
    const records = computed.replaceAll(/^/gmu, "  ");
    const told = ledgerOf(`figures:\n${inputs}${records}`);
    expect(told.told).toEqual([]);
    expect(figureOf(told, "loss.month").words.short).toBe("$34–35M");
  });
});

describe("parseRecords(files): what it tells", () => {
  it.each([
    [
      "figures:\n  a: { vlaue: $5M }\n",
      [
        "2:8: Unknown key “vlaue” in figure “a”, expected “value” [unknown-key]",
        "2:3: Missing value of figure “a”, expected “value”, “low” and “high”, or “formula” [missing-value]",
      ],
    ],
    [
      "figures:\n  a: { value: $5M, kind: guess }\n",
      [
        "2:26: Invalid value “guess” of “kind”, expected one of “reported”, “estimate”, “plan”, “forecast”, “scenario”, “illustrative”, “derived”, “unsupported” [invalid-value]",
      ],
    ],
    [
      "figures:\n  a: 5 Mio. $\n",
      [
        "2:6: Invalid amount “5 Mio. $” of figure “a”, expected an amount such as “$5.6M”, “~$10M”, “$60–640M”, “$100M+”, “60–75%” or “18×” [invalid-amount]",
      ],
    ],
    [
      "figures:\n  a: ¥312M\n",
      ["2:6: Invalid amount “¥312M” of figure “a”, it can be read as “CNY” or “JPY” [ambiguous-amount]"],
    ],
    ["figures:\n  a: n/a\n", ["2:6: Missing value of figure “a”, “n/a” stands for none [missing-value]"]],
    [
      "figures:\n  a: $1M\nfigures2: 1\n",
      ["3:1: Unknown key “figures2” in a ledger file, expected “figures” [unknown-key]"],
    ],
    [
      "figures:\n  a b: $1M\n",
      [
        "2:3: Invalid figure id “a b”, expected letters and digits, joined by “.” or “-”, with a letter first [invalid-value]",
      ],
    ],
    [
      "figures:\n  a: { value: $1M, unit: percent }\n",
      ["2:26: Invalid unit “percent” of figure “a”, the amount is in “USD” [invalid-unit]"],
    ],
    [
      "figures:\n  a: { value: 1, unit: US dollars }\n",
      [
        "2:24: Invalid unit “US dollars” of figure “a”, expected a currency code, “percent”, “ratio”, “count” or a counted thing [invalid-unit]",
      ],
    ],
    [
      "figures:\n  a: { value: ~$1M, qualifier: at-least }\n",
      ["2:32: Invalid qualifier “at-least” of figure “a”, the amount says “approximately” [invalid-value]"],
    ],
    [
      "figures:\n  a: { value: $1M, formula: b }\n",
      [
        "2:3: Invalid value of figure “a”, expected one of “value”, “low” with “high”, or “formula” [invalid-value]",
        "2:29: Unknown figure “b” in a formula [unknown-figure]",
      ],
    ],
    [
      "figures:\n  a: { low: 75, high: 60 }\n",
      [
        "2:23: Invalid range of figure “a”, expected a number in “low” below the number in “high”, in one unit [invalid-value]",
      ],
    ],
    [
      "figures:\n  a: { value: $1M, source: bok }\nsources:\n  book: { title: B, grade: own }\n",
      ["2:28: Unknown source “bok” of figure “a”, expected “book” [unknown-source]"],
    ],
    [
      "figures:\n  a: { value: $1M, as_of: 2026-13 }\n",
      [
        "2:27: Invalid value “2026-13” of “as_of”, expected a date such as “2026”, “2026-02” or “2026-02-14” [invalid-value]",
      ],
    ],
    ["sources:\n  s: { title: S }\n", ["2:8: Missing key “grade” in source “s” [missing-key]"]],
    [
      "conflicts:\n  K: { what: w, type: value, severity: high, figures: [a] }\n",
      ["2:3: Unknown figure “a” in conflict “K” [unknown-figure]"],
    ],
    [
      "figures: { a: 1 }\nconflicts:\n  K: { what: w, type: value, severity: low, figures: [a], decision: pick, picked: b }\n",
      ["3:3: Invalid decision of conflict “K”, expected “picked” to be one of its figures [invalid-value]"],
    ],
  ])("%j", (yaml, expected) => {
    expect(ledgerOf(yaml).told.map((line) => line.replace("ledger.yaml:", ""))).toEqual(expected);
  });

  it("tells a figure that stands in two files, with the place of the first", () => {
    const told = ledgerOf([
      { path: "data/one.yaml", text: "figures:\n  a: $1M\n" },
      { path: "data/two.yaml", text: "figures:\n  a: $2M\n" },
    ]);
    expect(told.told).toEqual([
      "two.yaml:2:3: Duplicate figure “a”, the first stands in data/one.yaml:2 [duplicate-id]",
    ]);
    expect(figureOf(told, "a").words.short).toBe("$1M");
  });
});
