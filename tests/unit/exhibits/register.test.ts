import { array, assert, integer, lorem, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { registerPages, rowHeight } from "../../../src/exhibits/register/register-pages.ts";
import type { ConflictRecord } from "../../../src/model/figure.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import { resolveBody } from "./resolve-body.ts";

const place = placeOfFile("data/a.yaml");
const conflict = (id: string, severity: ConflictRecord["severity"]): [string, ConflictRecord] => [
  id,
  { id, place, what: `<b>${id}</b> {{x}}`, type: "value", severity, figures: [], decision: "show-both" },
];
const source = { id: "book", place, title: "A book", cite: "Book (2026)", grade: "secondary" } as const;
const ledger = {
  figures: new Map(),
  sources: new Map([["book", source]]),
  conflicts: new Map([conflict("K1", "high"), conflict("K2", "low"), conflict("K3", "high")]),
  format: () => ({ short: "", long: "", plain: "", spoken: "" }),
};

describe("resolveConflictRegister(block)", () => {
  it("lists the conflicts of a severity, as text that shapes nothing", () => {
    const { view, told, spec } = resolveBody("conflict-register", "severity: [high]", { ledger });
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      count: "2 conflicts",
      rows: [
        { cells: [{ text: "K1", heads: true }, { text: "<b>K1</b> {{x}}" }, {}, { text: "show both" }, { text: "" }] },
        { cells: [{ text: "K3" }, {}, {}, {}, {}] },
      ],
    });
    expect(spec?.words.alt).toBe("Register of 2 conflicts.");
    expect(spec?.table?.rows).toHaveLength(2);
  });

  it("goes from page to page where a slide cannot hold all, and tells a page that is not there", () => {
    const small = { ledger, box: { widthPx: 1152, heightPx: 140 } };
    expect(resolveBody("conflict-register", "page: 2", small).view).toMatchObject({
      count: "1 of 3 conflicts, page 2 of 2",
      rows: [{ cells: [{ text: "K3" }, {}, {}, {}, {}] }],
    });
    expect(resolveBody("conflict-register", "page: 3", small).told).toEqual([
      "1:7 Invalid page “3”, expected a number from 1 to 2 [invalid-value]",
    ]);
  });

  it("takes headings from the deck, one a column", () => {
    const { view } = resolveBody("conflict-register", "headers: [a, b, c, d, e]", { ledger });
    expect(view).toMatchObject({ columns: [{ header: "a" }, {}, {}, {}, { header: "e" }] });
    expect(resolveBody("conflict-register", "headers: [a]", { ledger }).told).toEqual([
      "1:10 Invalid list of 1 headers, expected 5, one a column [invalid-value]",
    ]);
  });
});

describe("resolveSourceRegister(block), resolveFigureRegister(block)", () => {
  it("lists sources with the number of figures that stand on them", () => {
    expect(resolveBody("source-register", "{}", { ledger }).view).toMatchObject({
      count: "1 source",
      rows: [{ cells: [{ text: "A book" }, { text: "secondary" }, { text: "" }, { text: "0" }, {}] }],
    });
  });

  it("tells a ledger that has nothing to list", () => {
    expect(resolveBody("figure-register", "{}", { ledger }).told).toEqual([
      expect.stringMatching(/Missing figures for exhibit “figure-register”.*\[empty-exhibit\]$/),
    ]);
    expect(resolveBody("source-register", "show: candidates", { ledger }).told).toEqual([
      expect.stringMatching(/\[empty-exhibit\]$/),
    ]);
  });
});

const measure = (_font: string, text: string): number => text.length * 7;

describe("registerPages(register, widthPx, roomPx, measure)", () => {
  it("keeps every row once, in order, on pages that are not too full", () => {
    assert(
      property(
        array(array(lorem(), { minLength: 2, maxLength: 2 })),
        integer({ min: 100, max: 600 }),
        (rows, roomPx) => {
          const columns = [
            { header: "a", share: 30 },
            { header: "b", share: 70 },
          ];
          const register = { columns, rows, nouns: ["row", "rows"] } as const;
          const pages = registerPages(register, 1000, roomPx, measure);
          expect(pages.flat()).toEqual(rows);
          for (const page of pages) {
            const heights = page.map((row) => rowHeight(row, register, 1000, measure));
            const total = heights.reduce((sum, height) => sum + height, 0);
            expect(page.length === 1 || total <= roomPx).toBe(true);
          }
        },
      ),
    );
  });
});
