import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/model/dataset.ts";
import { Exact } from "../../../src/model/decimal.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import { resolveBody } from "./resolve-body.ts";

const place = placeOfFile("data/firms.csv");
const firms: Dataset = {
  name: "firms",
  place,
  rowCount: 2,
  columns: [
    { name: "firm", type: "text", place },
    { name: "staff", type: "number", place },
    { name: "spend", type: "figure", place },
  ],
  rows: [
    [
      { type: "text", text: "**A** {{ratio}}", place },
      { type: "number", value: new Exact("1250"), place },
      { type: "figure", id: "gpt4.train", place },
    ],
    [
      { type: "text", text: "B", place },
      { type: "gap", place },
      { type: "figure", id: "v3.train", place },
    ],
  ],
};

describe("resolveTable(block) from a dataset", () => {
  it("shows the columns that are named, in that order, under their headers", () => {
    const { view, told } = resolveBody("table", "data: firms\ncolumns: [{ column: spend, header: Spending }, firm]", {
      datasets: [firms],
    });
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      columns: [
        { header: { plain: "Spending" }, align: "right" },
        { header: "firm", align: "left" },
      ],
      rows: [{ cells: [{ words: { plain: "$100M+" } }, {}] }, { cells: [{ words: { plain: "$5.6M" } }, {}] }],
    });
  });

  it("shows data as it is: no Markdown, no placeholder", () => {
    const { view } = resolveBody("table", "data: firms", { datasets: [firms] });
    expect(view).toMatchObject({ rows: [{ cells: [{ words: "**A** {{ratio}}" }, { words: "1,250" }, {}] }, {}] });
  });

  it("shows a gap as a dash and keeps the column on the right", () => {
    const { view } = resolveBody("table", "data: firms", { datasets: [firms] });
    expect(view).toMatchObject({ rows: [{}, { cells: [{}, { words: "–", tone: "muted", align: "right" }, {}] }] });
  });

  it("keeps units under one another where one amount ends in “+”", () => {
    const { view } = resolveBody("table", "data: firms", { datasets: [firms] });
    expect(view).toMatchObject({
      rows: [{ cells: [{}, {}, { padded: false }] }, { cells: [{}, { padded: false }, { padded: true }] }],
    });
  });

  it("places a figure's use where the data file names it", () => {
    const { spec } = resolveBody("table", "data: firms", { datasets: [firms] });
    expect(spec?.uses.map(({ figure, where, place }) => [figure, where, place.file])).toEqual([
      ["gpt4.train", "table", "data/firms.csv"],
      ["v3.train", "table", "data/firms.csv"],
    ]);
  });

  it("tells an unknown dataset and an unknown column with what was meant", () => {
    expect(resolveBody("table", "data: frims", { datasets: [firms] }).told).toEqual([
      "1:7 Unknown dataset “frims”, expected one of “firms” [unknown-dataset]",
    ]);
    expect(resolveBody("table", "data: firms\ncolumns: [firm, { column: spent }]", { datasets: [firms] }).told).toEqual(
      ["2:27 Unknown column “spent” of “firms”, expected one of “spend” [unknown-column]"],
    );
  });
});

const sizeOf = (count: number): unknown => resolveBody("table", `rows:\n${"  - [a, b]\n".repeat(count)}`).view;

describe("resolveTable(block) with rows of its own", () => {
  const rows = `
columns: [Firm, { header: Spending }, { header: Basis, tone: muted }]
rows:
  - [A, "{{gpt4.train}}", "plan, **{{v3.train}}**"]
  - [B, { figure: v3.train, tone: muted }, null]
`;

  it("takes a lone figure for an amount and a sentence with one for words", () => {
    expect(resolveBody("table", rows).view).toMatchObject({
      columns: [{ align: "left" }, { align: "right" }, { align: "left", tone: "muted" }],
      rows: [{ cells: [{ heads: true }, { tone: "ink" }, { tone: "muted" }] }, { cells: [{}, { tone: "muted" }, {}] }],
    });
  });

  it("gives the table again in plain words, for outputs that draw their own", () => {
    expect(resolveBody("table", rows).spec?.table).toEqual({
      caption: "Table of 2 rows and 3 columns: Firm, Spending, Basis.",
      header: ["Firm", "Spending", "Basis"],
      rows: [
        ["A", "$100M+", "plan, **$5.6M**"],
        ["B", "$5.6M", "–"],
      ],
    });
  });

  it("highlights one row and appears at one step", () => {
    const { spec, view } = resolveBody("table", `${rows}highlight: 2\nstep: right`);
    expect(view).toMatchObject({ rows: [{ highlighted: false }, { highlighted: true }], step: "right" });
    expect(spec?.steps).toEqual(["right"]);
  });

  it("sets more rows in smaller type, never below 14", () => {
    expect(sizeOf(3)).toMatchObject({ sizePx: 20 });
    expect(sizeOf(12)).toMatchObject({ sizePx: 16 });
    expect(sizeOf(18)).toMatchObject({ sizePx: 14 });
  });

  it("tells a row of another length, a highlight without a row, and neither data nor rows", () => {
    expect(resolveBody("table", "rows:\n  - [a, b]\n  - [a]\nhighlight: 3").told).toEqual([
      "3:5 Invalid row of 1 cells, expected 2, one a column [invalid-value]",
      "4:12 Invalid highlight “3”, expected the number of a row, from 1 to 1 [invalid-value]",
    ]);
    expect(resolveBody("table", "columns: [a]").told).toEqual([expect.stringContaining("either “data” or “rows”")]);
  });
});
