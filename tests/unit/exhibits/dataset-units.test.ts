import { describe, expect, it } from "vitest";
import type { Column, Dataset } from "../../../src/model/dataset.ts";
import { datasetOf, resolveChart } from "./chart-bench.ts";

const percent = { powers: new Map<string, number>(), display: "percent", name: "percent" } as const;

function shares(declared: Partial<Column>): Dataset {
  const plain = datasetOf(
    "shares",
    ["label", "value"],
    [
      ["A", "12.5"],
      ["B", "40"],
    ],
  );
  return { ...plain, columns: plain.columns.map((column) => ({ ...column, ...declared })) };
}

function cells(body: string, declared: Partial<Column>, kind = "bar") {
  const { spec, told } = resolveChart(kind, body, [shares(declared)]);
  return { values: spec?.table?.rows.map((row) => row[1]), told };
}

describe("a chart of a dataset", () => {
  it("is in the unit that its column declares", () => {
    expect(cells("data: shares", { unit: percent })).toEqual({ values: ["12.5 percent", "40 percent"], told: [] });
  });

  it("shows the digits that its column declares", () => {
    expect(cells("data: shares", { unit: percent, decimals: 0 }).values).toEqual(["13 percent", "40 percent"]);
  });

  it("is in the unit that the block names, where both do", () => {
    expect(cells("data: shares\nunit: USD", { unit: percent }).values?.[1]).toMatch(/dollars/);
  });
});

describe("a table of a dataset", () => {
  it("shows the unit and the digits that its columns declare", () => {
    expect(cells("data: shares", { unit: percent }, "table")).toEqual({ values: ["12.5%", "40%"], told: [] });
    expect(cells("data: shares", { decimals: 2 }, "table").values).toEqual(["12.50", "40.00"]);
  });
});
