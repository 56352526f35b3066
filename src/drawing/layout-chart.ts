import type { ChartSpec } from "../model/chart.ts";
import type { ChartLayout, PlacedLine, PlacedMark, PlacedText, Rect, Spot, TextWidth } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { columnFrame } from "./column-frame.ts";
import { placeBands } from "./place-bands.ts";
import { placeBracket } from "./place-brackets.ts";
import { placeColumnNames, placeRowNames } from "./place-categories.ts";
import { placeLabels } from "./place-labels.ts";
import { placeLegend } from "./place-legend.ts";
import { placeMark } from "./place-mark.ts";
import { placeRowNotes, textBox } from "./place-notes.ts";
import { rowFrame } from "./row-frame.ts";
import { middleToBaseline } from "./type-scale.ts";

/** Every position of a chart, decided before anything is painted, so that no two words meet. */
export function layoutChart(chart: ChartSpec, fontFamily: string, width: TextWidth): ChartLayout {
  const legend = placeLegend(chart, fontFamily, width);
  const frameOf = chart.orientation === "rows" ? rowFrame : columnFrame;
  const frame = frameOf(chart, fontFamily, width, legend.heightPx);
  const setting: Setting = { chart, frame, width };
  const anyHighlighted = chart.marks.some(({ highlighted }) => highlighted);
  const marks = chart.marks.map((mark) => placeMark(setting, mark, anyHighlighted));
  const lines = chart.lines.map((line) => ({ line, spots: spotsOf(line.keys, marks), floor: frame.plot.bottom }));
  const names = (chart.orientation === "rows" ? placeRowNames : placeColumnNames)(setting, marks);
  const bands = placeBands(setting);
  const ends = lineEnds(setting, lines);
  const shaded = bands.bands.map(({ rect }) => rect);
  const words = placeAllWords(setting, marks, lines, [...bands.texts, ...ends], shaded);
  return {
    widthPx: chart.widthPx,
    heightPx: chart.heightPx,
    orientation: chart.orientation,
    plot: frame.plot,
    steps: chart.steps,
    centres: frame.centres,
    bands: bands.bands,
    rules: names.rules,
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
  shaded: readonly Rect[],
) {
  const { chart } = setting;
  const brackets = chart.brackets.flatMap((bracket) => placeBracket(setting, bracket, marks) ?? []);
  const obstacles = {
    boxes: [...brackets.map(({ box }) => box), ...firstTexts.map((text) => textBox(setting, text))],
    lines: lines.map(({ spots }) => spots),
    bands: shaded,
    guides: brackets.flatMap(({ bracket }) => [...bracket.guides, bracket.spots]),
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

/** The names of lines at their last spots, pushed apart where lines end close together. */
function lineEnds({ frame }: Setting, lines: readonly PlacedLine[]): readonly PlacedText[] {
  const sizePx = 14;
  const ends = lines.flatMap(({ line, spots }) => {
    const last = spots.at(-1);
    return last === undefined || line.label === undefined ? [] : [{ line, text: line.label, last }];
  });
  let lowest = -Infinity;
  return ends
    .toSorted((a, b) => a.last.y - b.last.y)
    .map(({ line, text, last }) => {
      lowest = Math.max(last.y, lowest + sizePx * 1.3);
      const step = line.step === undefined ? {} : { step: line.step };
      const y = lowest + middleToBaseline(sizePx);
      return { text, x: last.x + 16, y, font: frame.type.font(600, sizePx), ink: line.tone, align: "left", ...step };
    });
}
