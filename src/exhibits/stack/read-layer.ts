import type { Certainty } from "../../model/chart.ts";
import type { RichText } from "../../model/exhibit.ts";
import type { ChartJob } from "../chart/chart-job.ts";
import type { PlottedValue } from "../chart/plot-value.ts";
import type { StackBody, StackLayer } from "./schema.ts";
import { placeIn, tell } from "../chart/chart-job.ts";
import { plotFigure } from "../chart/plot-value.ts";
import { unitKey } from "../chart/unit-of.ts";

/** What a layer's bar is drawn from. */
export interface LayerBar {
  readonly low: number;
  readonly high: number;
  readonly isOpen: boolean;
  readonly certainty: Certainty;
}

/** A layer with its words filled; without a bar when its value is words or missing. */
export interface ReadLayer {
  readonly label: RichText;
  readonly note: RichText | null;
  readonly value: RichText | null;
  readonly isInWords: boolean;
  readonly aside: RichText | null;
  readonly bar: LayerBar | null;
  readonly tone: StackLayer["tone"];
  readonly step: string | null;
}

/** Fills all layers; amounts in another unit than the first, and below zero, are told and not drawn. */
export function readLayers(body: StackBody, job: ChartJob): readonly ReadLayer[] {
  const plotted = body.layers.map((layer, index) => plotLayer(layer, index, job));
  const first = plotted.find((value) => value !== undefined);
  return body.layers.map((layer, index) => {
    const value = plotted[index];
    const bar = value !== undefined && first !== undefined && isOnAxis(value, first, job) ? barOf(value) : null;
    return { ...wordsOf(layer, index, job), bar, tone: layer.tone, step: layer.step ?? null };
  });
}

/** Words are printed as they stand; only numbers come to the axis. */
function plotLayer({ value }: StackLayer, index: number, job: ChartJob): PlottedValue | undefined {
  if (value === undefined) return undefined;
  const figure = job.context.ledger.figures.get(value);
  if (figure === undefined || figure.value.form === "text") return undefined;
  return plotFigure(value, placeIn(job, ["layers", index, "value"]), job);
}

function isOnAxis(value: PlottedValue, first: PlottedValue, job: ChartJob): boolean {
  if (value.low < 0) {
    const message = `Invalid value “${value.words.short}” of a layer, expected zero or more`;
    tell(job, "invalid-value", value.place, message, "Layers are drawn from zero; print a loss as words with `text`.");
    return false;
  }
  if (unitKey(value.unit, value.per) === unitKey(first.unit, first.per)) return true;
  const message = `Invalid unit “${unitWords(value)}” of “${value.figure ?? ""}”, expected “${unitWords(first)}” as in the first layer`;
  tell(
    job,
    "mixed-units",
    value.place,
    message,
    "One axis measures one thing: print another unit as words with `text`.",
  );
  return false;
}

function unitWords({ unit, per }: PlottedValue): string {
  return per === undefined ? unit.name : `${unit.name} per ${per}`;
}

function barOf({ low, high, openEnd, certainty }: PlottedValue): LayerBar {
  return { low, high, isOpen: openEnd === "high", certainty };
}

function wordsOf(layer: StackLayer, index: number, { strings, context }: ChartJob) {
  const at = (key: string): readonly PropertyKey[] => ["layers", index, key];
  const value =
    layer.value === undefined ? strings.optional(at("text"), layer.text) : strings.figure(at("value"), layer.value);
  return {
    label: strings.rich(at("label"), layer.label),
    note: strings.optional(at("note"), layer.note),
    value,
    isInWords: layer.value === undefined || context.ledger.figures.get(layer.value)?.value.form === "text",
    aside: strings.optional(at("aside"), layer.aside),
  };
}
