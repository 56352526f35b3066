import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout, PlacedLine, PlacedMark, PlacedText, Rect, Spot, TextWidth } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { columnFrame } from "./column-frame.ts";
import { placeBands } from "./place-bands.ts";
import { placeBracket } from "./place-brackets.ts";
import { placeColumnNames, placeRowNames } from "./place-categories.ts";
import { placeLabels } from "./place-labels.ts";
import { placeLegend } from "./place-legend.ts";
import { lineEnds } from "./place-line-ends.ts";
import { placeMark } from "./place-mark.ts";
import { placeRowNotes, textBox } from "./place-notes.ts";
import { linkRules, totalTexts, zeroRule } from "./place-rules.ts";
import { rowFrame } from "./row-frame.ts";

/** Every position of a chart, decided before anything is painted, so that no two words meet. */
export function layoutChart(chart: ChartSpec, fontFamily: string, width: TextWidth): ChartLayout {
  const legend = placeLegend(chart, fontFamily, width);
  const frameOf = chart.orientation === "rows" ? rowFrame : columnFrame;
  const frame = frameOf(chart, fontFamily, width, legend.heightPx);
  const setting: Setting = { chart, frame, width };
  const anyHighlighted = chart.marks.some(({ highlighted }) => highlighted);
  const marks = chart.marks.map((mark) => placeMark(setting, mark, anyHighlighted));
  const lines = chart.lines.map((line) => ({
    line,
    spots: spotsOf(line.keys, marks),
    floor: frame.plot.bottom,
    below: spotsOf(line.over ?? [], marks),
  }));
  const names = (chart.orientation === "rows" ? placeRowNames : placeColumnNames)(setting, marks);
  const bands = placeBands(setting);
  const ends = [...lineEnds(setting, lines), ...totalTexts(setting, bands.rules)];
  const shaded = bands.bands.filter(({ line }) => !line).map(({ rect }) => rect);
  const zero = zeroRule(setting);
  const references = [...bands.rules, ...zero].map(({ from, to }) => [from, to]);
  const words = placeAllWords(setting, marks, lines, [...bands.texts, ...ends], { shaded, references });
  return {
    widthPx: chart.widthPx,
    heightPx: chart.heightPx,
    orientation: chart.orientation,
    plot: frame.plot,
    steps: chart.steps,
    centres: frame.centres,
    bands: bands.bands,
    rules: [...names.rules, ...linkRules(setting, marks), ...zero, ...bands.rules],
    lines,
    marks,
    brackets: words.brackets.map(({ bracket }) => bracket),
    legend: legend.legend,
    texts: [...legend.texts, ...bands.texts, ...names.texts, ...ends, ...words.texts],
    unplaced: words.unplaced,
  };
}

function placeAllWords(
  setting: Setting,
  marks: readonly PlacedMark[],
  lines: readonly PlacedLine[],
  firstTexts: readonly PlacedText[],
  ground: { readonly shaded: readonly Rect[]; readonly references: readonly (readonly Spot[])[] },
) {
  const { chart } = setting;
  const brackets = chart.brackets.flatMap((bracket) => placeBracket(setting, bracket, marks) ?? []);
  const obstacles = {
    boxes: [...brackets.map(({ box }) => box), ...firstTexts.map((text) => textBox(setting, text))],
    lines: lines.map(({ spots }) => spots),
    bands: ground.shaded,
    guides: [...ground.references, ...brackets.flatMap(({ bracket }) => [...bracket.guides, bracket.spots])],
  };
  const labels = placeLabels(setting, marks, obstacles);
  const notes = placeRowNotes(setting, marks, labels.texts, obstacles);
  return {
    brackets,
    texts: [...labels.texts, ...notes.texts, ...brackets.map(({ text }) => text)],
    unplaced: [...labels.unplaced, ...notes.unplaced],
  };
}

function spotsOf(keys: readonly string[], marks: readonly PlacedMark[]): readonly Spot[] {
  const byKey = new Map(marks.map((placed) => [placed.mark.key, placed]));
  return keys.flatMap((key) => {
    const placed = byKey.get(key);
    // A line runs through the middle of a range: of the picture, which is the geometric one on a logarithmic axis.
    return placed === undefined ? [] : { x: placed.to.x, y: (placed.split.y + placed.to.y) / 2 };
  });
}
