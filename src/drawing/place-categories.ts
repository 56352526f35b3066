import type { Category } from "../model/chart.ts";
import type { PlacedMark, PlacedRule, PlacedText } from "./layout.ts";
import type { Setting } from "./frame.ts";
import { columnNameLines } from "./column-frame.ts";
import { stepOf } from "./frame.ts";
import { twoLinePitch } from "./row-frame.ts";
import { middleToBaseline, wrapWords } from "./type-scale.ts";

const leading = 1.25;

export interface PlacedCategories {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
}

/** Names of the rows at the left edge, headings of their groups, and dotted guides from a name to its mark. */
export function placeRowNames(setting: Setting, marks: readonly PlacedMark[]): PlacedCategories {
  const { chart, frame } = setting;
  const texts: PlacedText[] = [];
  const rules: PlacedRule[] = [];
  chart.categories.forEach((category, index) => {
    const y = frame.centres[index] ?? 0;
    texts.push(...rowName(setting, category, y, isQuiet(marks, index)), ...asideOf(setting, category, y));
    const heading = headingOf(setting, category, index, y);
    texts.push(...heading.texts);
    if (category.total === true) rules.push(totalRule(setting, category, y));
    rules.push(...heading.rules, ...guideOf(setting, category, marks, index, y));
  });
  return { texts, rules };
}

/** Names and notes under the columns; where there are too many, every so-manyth, the last one always. */
export function placeColumnNames(setting: Setting, marks: readonly PlacedMark[]): PlacedCategories {
  const { chart, frame, width } = setting;
  const sizePx = 14;
  const font = (weight: 500 | 600): string => frame.type.font(weight, sizePx);
  const every = columnStride(setting, font(500));
  const last = chart.categories.length - 1;
  const texts = chart.categories.flatMap((category, index): PlacedText[] => {
    if ((last - index) % every !== 0) return [];
    const strong = category.total === true || isHighlighted(marks, index);
    const lines =
      every > 1
        ? [category.label]
        : wrapWords(category.label, frame.pitch - 8, columnNameLines, (text) => width(font(500), text));
    const x = frame.centres[index] ?? 0;
    const base = { x, align: "center", ...stepOf(category) } as const;
    const start = frame.plot.bottom + (frame.footPx ?? 0) + 20;
    const names = lines.map((text, line): PlacedText => {
      const y = start + line * sizePx * leading;
      return { ...base, text, y, font: font(strong ? 600 : 500), ink: "ink" };
    });
    if (category.note === undefined) return names;
    const y = start + lines.length * sizePx * leading;
    return [...names, { ...base, text: category.note, y, font: frame.type.font(400, 13), ink: "ink-3" }];
  });
  return { texts, rules: [] };
}

function columnStride({ chart, frame, width }: Setting, font: string): number {
  if (chart.categories.length <= 24) {
    const longest = Math.max(
      0,
      ...chart.categories.flatMap(({ label }) => label.split(/\s+/u).map((word) => width(font, word))),
    );
    if (longest <= frame.pitch - 6) return 1;
  }
  const widest = Math.max(0, ...chart.categories.map(({ label }) => width(font, label)));
  return Math.max(1, Math.ceil((widest + 14) / frame.pitch));
}

function rowName(setting: Setting, category: Category, y: number, quiet: boolean): readonly PlacedText[] {
  const { frame, width } = setting;
  const sizePx = frame.type.categoryPx;
  const font = frame.type.font(category.total === true ? 700 : quiet ? 500 : 600, sizePx);
  const roomy = frame.pitch >= twoLinePitch;
  const lines = wrapWords(category.label, frame.plot.left - 12, roomy ? 2 : 1, (text) => width(font, text));
  const noteFont = frame.type.font(400, 13);
  const note = roomy ? category.note : undefined;
  const notes = note === undefined ? [] : wrapWords(note, frame.plot.left - 12, 2, (text) => width(noteFont, text));
  const height = lines.length * sizePx * leading + notes.length * 13 * leading;
  const base = { x: 0, align: "left", ...stepOf(category) } as const;
  const top = y - height / 2;
  const texts = lines.map((text, index): PlacedText => {
    const middle = top + (index + 0.5) * sizePx * leading;
    return { ...base, text, y: middle + middleToBaseline(sizePx), font, ink: quiet ? "ink-2" : "ink" };
  });
  const below = top + lines.length * sizePx * leading;
  return [
    ...texts,
    ...notes.map((text, index): PlacedText => {
      const middle = below + (index + 0.5) * 13 * leading;
      return { ...base, text, y: middle + middleToBaseline(13), font: noteFont, ink: "ink-3" };
    }),
  ];
}

function asideOf({ chart, frame }: Setting, category: Category, y: number): readonly PlacedText[] {
  if (category.aside === undefined) return [];
  const sizePx = frame.type.categoryPx;
  const font = frame.type.font(400, sizePx);
  const at = { x: chart.widthPx, y: y + middleToBaseline(sizePx) };
  return [{ ...at, text: category.aside, font, ink: "ink-2", align: "right", ...stepOf(category) }];
}

function headingOf({ chart, frame, width }: Setting, category: Category, index: number, y: number): PlacedCategories {
  if (category.group === undefined || category.group === "") return { texts: [], rules: [] };
  const middle = y - frame.pitch;
  const sizePx = 13;
  const font = frame.type.font(600, sizePx);
  const at = { x: 0, y: middle + middleToBaseline(sizePx) };
  const plate = {
    left: 0,
    right: width(font, category.group),
    top: middle - sizePx * 0.7,
    bottom: middle + sizePx * 0.7,
  };
  const text: PlacedText = {
    ...at,
    text: category.group,
    font,
    ink: "ink-3",
    align: "left",
    plate,
    ...stepOf(category),
  };
  if (index === 0) return { texts: [text], rules: [] };
  const line = middle - frame.pitch * 0.68;
  const rule: PlacedRule = {
    from: { x: 0, y: line },
    to: { x: chart.widthPx, y: line },
    dotted: false,
    ...stepOf(category),
  };
  return { texts: [text], rules: [rule] };
}

/** The line that sums stand under. */
function totalRule({ frame }: Setting, category: Category, y: number): PlacedRule {
  const line = y - frame.pitch / 2;
  const ends = { from: { x: 0, y: line }, to: { x: frame.plot.right, y: line } };
  return { ...ends, dotted: false, strong: true, ...stepOf(category) };
}

function guideOf(
  { frame }: Setting,
  category: Category,
  marks: readonly PlacedMark[],
  index: number,
  y: number,
): readonly PlacedRule[] {
  const inRow = marks.filter(({ mark }) => mark.category === index && mark.form !== "bar");
  const end = Math.min(...inRow.map(({ covers }) => covers.left)) - 5;
  if (!Number.isFinite(end) || end - frame.plot.left < 12) return [];
  return [{ from: { x: frame.plot.left, y }, to: { x: end, y }, dotted: true, ...stepOf(category) }];
}

function isQuiet(marks: readonly PlacedMark[], index: number): boolean {
  const inRow = marks.filter(({ mark }) => mark.category === index);
  return inRow.length > 0 && inRow.every(({ quiet }) => quiet);
}

function isHighlighted(marks: readonly PlacedMark[], index: number): boolean {
  return marks.some(({ mark }) => mark.category === index && mark.highlighted);
}
