import { z } from "zod";
import { authorText, figureId, stepName } from "../body-parts.ts";

/** The meaning of a mark's colour as an author names it. */
export const chartTone = z.enum(["open", "closed", "other", "accent", "muted", "risk", "ink"]);

const column = z.string().min(1);

/** What one row plots: the id of a figure, a number in the unit of the exhibit, or nothing known. */
export const plotted = z.union([z.string().min(1), z.number(), z.null()]);

/** A row as it is written out in a block. */
export const chartRow = z.strictObject({
  label: authorText,
  value: plotted,
  tone: chartTone.optional(),
  note: authorText.optional(),
  aside: authorText.optional(),
  group: z.string().optional(),
  step: stepName.optional(),
});

/** Where rows come from: written out, or a dataset and the columns that hold label, value and the rest. */
const rowSource = {
  rows: z.array(chartRow).min(1).optional(),
  data: z.string().min(1).optional(),
  label: column.optional(),
  value: column.optional(),
  /** Column whose words give colour and shape: `open`, `closed`, anything else. */
  mark: column.optional(),
  note: column.optional(),
  aside: column.optional(),
  group: column.optional(),
  /** Column that names the build step of each row; a column called `step` is taken by itself. */
  step: column.optional(),
};

const panel = z.strictObject({ title: authorText, ...rowSource, build: stepName.optional() });

const axisEnd = z.union([z.number(), figureId]);

const band = z.strictObject({
  from: axisEnd.optional(),
  to: axisEnd.optional(),
  /** A range whose two ends are the band's. */
  figure: figureId.optional(),
  label: z.string().default(""),
});

const bracket = z.strictObject({
  /** A row's label or the figure it plots. */
  from: z.string().min(1),
  to: z.string().min(1),
  /** The computed figure that the bracket says. */
  show: figureId,
  label: authorText.optional(),
});

const words = z.union([z.string(), z.array(z.string())]);

/** Keys that every chart has. */
export const chartKeys = {
  ...rowSource,
  tone: chartTone.optional(),
  unit: z.string().min(1).optional(),
  scale: z.enum(["linear", "log"]).default("linear"),
  min: z.number().optional(),
  max: z.number().optional(),
  ticks: z.union([z.array(z.number()), z.literal("none")]).optional(),
  sort: z.enum(["none", "ascending", "descending"]).optional(),
  highlight: words.optional(),
  panels: z.array(panel).optional(),
  bands: z.array(band).optional(),
  bracket: z.union([bracket, z.array(bracket)]).optional(),
  legend: z.union([z.enum(["auto", "none"]), z.partialRecord(chartTone, authorText)]).default("auto"),
  build: z.array(stepName).default([]),
  alt: authorText.default("auto"),
};

const chartBody = z.strictObject(chartKeys);

export type ChartBody = z.output<typeof chartBody>;
export type RowSource = Pick<ChartBody, keyof typeof rowSource>;
export type BodyRow = z.output<typeof chartRow>;
export type BodyBracket = z.output<typeof bracket>;
export type BodyBand = z.output<typeof band>;

/** One bracket or many, as a list with the path of each. */
export function bracketsOf(
  body: ChartBody,
): readonly { readonly bracket: BodyBracket; readonly path: readonly PropertyKey[] }[] {
  if (body.bracket === undefined) return [];
  return Array.isArray(body.bracket)
    ? body.bracket.map((bracket, index) => ({ bracket, path: ["bracket", index] }))
    : [{ bracket: body.bracket, path: ["bracket"] }];
}
