import { array, assert, constantFrom, integer, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Dataset } from "../../../src/model/dataset.ts";
import type { SheetCell, Workbook } from "../../../src/model/workbook.ts";
import { parseData } from "../../../src/parse/parse-data.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import { hear } from "./hear.ts";

const ledger = "figures:\n  gpt4.train:\n    label: GPT-4\n    value: $40M\n";

/** Reads data files, with what stands under `datasets:`, and says what became of them. */
function parse(files: Readonly<Record<string, string>>, declared = "", books: readonly Workbook[] = []) {
  const { report, told, all } = hear();
  const list = Object.entries(files).map(([path, text]) => ({ path: `data/${path}`, text }));
  const yaml = declared === "" ? [] : [{ path: "data/tables.yaml", text: `datasets:\n${declared}` }];
  const used = ["a", "book", "book#Two"].map((value) => ({ value, place: placeOfFile("slides/1.md") }));
  const { datasets } = parseData({ files: [...list, ...yaml], workbooks: books, used, lang: "en" }, report);
  return { datasets, told: told(), messages: all.map(({ message }) => message), all, a: shown(datasets.get("a")) };
}

function show(cell: Cell): string | null {
  switch (cell.type) {
    case "number":
      return cell.value.toFixed();
    case "text":
      return `“${cell.text}”`;
    case "figure":
      return `<${cell.id}>`;
    case "gap":
      return null;
    default:
      return cell satisfies never;
  }
}

const shown = (dataset: Dataset | undefined) => dataset?.rows.map((row) => row.map(show)) ?? [];
const types = (dataset: Dataset | undefined) => dataset?.columns.map(({ type }) => type) ?? [];

describe("a declared number", () => {
  it.each([
    ["de", "1.234,5", "1234.5"],
    ["de", "1.234", "1234"],
    ["de", "1234,5", "1234.5"],
    ["en", "1,234.5", "1234.5"],
    ["en", "1,234,567", "1234567"],
    ["fr", "1 234,5", "1234.5"],
    ["fr", "1\u202F234,5", "1234.5"],
    ["de-CH", "1'234.5", "1234.5"],
    ["de-CH", "1’234’567", "1234567"],
    ["es", "1.234.567,8", "1234567.8"],
    ["en", "(300)", "-300"],
    ["en", "−5", "-5"],
    ["en", "+5", "5"],
    ["de", "-0,5", "-0.5"],
  ])("in %s reads %s as %s", (numbers, written, value) => {
    const read = parse({ "a.csv": `n;x\n"${written}";y\n` }, `  a: { delimiter: ";", numbers: ${numbers} }`);
    expect([read.told, read.a]).toEqual([[], [[value, "“y”"]]]);
  });

  it.each([
    ["de", "1,234.5"],
    ["de", "1.23"],
    ["de", "1.2345"],
    ["de", "12.34.567"],
    ["en", "1.234,5"],
    ["en", "1,23"],
    ["en", "1 234"],
    ["en", "(-300)"],
    ["en", "(300"],
    ["en", "1e3"],
    ["en", "0x10"],
    ["en", "007"],
    ["fr", "1 234 567.5"],
    ["de", "12 %"],
    ["de", "5 €"],
  ])("in %s refuses %s", (numbers, written) => {
    const read = parse(
      { "a.csv": `n\tx\n${written}\ty\n` },
      `  a: { delimiter: tab, columns: { n: { numbers: ${numbers} } } }`,
    );
    expect([read.told.length, read.a]).toEqual([1, [[null, "“y”"]]]);
    expect(read.told[0]).toMatch(/^2:1 (?:ambiguous-number|text-in-number-column)$/);
  });

  it.each([
    ["USD", "$5", "5"],
    ["USD", "US$ 5", undefined],
    ["USD", "USD 5.5", "5.5"],
    ["USD", "-$5", "-5"],
    ["USD", "$-5", "-5"],
    ["USD", "5 USD", "5"],
    ["USD", "€5", undefined],
    ["CHF", "CHF 5", "5"],
    ["EUR", "5 €", "5"],
    ["percent", "12 %", "12"],
    ["percent", "12%", "12"],
    ["percent", "$12", undefined],
    ["users", "5", "5"],
  ])("with unit %s reads %s as %s", (unit, written, value) => {
    const read = parse({ "a.csv": `n\n${written}\n` }, `  a: { columns: { n: { unit: ${unit} } } }`);
    expect(read.a).toEqual([[value ?? null]]);
    expect(read.told.length).toBe(value === undefined ? 1 : 0);
    expect(read.datasets.get("a")?.columns[0]?.unit?.name).toBe(unit);
  });

  it("is what was written, in whatever language", () => {
    assert(
      property(
        constantFrom("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "de-CH", "ja", "zh"),
        integer({ min: -1e12, max: 1e12 }),
        integer({ min: 0, max: 3 }),
        (numbers, digits, places) => {
          const value = digits / 10 ** places;
          const written = new Intl.NumberFormat(numbers, { maximumFractionDigits: places }).format(value);
          const read = parse(
            { "a.csv": `n\tx\n${written}\ty\n` },
            `  a: { delimiter: tab, columns: { n: { numbers: ${numbers} } } }`,
          );
          expect([read.told, Number(read.a[0]?.[0])]).toEqual([[], value]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("tells ten cells and how many more", () => {
    const { all } = parse({ "a.csv": `n\n${"x\n".repeat(25)}` }, "  a: { columns: { n: number } }");
    expect([all.length, all.at(-1)?.hint]).toEqual([10, expect.stringMatching(/^And 15 more/)]);
  });
});

describe("a declared date", () => {
  it.each([
    ["DD.MM.YYYY", "31.01.2024", "2024-01-31"],
    ["D.M.YY", "2.1.24", "2024-01-02"],
    ["MM/DD/YYYY", "01/02/2024", "2024-01-02"],
    ["DD/MM/YYYY", "01/02/2024", "2024-02-01"],
    ["MMM YYYY", "Feb 2024", "2024-02"],
    ["YYYY", "2024", "2024"],
    ["DD.MM.YYYY", "31.02.2024", undefined],
    ["DD.MM.YYYY", "1.2.2024", undefined],
    ["MM/DD/YYYY", "13/01/2024", undefined],
    ["DD.MM.YYYY", "2024-01-31", undefined],
  ])("as %s reads %s as %s", (format, written, date) => {
    const read = parse({ "a.csv": `d\n${written}\n` }, `  a: { columns: { d: { format: ${format} } } }`);
    expect(read.a).toEqual([[date === undefined ? null : `“${date}”`]]);
    expect(read.told).toEqual(date === undefined ? ["2:1 invalid-date"] : []);
  });

  it("without a format is ISO 8601", () => {
    const read = parse({ "a.csv": "d\n2024\n2024-02\n2024-02-29\n2023-02-29\n" }, "  a: { columns: { d: date } }");
    expect([types(read.datasets.get("a")), read.told]).toEqual([["date"], ["5:1 invalid-date"]]);
  });

  it.each(["DD.MM", "QQ YYYY", "DD.MM.MM.YYYY", "DD YYYY"])("cannot have the format %s", (format) => {
    const { messages } = parse({ "a.csv": "d\nx\n" }, `  a: { dates: ${format} }`);
    expect(messages).toEqual([expect.stringContaining(`Invalid value “${format}”`)]);
  });
});

describe("a date that nobody declared", () => {
  it("is one where all cells are days after ISO 8601", () => {
    expect(types(parse({ "a.csv": "d\n2024-01-01\n\n2024-12-31\n" }).datasets.get("a"))).toEqual(["date"]);
  });

  it.each(["01/02/2024", "2024-13-01", "2.1.24", "31-12-2024"])("is refused as %s", (written) => {
    expect(parse({ "a.csv": `d\n${written}\n` }).told).toEqual(["2:1 invalid-date"]);
  });

  it.each(["2012-13", "1.2.3", "10-12", "+41 44", "2024-02"])("is none in %s", (written) => {
    expect(parse({ "a.csv": `d\n${written}\n` })).toMatchObject({ told: [], a: [[`“${written}”`]] });
  });

  it("may be declared as text", () => {
    expect(parse({ "a.csv": "d\n01/02/2024\n" }, "  a: { columns: { d: text } }").told).toEqual([]);
  });
});

describe("what is declared", () => {
  it("names the words that stand for no value", () => {
    const read = parse({ "a.csv": "n,x\n1,y\nn/a,-\n-,#N/A\n" }, '  a: { missing: ["n/a", "-", "#N/A"] }');
    expect(read).toMatchObject({
      told: [],
      a: [
        ["1", "“y”"],
        [null, null],
        [null, null],
      ],
    });
  });

  it("keeps numbers that are names as text", () => {
    const read = parse({ "a.csv": "code\n1\n2\n" }, "  a: { columns: { code: text } }");
    expect(read.a).toEqual([["“1”"], ["“2”"]]);
  });

  it("asks for figures", () => {
    const files = { "l.yaml": ledger, "a.csv": "f\ngpt4.train\nx\ny\nz\n" };
    const read = parse(files, "  a: { columns: { f: figure } }");
    expect([read.a[0], read.told]).toEqual([
      ["<gpt4.train>"],
      ["3:1 unknown-figure", "4:1 unknown-figure", "5:1 unknown-figure"],
    ]);
  });

  it("may name a file differently, which then has no other name", () => {
    const read = parse({ "long name.csv": "n\n1\n" }, "  a: { file: long name.csv }");
    expect([[...read.datasets.keys()], read.told]).toEqual([["a"], []]);
  });

  it.each([
    ["an unknown file", "  a: { file: sale.csv }", "2:14 unknown-dataset"],
    ["an unknown name", "  sale: {}", "2:3 unknown-dataset"],
    ["an unknown column", "  sales: { columns: { m: text } }", "2:23 unknown-column"],
    ["an unknown key", "  sales: { number: de }", "2:12 unknown-key"],
    ["an unknown type", "  sales: { columns: { n: numer } }", "2:26 invalid-value"],
    ["an unknown unit", "  sales: { columns: { n: { unit: 5$ } } }", "2:34 invalid-unit"],
    ["an unknown language", "  sales: { numbers: english }", "2:21 invalid-value"],
    ["a sheet of a text", "  sales: { sheet: One }", "2:19 unused-key"],
    ["a unit of texts", "  sales: { columns: { n: { type: text, unit: USD } } }", "2:26 invalid-value"],
    ["no map", "  - sales", "2:3 invalid-value"],
  ])("is told where it says %s", (_, declared, expected) => {
    expect(parse({ "sales.csv": "n\n1\n" }, declared).told).toContain(expected);
  });
});

const text = (value: string): SheetCell => ({ type: "text", text: value });
const number = (value: string, isPercent = false): SheetCell => ({ type: "number", text: value, isPercent });

function book(
  rows: readonly (readonly (SheetCell | undefined)[])[],
  more: Partial<Workbook["sheets"][number]> = {},
): Workbook {
  const plain = { isHidden: false, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return {
    path: "data/book.xlsx",
    sheets: [
      { name: "One", ...plain, rows, ...more },
      { name: "Two", ...plain, rows: [[text("b")], [number("2")]] },
    ],
  };
}

describe("a workbook", () => {
  const rows = [
    [],
    [undefined, text("name"), text("cost")],
    [undefined, text("A"), number("5.5")],
    [],
    [undefined, text("B")],
  ];

  it("is a dataset a sheet; its first one also has the name of the file", () => {
    const { datasets, told } = parse({}, "", [book(rows)]);
    expect([[...datasets.keys()], told]).toEqual([["book#One", "book", "book#Two"], []]);
    expect(datasets.get("book")).toBe(datasets.get("book#One"));
    expect(shown(datasets.get("book#Two"))).toEqual([["2"]]);
  });

  it("has its table where the first row with cells is, without empty rows and columns", () => {
    const found = parse({}, "", [book(rows)]).datasets.get("book");
    expect([found?.columns.map(({ name }) => name), shown(found)]).toEqual([
      ["name", "cost"],
      [
        ["“A”", "5.5"],
        ["“B”", null],
      ],
    ]);
    expect(found?.rows[0]?.[1]?.place).toMatchObject({ file: "data/book.xlsx", start: { line: 3, column: 3 } });
  });

  it("begins at the row that is declared", () => {
    const titled = [[text("Costs of 2025")], [text("name")], [text("A")]];
    const { datasets, told } = parse({}, "  costs: { file: book.xlsx, header: 2 }", [book(titled)]);
    expect([shown(datasets.get("costs")), told]).toEqual([[["“A”"]], []]);
  });

  it("has dates and percent without a word about them", () => {
    const cells = [
      [text("d"), text("p")],
      [{ type: "date", text: "2024-01-31" } as const, number("12.5", true)],
    ];
    const found = parse({}, "", [book(cells)]).datasets.get("book");
    expect([types(found), found?.columns[1]?.unit?.name, shown(found)]).toEqual([
      ["date", "number"],
      "percent",
      [["“2024-01-31”", "12.5"]],
    ]);
  });

  it("tells a column that is percent here and not there", () => {
    const { messages } = parse({}, "", [book([[text("p")], [number("12", true)], [number("12")]])]);
    expect(messages).toEqual(["Invalid number “12” in column “p”, expected one unit for all its cells (One!A3)"]);
  });

  it("leaves out what it hides, and says so", () => {
    const cells = [
      [text("n"), text("draft")],
      [number("1"), number("7")],
      [number("2"), number("8")],
    ];
    const { datasets, told } = parse({}, "", [
      book(cells, { hiddenRows: new Set([1, 9]), hiddenColumns: new Set([1, 5]) }),
    ]);
    expect([shown(datasets.get("book")), told]).toEqual([[["2"]], ["2:1 hidden-cells"]]);
  });

  it("does not offer hidden sheets unless they are named", () => {
    const hidden = book([[text("n")], [number("1")]], { isHidden: true });
    expect([...parse({}, "", [hidden]).datasets.keys()]).toEqual(["book#Two", "book"]);
    expect(shown(parse({}, "  a: { file: book.xlsx, sheet: One }", [hidden]).datasets.get("a"))).toEqual([["1"]]);
  });

  it("tells cells with errors by their address", () => {
    const cells = [[text("n")], [number("1")], [{ type: "fault", reason: "the error #DIV/0!" } as const]];
    const { messages, told } = parse({}, "", [book(cells)]);
    expect([told, messages]).toEqual([
      ["3:1 cell-without-value"],
      ["Invalid cell with the error #DIV/0!, expected a value (One!A3)"],
    ]);
  });

  it("says nothing of sheets that no exhibit uses", () => {
    const { report, told } = hear();
    parseData(
      { files: [], workbooks: [book([[text("Notes"), undefined, text("Notes")]])], used: [], lang: "en" },
      report,
    );
    expect(told()).toEqual([]);
  });

  it("of the same name as another file is told", () => {
    expect(parse({ "book.csv": "n\n1\n" }, "", [book(rows)]).told).toEqual(["1:1 duplicate-dataset"]);
  });
});

describe("a large or strange table", () => {
  it("may have 5,000 columns", () => {
    const header = Array.from({ length: 5000 }, (_, index) => `c${index}`);
    const found = parse({ "a.csv": `${header.join(",")}\n${header.map((_, index) => index).join(",")}\n` });
    expect([found.told, found.a[0]?.length, found.a[0]?.at(-1)]).toEqual([[], 5000, "4999"]);
  });

  it("may have a cell of 10 MB", () => {
    const found = parse({ "a.csv": `t,n\n"${"x, \n".repeat(2_600_000)}y",1\n` });
    expect([found.told, found.a[0]?.[0]?.length, found.a[0]?.[1]]).toEqual([[], 10_400_003, "1"]);
  });

  it("may have columns named like parts of a prototype, declared ones too", () => {
    const found = parse({ "a.csv": "__proto__,constructor\n1,2\n" }, "  a: { columns: { constructor: text } }");
    expect([found.told, found.a]).toEqual([[], [["1", "“2”"]]]);
  });

  it("tells ten ragged rows and how many more", () => {
    const { all, a } = parse({ "a.csv": `x,y\n${"1\n".repeat(30)}` });
    expect([all.length, all.at(-1)?.hint, a.length]).toEqual([10, expect.stringMatching(/^And 20 more rows/), 30]);
  });

  it("is told, and cut, where an exhibit would draw it whole", () => {
    const { told, a } = parse({ "a.csv": `n\n${"1\n".repeat(10_001)}` });
    expect([told, a.length]).toEqual([["1:1 too-many-rows"], 1]);
  });

  it("in CSV is read as it was written, whatever its cells hold", () => {
    const cell = string({ unit: constantFrom(..."abé\"',;\n\t =@|{}<07.-".split("")), maxLength: 6 });
    const table = integer({ min: 1, max: 4 }).chain((width) =>
      tuple(
        constantFrom(",", ";", "tab"),
        array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      ),
    );
    assert(
      property(table, ([delimiter, rows]) => {
        const mark = delimiter === "tab" ? "\t" : delimiter;
        const width = rows[0]?.length ?? 0;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const written = [header, ...rows].map((row) => row.map((value) => quoted(value, mark)).join(mark)).join("\n");
        const columns = header.map((name) => `${name}: text`).join(", ");
        const read = parse({ "a.csv": written }, `  a: { delimiter: "${delimiter}", columns: { ${columns} } }`);
        const expected = rows.filter((row) => width > 1 || quoted(row[0] ?? "", mark).trim() !== "");
        expect(read.a).toEqual(
          expected.map((row) => row.map((value) => (value.trim() === "" ? null : `“${value.trim()}”`))),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** A cell as programs write it: in quotes only when it must be. */
function quoted(value: string, delimiter: string): string {
  return /["\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
}
