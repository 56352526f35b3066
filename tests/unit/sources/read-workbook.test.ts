import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/sources/read-workbook.ts";
import type { WrittenCell } from "../../workbook-file.ts";
import { workbookFile, zipFile } from "../../workbook-file.ts";
import { hear } from "../parse/hear.ts";
import { temporaryDeck } from "./temporary-deck.ts";

async function read(bytes: Uint8Array, name = "a.xlsx") {
  const { report, all } = hear();
  const deck = temporaryDeck({ [`data/${name}`]: bytes });
  const book = await readWorkbook(deck, `data/${name}`, report);
  return { book, told: all.map(({ rule }) => rule), messages: all.map(({ message }) => message) };
}

async function readCell(cell: WrittenCell) {
  const { book, told } = await read(workbookFile([{ name: "One", rows: [["head"], [cell]] }]));
  return { cell: book?.sheets[0]?.rows[1]?.[0], told };
}

describe("readWorkbook(root, path)", () => {
  it("gives sheets in order with their cells where they stand", async () => {
    const rows = [[null, "Ümlaut & <b>", 5], [], [true]];
    const { book, told } = await read(
      workbookFile([
        { name: "A & B", rows },
        { name: "Two", rows: [] },
      ]),
    );
    expect([book?.sheets.map(({ name }) => name), told]).toEqual([["A & B", "Two"], []]);
    expect(book?.sheets[0]?.rows).toEqual(
      [
        [undefined, { type: "text", text: "Ümlaut & <b>" }, { type: "number", text: "5", isPercent: false }],
        [],
        [{ type: "text", text: "TRUE" }],
      ].map((row) => [...row, ...Array.from({ length: 3 - row.length })]),
    );
  });

  it.each([
    [
      "a binary fraction as the 15 digits that are shown",
      "<c><v>0.30000000000000004</v></c>",
      { type: "number", text: "0.3", isPercent: false },
    ],
    [
      "a number with an exponent in full",
      "<c><v>1.5E+21</v></c>",
      { type: "number", text: "1500000000000000000000", isPercent: false },
    ],
    ["percent as the number that is shown", '<c s="2"><v>0.07</v></c>', { type: "number", text: "7", isPercent: true }],
    [
      "percent of a format of one's own",
      '<c s="3"><v>0.125</v></c>',
      { type: "number", text: "12.5", isPercent: true },
    ],
    ["a date", '<c s="1"><v>45322</v></c>', { type: "date", text: "2024-01-31" }],
    ["a date with its time", '<c s="1"><v>45322.75</v></c>', { type: "date", text: "2024-01-31T18:00:00" }],
    ["the result of a formula", "<c><f>1+1</f><v>2</v></c>", { type: "number", text: "2", isPercent: false }],
    ["the text of a formula", '<c t="str"><f>A1</f><v>x</v></c>', { type: "text", text: "x" }],
    ["a formula without a result", "<c><f>1+1</f></c>", { type: "fault", reason: "a formula that was never computed" }],
    ["an error", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', { type: "fault", reason: "the error #DIV/0!" }],
    ["an error without a formula", '<c t="e"><v>#N/A</v></c>', { type: "fault", reason: "the error #N/A" }],
  ])("reads %s", async (_, xml, cell) => {
    expect(await readCell({ xml })).toEqual({ cell, told: [] });
  });

  it("knows what is hidden", async () => {
    const rows = [
      ["a", "b"],
      [1, 2],
    ];
    const { book } = await read(
      workbookFile([
        { name: "One", rows, hiddenRows: [2], hiddenColumns: [2] },
        { name: "Old", state: "hidden", rows },
      ]),
    );
    const [one, old] = book?.sheets ?? [];
    expect([[...(one?.hiddenRows ?? [])], [...(one?.hiddenColumns ?? [])]]).toEqual([[1], [1]]);
    expect([one?.isHidden, old?.isHidden]).toEqual([false, true]);
  });
});

describe("a workbook that cannot be read", () => {
  const good = workbookFile([{ name: "One", rows: [["a"], [1]] }]);

  it.each([
    ["is cut off", good.subarray(0, good.length - 40)],
    ["is cut off in the middle", good.subarray(0, good.length / 2)],
    ["is empty", Buffer.alloc(0)],
    ["is a text", Buffer.from("a,b\n1,2\n")],
    ["is encrypted or old", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    ["is another archive", zipFile({ "readme.txt": "hello" })],
    ["has a part that leads out", zipFile({ "../evil.xml": "<a/>" })],
    [
      "says a part is smaller than it is",
      zipFile({ "xl/workbook.xml": "x".repeat(10_000) }, { "xl/workbook.xml": 10 }),
    ],
    ["says a part is larger than it is", zipFile({ "xl/workbook.xml": "x" }, { "xl/workbook.xml": 10_000 })],
  ])("and %s is told", async (_, bytes) => {
    const { book, told } = await read(bytes);
    expect([book, told]).toEqual([undefined, ["unreadable-workbook"]]);
  });

  it.each(["a.xls", "a.xlsm", "a.xlsb", "a.ods"])("because of its kind is told: %s", async (name) => {
    expect((await read(good, name)).messages).toEqual([
      `Unreadable workbook “data/${name}”: expected the format .xlsx`,
    ]);
  });

  it("is told after any damage, never thrown", async () => {
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const { book, told } = await read(bytes);
      expect(book === undefined ? told : ["read"]).toHaveLength(1);
    }
  });
});

describe("a workbook that is too large", () => {
  it("is told before it is unpacked", async () => {
    const bomb = zipFile({ "xl/workbook.xml": "0".repeat(1000), "xl/a.xml": " ".repeat(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const { messages, told } = await read(bomb);
    expect([told, messages[0]]).toEqual(
      ["file-too-large", expect.stringContaining("65.0 MB unpacked")].map((one, at) => (at === 0 ? [one] : one)),
    );
  });

  it("is told when one value stands far from the others", async () => {
    const far = '<c/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c>';
    const bytes = workbookFile([{ name: "One", rows: [["a"], [{ xml: far }]] }]);
    const { messages, told } = await read(bytes);
    expect([told, messages[0]]).toEqual([["file-too-large"], expect.stringContaining("XFD1048576")]);
  });
});
