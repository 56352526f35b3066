import type { ChartRow } from "./chart-row.ts";
import type { ChartJob } from "./chart-job.ts";
import { expectedOf, placeIn, tell } from "./chart-job.ts";

/** A band that rows may lie in or outside of. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

export interface BuildWish {
  readonly build: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly bands: readonly Stretch[];
  readonly panels: readonly { readonly build?: string | undefined; readonly data?: string | undefined }[];
  readonly hasBrackets: boolean;
  readonly isHighlighted: (row: ChartRow) => boolean;
}

/** Which part of a chart appears on which step; a part without one stands from the start. */
export interface BuildPlan {
  readonly steps: readonly string[];
  readonly axis: string | undefined;
  readonly band: string | undefined;
  readonly bracket: string | undefined;
  readonly stepOf: (row: ChartRow) => string | undefined;
}

const wholeWords = ["bars", "dots", "points", "lines", "line", "rows", "marks"] as const;

/**
 * Gives every part its step by name: a row's own step, its label, the word of its mark column, its colour, its group or
 * panel; `axis`, `band`, `bracket`, `example` (the first highlighted row), `inside` and `outside` (of the band), and
 * `bars`, `dots`, `line` … for all rows that no other step names. A name left over is a panel's, in order; else it is told.
 */
export function planBuild(wish: BuildWish, job: ChartJob): BuildPlan {
  const named = new Set(wish.build);
  const find = (words: readonly (string | undefined)[]): string | undefined =>
    words.find((word): word is string => word !== undefined && named.has(word));
  const axis = find(["axis"]);
  const band = wish.bands.length > 0 ? find(["band", "bands"]) : undefined;
  const bracket = wish.hasBrackets ? find(["bracket", "brackets"]) : undefined;
  const example = named.has("example") ? (wish.rows.find(wish.isHighlighted) ?? wish.rows[0]) : undefined;
  const own = new Map(wish.rows.map((row) => [row, ownStep(row, example, wish, find)]));
  const used = new Set([axis, band, bracket, ...own.values()]);
  const whole = find([...wholeWords]);
  const left = wish.build.filter((name) => !used.has(name) && name !== whole);
  const panelStep = (row: ChartRow): string | undefined => (row.panel === 0 ? undefined : left[row.panel - 1]);
  tellUnknown(left.slice(wish.panels.length), wish, job);
  return {
    steps: wish.build,
    axis,
    band,
    bracket,
    stepOf: (row) => own.get(row) ?? panelStep(row) ?? (row.panel === 0 ? whole : undefined),
  };
}

function ownStep(
  row: ChartRow,
  example: ChartRow | undefined,
  wish: BuildWish,
  find: (words: readonly (string | undefined)[]) => string | undefined,
): string | undefined {
  if (row === example) return "example";
  const panel = row.panel === 0 ? undefined : wish.panels[row.panel - 1];
  if (panel !== undefined) return find([row.step, panel.build, panel.data, row.label]);
  return find([row.step, row.label, row.markWord, row.tone, row.group, sideOf(row, wish.bands)]);
}

function sideOf({ value }: ChartRow, bands: readonly Stretch[]): string | undefined {
  if (value === undefined || bands.length === 0) return undefined;
  return bands.some(({ low, high }) => value.low <= high && value.high >= low) ? "inside" : "outside";
}

function tellUnknown(names: readonly string[], wish: BuildWish, job: ChartJob): void {
  const known = new Set([
    "axis",
    ...wish.rows.flatMap(({ step, markWord, tone, label }) => [step, markWord, tone, label]),
  ]);
  for (const name of names) {
    const place = placeIn(job, ["build", wish.build.indexOf(name)]);
    const expected = expectedOf(
      name,
      [...known].filter((word): word is string => word !== undefined && word !== ""),
    );
    tell(
      job,
      "unknown-step",
      place,
      `Unknown build step “${name}”, ${expected}`,
      "A step is named after a row, its mark, its group, or a part such as axis, band and bracket.",
    );
  }
}
