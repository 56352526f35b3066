import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { drawChart } from "../../../src/exhibits/draw-chart.ts";
import { createMeasure } from "../../../src/exhibits/measure-text.ts";
import type { ChartSpec } from "../../../src/model/chart.ts";
import type { Cell, Dataset } from "../../../src/model/dataset.ts";
import { Exact } from "../../../src/model/decimal.ts";
import type { ExhibitSpec } from "../../../src/model/exhibit.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import type { FontFace } from "../../../src/model/project-sources.ts";
import { ledgerOf } from "../ledger/ledger-of.ts";
import { resolveBody } from "./resolve-body.ts";

const folder = new URL("../../../node_modules/@fontsource/inter/files/", import.meta.url);

/** The deck's own Inter, Latin only. */
export const inter: readonly FontFace[] = [400, 500, 600, 700].map((weight) => ({
  family: "Inter",
  weight,
  style: "normal",
  unicodeRange: "U+0000-00FF, U+2000-206F, U+20AC, U+2212, U+2264",
  bytes: new Uint8Array(readFileSync(new URL(`inter-latin-${String(weight)}-normal.woff2`, folder))),
}));

/** Widths from those files. */
export const measure = createMeasure(inter);

/** A ledger of training costs: an exact amount, an approximate one, a range, a floor, a plan, words, and a ratio. */
const costs = `
sources: { s: { title: A source, cite: A source, grade: secondary } }
figures:
  v3: { label: V3, value: $5.6M, source: s, basis: compute only }
  llama3: { label: Llama 3, value: ~$30M, source: s }
  llama31: { label: Llama 3.1, value: $60–640M, source: s }
  gpt4: { label: GPT-4, value: $100M+, source: s }
  plan: { label: Plan, value: $53B, kind: plan, source: s }
  nothing: { label: Nothing, value: $0, source: s }
  words: { label: Words, value: "near zero", source: s }
  share: { label: Share, value: 80%, source: s }
  times: { label: Times, formula: gpt4 / v3 }
`;

export interface ResolvedChart {
  readonly spec: ExhibitSpec | undefined;
  /** Fails the test when nothing came out. */
  readonly chart: () => ChartSpec;
  readonly told: readonly string[];
}

/** A chart block resolved against the ledger of costs and the datasets given. */
export function resolveChart(kind: string, yaml: string, datasets: readonly Dataset[] = []): ResolvedChart {
  const { ledger } = ledgerOf(costs);
  const { spec, told } = resolveBody(kind, yaml, {
    ledger,
    datasets,
    measure,
    rich: (text, place) => {
      const ids = [...text.matchAll(/\{\{([\w.-]+)\}\}/g)].map(([, id = ""]) => id);
      const fill = (form: "short" | "spoken"): string =>
        text.replaceAll(/\{\{([\w.-]+)\}\}/g, (_, id: string) => ledger.figures.get(id)?.words[form] ?? `?${id}?`);
      const uses = ids.map((figure) => ({ figure, where: "chart" as const, shown: figure, place }));
      return { html: fill("short"), plain: fill("short"), spoken: fill("spoken"), uses };
    },
  });
  const chart = (): ChartSpec => {
    if (spec?.body.form !== "chart") throw new Error(`no chart: ${told.join("\n")}`);
    return spec.body.chart;
  };
  return { spec, chart, told };
}

/** A dataset of one column of names and others of numbers (`7`), gaps (`-`), words (`'x'`) or figures. */
export function datasetOf(name: string, header: readonly string[], rows: readonly (readonly string[])[]): Dataset {
  const place = placeOfFile(`data/${name}.csv`);
  const cell = (text: string, column: number): Cell => {
    if (text === "-") return { type: "gap", place };
    if (column === 0 || text.startsWith("'")) return { type: "text", text: text.replaceAll("'", ""), place };
    return /^-?[\d.e]+$/.test(text)
      ? { type: "number", value: new Exact(text), place }
      : { type: "figure", id: text, place };
  };
  return {
    name,
    place,
    columns: header.map((column) => ({ name: column, type: "number", place })),
    rowCount: rows.length,
    rows: rows.map((row) => row.map(cell)),
  };
}

/** A chart as SVG with what was told while drawing. */
export function draw(chart: ChartSpec): { readonly svg: string; readonly told: readonly Diagnostic[] } {
  const told: Diagnostic[] = [];
  const options = { tokens: new Map(), measure, idPrefix: "t", alt: "A chart", place: placeOfFile("slides/a.md") };
  return { svg: drawChart(chart, { ...options, report: (one) => void told.push(one) }), told };
}
