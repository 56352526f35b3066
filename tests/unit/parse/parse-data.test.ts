import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Dataset } from "../../../src/model/dataset.ts";
import { parseData } from "../../../src/parse/parse-data.ts";
import { hear } from "./hear.ts";

function parse(files: Readonly<Record<string, string>>) {
  const { report, told, all } = hear();
  const list = Object.entries(files).map(([path, text]) => ({ path: `data/${path}`, text }));
  const data = parseData({ files: list, workbooks: [], used: [], lang: "en" }, report);
  return { ...data, told: told(), messages: all.map(({ message }) => message), all };
}

function only({ datasets }: { datasets: ReadonlyMap<string, Dataset> }): Dataset {
  const [dataset] = datasets.values();
  if (dataset === undefined) throw new Error("no dataset");
  return dataset;
}

function show(cell: Cell): string | null {
  switch (cell.type) {
    case "number":
      return cell.value.toString();
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

const shown = (dataset: Dataset) => dataset.rows.map((row) => row.map(show));
const types = (dataset: Dataset) => dataset.columns.map(({ name, type }) => `${name}:${type}`);
const ledger = {
  "ledger.yaml":
    "figures:\n  gpt4.train:\n    label: GPT-4\n    value: $40M\n  v3.train:\n    label: V3\n    value: $5M\n",
};

describe("a dataset", () => {
  it("is named after its file and has a type for each column", () => {
    const { datasets, told } = parse({
      ...ledger,
      "costs.csv": "model,cost,figure\nGPT-4,40,gpt4.train\nV3,5.6,v3.train\n",
    });
    expect([...datasets.keys(), told]).toEqual(["costs", []]);
    const costs = only({ datasets });
    expect(types(costs)).toEqual(["model:text", "cost:number", "figure:figure"]);
    expect(shown(costs)).toEqual([
      ["“GPT-4”", "40", "<gpt4.train>"],
      ["“V3”", "5.6", "<v3.train>"],
    ]);
  });

  it.each([
    ["rows.csv", "a,b\n1,x\n,y\n"],
    ["rows.tsv", "a\tb\n1\tx\n\ty\n"],
    ["rows.json", '[{ "a": 1, "b": "x" }, { "b": "y" }]'],
    ["rows.yaml", "- { a: 1, b: x }\n- { b: y }\n"],
    ["rows.yml", "- a: 1\n  b: x\n- a:\n  b: y\n"],
  ])("is the same from %s", (name, text) => {
    const rows = only(parse({ [name]: text }));
    expect([types(rows), shown(rows)]).toEqual([
      ["a:number", "b:text"],
      [
        ["1", "“x”"],
        [null, "“y”"],
      ],
    ]);
  });

  it("knows where every cell stands, also behind quotes and line ends", () => {
    const rows = only(parse({ "rows.csv": 'a,b\n"one\ntwo","x, y"\n\n3,z\n' })).rows;
    const places = rows.map((row) =>
      row.map(({ place }) => `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`),
    );
    expect(places).toEqual([
      ["2:1-3:5", "3:6-3:12"],
      ["5:1-5:2", "5:3-5:4"],
    ]);
  });

  it("keeps numbers exact, whatever their length", () => {
    expect(shown(only(parse({ "rows.csv": "a\n12345678901234567890.123456789\n-0.1\n" })))).toEqual([
      ["12345678901234567890.123456789"],
      ["-0.1"],
    ]);
  });

  it("has texts where people write numbers that are none", () => {
    expect(types(only(parse({ "rows.csv": "a,b,c\n007,+41 44,1.2.3\n008,+41 45,1.2.4\n" })))).toEqual([
      "a:text",
      "b:text",
      "c:text",
    ]);
  });

  it("takes a quoted number of YAML and JSON as text", () => {
    expect(types(only(parse({ "rows.json": '[{ "a": "1" }, { "a": "2" }]' })))).toEqual(["a:text"]);
  });

  it("may have columns that are named like parts of a prototype", () => {
    const rows = only(parse({ "rows.csv": "__proto__,constructor\n1,2\n" }));
    expect([types(rows), shown(rows)]).toEqual([["__proto__:number", "constructor:number"], [["1", "2"]]]);
  });

  it("reads semicolons and tells so", () => {
    const { told, ...data } = parse({ "rows.csv": 'a;b\n"x;y";1.5\nz;2\n' });
    expect([shown(only(data)), told]).toEqual([
      [
        ["“x;y”", "1.5"],
        ["“z”", "2"],
      ],
      ["1:2 delimiter-guessed"],
    ]);
  });

  it("with commas and a semicolon in its texts is read with commas", () => {
    expect(parse({ "rows.csv": "a,b\nx;y,1\n" }).told).toEqual([]);
  });

  it("may be empty, with a word about it", () => {
    expect(parse({ "rows.csv": "a,b\n" }).told).toEqual(["1:1 empty-dataset"]);
    expect(parse({ "rows.csv": "" }).told).toEqual(["1:1 empty-file"]);
  });
});

describe("a number column", () => {
  it.each(["1,234", "1.234,5", "1 234", "(300)", "−5", "12 %", "CHF 5", "$5", "1e3", ".5", "+5"])(
    "refuses %s, which can be read in two ways or hides a unit",
    (written) => {
      const { told, messages } = parse({ "rows.csv": `a,b\n"${written}",x\n1,y\n2,z\n` });
      expect(told).toEqual(["2:1 ambiguous-number"]);
      expect(messages[0]).toContain(`“${written}”`);
    },
  );

  it.each(["n/a", "-", "#N/A", "TRUE", "Infinity", "NaN", "0x10", "1.2.3", "12 apples"])("refuses %s", (written) => {
    expect(parse({ "rows.csv": `a\n1\n${written}\n2\n` }).told).toEqual(["3:1 text-in-number-column"]);
  });

  it("has a gap where a cell was refused", () => {
    expect(shown(only(parse({ "rows.csv": "a\n1\nn/a\n2\n" })))).toEqual([["1"], [null], ["2"]]);
  });

  it("tells ten cells and a count", () => {
    const { all } = parse({ "rows.csv": `a\n${"1\n".repeat(30)}${"x\n".repeat(25)}` });
    expect([all.length, all.at(-1)?.hint]).toEqual([10, expect.stringMatching(/^And 15 more in this column\. /)]);
  });

  it("is none where most cells are words", () => {
    const rows = parse({ "rows.csv": "a\nGPT-4\n4\nLlama\n" });
    expect([types(only(rows)), rows.told]).toEqual([["a:text"], []]);
  });

  it("is exact or refused: nothing is read as a prefix of itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE% '".split("")), minLength: 1, maxLength: 8 }),
        (written) => {
          const cell = only(
            parse({
              "rows.json": JSON.stringify([{ a: 1 }, { a: 2 }, { a: 3 }, { a: written }]).replace(
                JSON.stringify(written),
                () => `"${written}"`,
              ),
            }),
          ).rows[3]?.[0];
          expect(cell?.type).not.toBe("number");
          const fromCsv = only(parse({ "rows.csv": `a,b\n1,x\n2,x\n3,x\n"${written}",x\n` })).rows[3]?.[0];
          const exact = normal(written.trim());
          expect(fromCsv?.type === "number" ? fromCsv.value.toFixed() : exact).toBe(exact);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** A plain decimal without a sign of zero or zeros at its end. */
function normal(written: string): string {
  const short = written.includes(".") ? written.replace(/\.?0+$/, "") : written;
  return short === "-0" ? "0" : short;
}

describe("a figure column", () => {
  it("is one where every cell is the id of a record", () => {
    expect(types(only(parse({ ...ledger, "rows.csv": "a\ngpt4.train\n\nv3.train\n" })))).toEqual(["a:figure"]);
  });

  it("tells an id with a slip where most are ids", () => {
    const { messages, told } = parse({ ...ledger, "rows.csv": "a\ngpt4.train\nv3.trian\nv3.train\n" });
    expect([told, messages]).toEqual([
      ["3:1 unknown-figure"],
      ["Unknown figure “v3.trian” in column “a”, expected “v3.train”"],
    ]);
  });
});

describe("trouble with a table", () => {
  it.each([
    ["a name that stands twice", "a,a\n1,2\n", "1:3 duplicate-column"],
    ["a column without a name", "a,,c\n1,2,3\n", "1:3 missing-column-name"],
    ["a row that is too short", "a,b\n1\n", "2:1 ragged-row"],
    ["a row that is too long", "a,b\n1,2,3\n", "2:5 ragged-row"],
    ["an open quote", 'a,b\n1,"2\n3,4\n', "2:3 malformed-csv"],
    ["text behind a quote", 'a,b\n1,"2"3\n', "2:6 malformed-csv"],
    ["a quote inside a cell", 'a,b\n1,2"3\n', "2:4 malformed-csv"],
  ])("%s is told where it stands", (_, text, expected) => {
    expect(parse({ "rows.csv": text }).told).toEqual([expected]);
  });

  it("two files of one name are told, the first counts", () => {
    const { told, ...data } = parse({ "rows.csv": "a\n1\n", "rows.json": '[{ "b": 2 }]' });
    expect([told, types(only(data))]).toEqual([["1:1 duplicate-dataset"], ["a:number"]]);
  });

  it("data that is neither rows nor a ledger is told", () => {
    expect(parse({ "rows.yaml": "costs: 5\n" }).told).toEqual(["1:1 invalid-dataset"]);
    expect(parse({ "rows.yaml": "figurs:\n  a: 1\n" }).messages).toEqual(["Unknown key “figurs”, expected “figures”"]);
    expect(parse({ "rows.yaml": "- 1\n" }).told).toEqual(["1:3 invalid-dataset", "1:1 empty-dataset"]);
  });

  it("CSV of any table is read as it was written", () => {
    const cell = fc
      .string({ unit: fc.constantFrom(..."abé\"',;\n\t =@|{}<".split("")), maxLength: 6 })
      .map((text) => `w${text}w`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        const read = only(parse({ "rows.csv": ["a,b", ...quoted].join("\n") }));
        expect(shown(read)).toEqual(rows.map((row) => row.map((text) => `“${text}”`)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("records", () => {
  it("come from every map with a key of the ledger", () => {
    const { records, datasets, told } = parse({
      ...ledger,
      "more.yaml": "sources: {}\nfigures:\n  b:\n    label: B\n    value: 1\n",
    });
    expect([records.map(({ id }) => id), datasets.size, told]).toEqual([["gpt4.train", "v3.train", "b"], 0, []]);
  });
});
