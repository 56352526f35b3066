import type { Certainty, Mark } from "../../model/chart.ts";
import type { Exact } from "../../model/decimal.ts";
import type { FigureKind, FigureValue, Qualifier, Unit } from "../../model/figure.ts";
import type { Figure, FigureWords } from "../../model/ledger.ts";
import type { Place } from "../../model/place.ts";
import type { ChartJob } from "./chart-job.ts";
import { Exact as exact } from "../../model/decimal.ts";
import { countUnit } from "../../model/unit.ts";
import { say } from "../phrases/say.ts";
import { expectedOf, tell } from "./chart-job.ts";
import { sureWords } from "./sure-words.ts";

/** A value that may be plotted: finite numbers, and everything that is said about them. */
export interface PlottedValue {
  readonly low: number;
  readonly high: number;
  readonly openEnd: Mark["openEnd"];
  readonly certainty: Certainty;
  /** `stated`, `estimate, at least`: certainty as words, for tables and tooltips. */
  readonly sure: string;
  readonly basis: string | undefined;
  readonly words: FigureWords;
  readonly unit: Unit;
  readonly per: string | undefined;
  readonly figure: string | undefined;
  readonly place: Place;
}

/** A figure of the ledger as a chart plots it; undefined, and told, when it is unknown or stands for no number. */
export function plotFigure(id: string, place: Place, job: ChartJob): PlottedValue | undefined {
  const figure = job.context.ledger.figures.get(id);
  if (figure === undefined) {
    const known = [...job.context.ledger.figures.keys()];
    const expected = expectedOf(id, known);
    tell(
      job,
      "unknown-figure",
      place,
      `Unknown figure “${id}”, ${expected}`,
      "Figures are the records under `figures:` in data/*.yaml.",
    );
    return undefined;
  }
  const ends = endsOf(figure.value);
  if (ends === undefined || figure.interval === null) {
    const message = `Invalid value “${figure.words.short}” of figure “${id}”, expected a number to plot`;
    tell(
      job,
      "text-value-plotted",
      place,
      message,
      "Words can be printed, not plotted; leave the row out or give the record a number.",
    );
    return undefined;
  }
  return finite(ends, id, place, job) ? { ...ends, ...aboutFigure(figure, job.context.lang), place } : undefined;
}

/** A plain number in the unit of the exhibit, or of nothing in particular. */
export function plotNumber(
  value: Exact,
  unit: Unit | undefined,
  place: Place,
  job: ChartJob,
  shownDecimals?: number,
): PlottedValue | undefined {
  const ends = endsOf({ form: "number", value });
  if (ends === undefined || !finite(ends, value.toString(), place, job)) return undefined;
  const decimals = shownDecimals ?? value.decimalPlaces();
  const words = job.context.ledger.format(
    { form: "number", value },
    unit ?? countUnit,
    decimals > 0 || shownDecimals !== undefined ? { decimals } : {},
  );
  return {
    ...ends,
    openEnd: undefined,
    certainty: "stated",
    sure: say(job.context.lang, "stated"),
    basis: undefined,
    words,
    unit: unit ?? countUnit,
    per: undefined,
    figure: undefined,
    place,
  };
}

/** A number as YAML has read it, exact again. */
export function exactOf(value: number): Exact {
  return new exact(value);
}

function endsOf(value: FigureValue): { readonly low: number; readonly high: number } | undefined {
  switch (value.form) {
    case "number":
      return { low: value.value.toNumber(), high: value.value.toNumber() };
    case "range":
      return { low: value.low.toNumber(), high: value.high.toNumber() };
    case "text":
      return undefined;
    default:
      return value satisfies never;
  }
}

function finite(
  ends: { readonly low: number; readonly high: number },
  name: string,
  place: Place,
  job: ChartJob,
): boolean {
  if (Number.isFinite(ends.low) && Number.isFinite(ends.high)) return true;
  tell(job, "not-finite", place, `Invalid value “${name}”, expected a number that a chart can hold`);
  return false;
}

function aboutFigure(figure: Figure, lang: string): Omit<PlottedValue, "low" | "high" | "place"> {
  return {
    openEnd: openEndOf(figure.qualifier),
    certainty: certaintyOf(figure.kind, figure.qualifier),
    sure: sureWords(figure, lang),
    basis: figure.record.basis,
    words: figure.words,
    unit: figure.unit,
    per: figure.per,
    figure: figure.id,
  };
}

function openEndOf(qualifier: Qualifier): Mark["openEnd"] {
  if (["at-least", "more-than", "approximately-at-least"].includes(qualifier)) return "high";
  if (["at-most", "less-than", "approximately-at-most"].includes(qualifier)) return "low";
  return undefined;
}

/** A mark is hollow exactly where its label says `~`: form and word never disagree. */
function certaintyOf(kind: FigureKind, qualifier: Qualifier): Certainty {
  if (kind === "plan") return "plan";
  if (kind === "forecast" || kind === "scenario") return "forecast";
  if (kind === "illustrative" || kind === "unsupported") return "illustrative";
  return qualifier.startsWith("approximately") ? "estimate" : "stated";
}
