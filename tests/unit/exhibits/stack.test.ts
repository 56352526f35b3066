import { describe, expect, it } from "vitest";
import { barShapes } from "../../../src/exhibits/stack/bar-shapes.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import type { FigureValue, Qualifier, Unit } from "../../../src/model/figure.ts";
import type { Figure } from "../../../src/model/ledger.ts";
import { Exact } from "../../../src/model/decimal.ts";
import { resolveBody } from "./resolve-body.ts";

const dollars: Unit = { powers: new Map([["USD", 1]]), display: "currency", name: "USD" };
const people: Unit = { powers: new Map([["person", 1]]), display: "named", name: "people" };
const number = (value: number): FigureValue => ({ form: "number", value: new Exact(value) });
const range = (low: number, high: number): FigureValue => ({
  form: "range",
  low: new Exact(low),
  high: new Exact(high),
});

function figure(id: string, value: FigureValue, unit = dollars, qualifier: Qualifier = "exactly"): [string, Figure] {
  const place = placeOfFile("data/a.yaml");
  const words = { short: id, long: id, plain: id, spoken: id };
  const record = { id, place, fieldPlaces: new Map(), label: id, assumptions: new Map(), unit, qualifier } as const;
  return [
    id,
    {
      id,
      label: id,
      value,
      unit,
      qualifier,
      words,
      kind: "reported",
      inputs: [],
      weak: false,
      record: { ...record, kind: "reported", confidential: false },
      interval: value.form === "text" ? null : { low: null, high: null },
      conflicts: [],
      sources: [],
    },
  ];
}

const figures = new Map([
  figure("chips", number(300), dollars, "at-least"),
  figure("models", range(20, 30)),
  figure("loss", number(-5)),
  figure("staff", number(7), people),
  figure("words", { form: "text", text: "trillions" }),
]);
const ledger = {
  figures,
  sources: new Map(),
  conflicts: new Map(),
  format: () => ({ short: "", long: "", plain: "", spoken: "" }),
};
const resolve = (yaml: string) => resolveBody("stack", yaml, { ledger });

const three = `
aside_label: Margin
layers:
  - { label: Chips, value: chips, aside: high, step: edges }
  - { label: Models, value: models, aside: low, step: middle }
  - { label: Users, value: words }
highlight: [Models]
note: Do not add.
`;

const squeezed = (text: string) => resolve(`${three}squeeze: { ${text} }`).told;

describe("resolveStack(block)", () => {
  it("draws all bars on one scale from zero and prints words without a bar", () => {
    const { view, told } = resolve(three);
    expect(told).toEqual([]);
    expect(view).toMatchObject({ layers: [{ isInWords: false }, {}, { bar: null, isInWords: true }] });
    const bars = JSON.parse(JSON.stringify(view)).layers.map((layer: { bar: { rects: { width: number }[] } | null }) =>
      layer.bar?.rects.map(({ width }) => width),
    );
    const [[chips], [low, tint], none] = bars;
    expect(chips / low).toBeCloseTo(300 / 20, 1);
    expect(chips / tint).toBeCloseTo(300 / 10, 1);
    expect(none).toBeUndefined();
  });

  it("dims what is not the point, and reads value, words and caveat", () => {
    const { view, spec } = resolve(three);
    expect(view).toMatchObject({ layers: [{ dimmed: true }, { dimmed: false }, { dimmed: true }] });
    expect(spec?.words.description).toContain("Models, ?models?, Margin low.");
    expect(spec?.words.description).toContain("Do not add.");
    expect(spec?.table?.rows).toHaveLength(3);
    expect(spec?.steps).toEqual(["edges", "middle"]);
  });

  it("tells other units and losses at the layer, and draws neither", () => {
    const { told, view } = resolve(three.replace("value: words", "value: staff"));
    expect(told).toEqual(["6:28 Invalid unit “people” of “staff”, expected “USD” as in the first layer [mixed-units]"]);
    expect(view).toMatchObject({ layers: [{}, {}, { bar: null }] });
    expect(resolve(three.replace("value: words", "value: loss")).told).toEqual([
      "6:28 Invalid value “loss” of a layer, expected zero or more [invalid-value]",
    ]);
  });

  it("brackets the squeezed layers beside the longest of their labels", () => {
    const { view, told } = resolve(`${three}squeeze: { from: Models, to: Users, title: Squeezed }`);
    expect(told).toEqual([]);
    expect(view).toMatchObject({ squeeze: { isPress: false, title: { plain: "Squeezed" } } });
  });

  it("tells unknown layers, an order upside down, and a press without a layer to press from", () => {
    expect(squeezed("from: Model, to: Users")).toEqual([
      expect.stringContaining("Invalid value “Model” of “from”, expected “Models”"),
    ]);
    expect(squeezed("from: Users, to: Models")).toEqual([
      expect.stringContaining("expected a layer at or below “Users”"),
    ]);
    expect(squeezed("from: Chips, to: Models, above: Sky")).toEqual([expect.stringContaining("Invalid key “above”")]);
    expect(squeezed("from: Models, to: Models, above: Cost, below: Rivals")).toEqual([]);
  });
});

describe("barShapes(lengths)", () => {
  const bar = { lowPx: 40, highPx: 100, heightPx: 40, isOpen: false, certainty: "stated" } as const;
  const forms = (given: object) => barShapes({ ...bar, ...given }).rects.map(({ form }) => form);

  it("tells by form how sure the amount is", () => {
    expect(forms({})).toEqual(["solid", "tint"]);
    expect(forms({ lowPx: 100 })).toEqual(["solid"]);
    expect(forms({ certainty: "estimate" })).toEqual(["tint", "outline"]);
    expect(forms({ certainty: "plan" })).toEqual(["outline"]);
    expect(forms({ certainty: "illustrative" })).toEqual(["dotted"]);
    expect(barShapes({ ...bar, certainty: "forecast" }).hatch).toMatch(/^M/);
  });

  it("shows zero as a line and an open end as an arrow beyond the bar", () => {
    expect(barShapes({ ...bar, lowPx: 0, highPx: 0 }).rects).toEqual([expect.objectContaining({ width: 3 })]);
    const open = barShapes({ ...bar, isOpen: true });
    expect(open.arrow).toMatch(/^M105 /);
    expect(open.widthPx).toBeGreaterThan(100);
  });

  it("keeps the hatch inside the bar", () => {
    const numbers = (barShapes({ ...bar, certainty: "forecast" }).hatch ?? "").match(/[\d.]+ [\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    for (const pair of numbers) {
      const [x = -1, y = -1] = pair.split(" ").map(Number);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(40);
    }
  });
});
