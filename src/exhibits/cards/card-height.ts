import type { MeasureText, RichText } from "../../model/exhibit.ts";
import type { FilledCard } from "./fill-card.ts";
import { textHeight } from "../text-height.ts";

// Sizes that templates/themes/blocks/cards.css repeats.
const frameXPx = 48;
const frameYPx = 32;
const indentPx = 18;

/** Head, figure, body and lesson of a card: how high each stands when the running text has this size. */
type CardParts = readonly [head: number, figure: number, body: number, lesson: number];

/** How high each card stands at a size of type; in one row the cards share the lines of their parts. */
export function cardHeights(
  cards: readonly FilledCard[],
  isOneRow: boolean,
  sizePx: number,
  widthPx: number,
  measure: MeasureText,
): readonly number[] {
  const parts = cards.map((card) => partsOf(card, sizePx, widthPx - frameXPx, measure));
  const tallest = (at: 0 | 1 | 2 | 3): number => Math.max(...parts.map((part) => part[at]));
  const shared = [tallest(0), tallest(1), 0, tallest(3)] as const;
  return parts.map(([head, figure, body, lesson]) => {
    const [first, second, , last] = isOneRow ? shared : [head, figure, 0, lesson];
    return frameYPx + first + second + body + last;
  });
}

function partsOf(card: FilledCard, sizePx: number, innerPx: number, measure: MeasureText): CardParts {
  const high = (words: RichText | null, font: string, lineHeight: number, gapPx: number, roomPx = innerPx): number =>
    words === null ? 0 : gapPx + textHeight({ text: words.plain, font, linePx: lineHeight }, roomPx, measure);
  const body = `400 ${sizePx}px Inter`;
  const linePx = sizePx * 1.4;
  const label = "600 13px Inter";
  const points = card.points.map((point) => high(point, body, linePx, 6, innerPx - indentPx));
  const facts = card.facts.map(({ label: name, text }) => high(name, label, 18, 10) + high(text, body, linePx, 0));
  const titlePx = sizePx + 4;
  return [
    high(card.kicker, label, 18, 4) + high(card.title, `600 ${titlePx}px "Source Serif 4"`, titlePx * 1.3, 0),
    card.figure === null ? 0 : figureHeight(card.figure, sizePx, innerPx, measure),
    [high(card.text, body, linePx, 8), ...points, ...facts].reduce((sum, height) => sum + height, 0),
    high(card.lesson, `600 ${sizePx}px Inter`, linePx, 19),
  ];
}

/** The number with its label beside it, or below it where the card is narrow. */
function figureHeight(
  figure: NonNullable<FilledCard["figure"]>,
  sizePx: number,
  innerPx: number,
  measure: MeasureText,
) {
  const numberPx = sizePx * 2;
  const label = { text: figure.label.plain, font: "400 14px Inter", linePx: 19 };
  const besidePx = innerPx - 12 - measure(`600 ${numberPx}px "Source Serif 4"`, figure.number.plain);
  const isBeside = besidePx > 0 && measure(label.font, label.text) <= besidePx;
  return 10 + numberPx * 1.2 + (isBeside ? 0 : textHeight(label, innerPx, measure));
}
