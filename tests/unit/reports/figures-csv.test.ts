import { describe, expect, it } from "vitest";
import { Exact } from "../../../src/model/decimal.ts";
import type { FigureEntry } from "../../../src/reports/figure-entry.ts";
import { figuresCsv } from "../../../src/reports/figures-csv.ts";

const entry: FigureEntry = {
  id: "a.b",
  label: "A",
  kind: "reported",
  unit: "USD",
  value: new Exact(-5),
  low: null,
  high: null,
  interval: [new Exact("-5.5"), null],
  display: "-$5",
  place: "data/a.yaml:2:3",
  uses: [
    { slide: "one", where: "title", place: "slides/01.md:3:5" },
    { slide: "two", where: "note", place: "slides/01.md:9:1" },
  ],
};

const rowOf = (changes: Partial<FigureEntry>): string | undefined =>
  figuresCsv([{ ...entry, ...changes }]).split("\r\n")[1];

describe("figuresCsv(entries)", () => {
  it("writes one row a figure, an open end as an empty cell", () => {
    expect(figuresCsv([entry])).toBe(
      "id,label,kind,unit,value,low,high,interval_low,interval_high,display,place,uses\r\n" +
        "a.b,A,reported,USD,-5,,,-5.5,,'-$5,data/a.yaml:2:3,one title slides/01.md:3:5; two note slides/01.md:9:1\r\n",
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("keeps a spreadsheet from running %j", (label) => {
    expect(rowOf({ label })).toContain(`'${label.replace("\r=1", "\r=1")}`);
  });

  it("quotes what would end a cell", () => {
    expect(rowOf({ label: 'A, "B"' })).toContain('a.b,"A, ""B""",reported');
  });

  it("leaves the cells of words without interval empty", () => {
    expect(rowOf({ value: "trillions", interval: null })).toContain("USD,trillions,,,,,");
  });
});
