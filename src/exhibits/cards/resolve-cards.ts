import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledCard } from "./fill-card.ts";
import { blockSpec } from "../block-spec.ts";
import { checkHighlight, tellOverflow } from "../block-trouble.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize } from "../text-height.ts";
import { cardHeights } from "./card-height.ts";
import { fillCard, saidCard } from "./fill-card.ts";
import { say } from "../phrases/say.ts";
import { cardsSchema } from "./schema.ts";

const gapPx = 20;

/** Cards of equal size with a title, a figure and a lesson each; the type is the largest that all of them can hold. */
export function resolveCards(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, cardsSchema, report);
  if (body === undefined) return undefined;
  checkHighlight(block, body.highlight, body.items.length, report);
  const strings = fillStrings(block, context);
  const cards = body.items.map((card, index) => fillCard(card, ["items", index], strings));
  const columns = Math.min(cards.length, body.columns ?? (cards.length === 2 || cards.length === 4 ? 2 : 3));
  const rows = Math.ceil(cards.length / columns);
  const { sizePx, heightPx } = layOut(cards, columns, rows, block, context, report);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const titles = cards.map(({ title }) => title.plain).join("; ");
  return blockSpec(block, {
    words: {
      alt: alt ?? say(context.lang, "{0}: {1}.", say(context.lang, "{0} cards", cards.length), titles),
      description: cards.map(saidCard).join(" "),
    },
    strings,
    steps: cards.map(({ step }) => step),
    view: {
      heightPx,
      columns,
      sizePx,
      isOneRow: rows === 1,
      cards: cards.map((card, index) => ({ ...card, highlighted: index + 1 === body.highlight })),
    },
  });
}

/** Room below the words of the fullest card; more would be a hole inside the exhibit. */
const airPx = 40;

function layOut(
  cards: readonly FilledCard[],
  columns: number,
  rows: number,
  block: ExhibitBlock,
  { box, measure }: ExhibitContext,
  report: Report,
): { readonly sizePx: number; readonly heightPx: number } {
  const widthPx = (box.widthPx - (columns - 1) * gapPx) / columns;
  const roomPx = (box.heightPx - (rows - 1) * gapPx) / rows;
  const heightsAt = (sizePx: number) => cardHeights(cards, rows === 1, sizePx, widthPx, measure);
  const { sizePx } = largestSize((size) => heightsAt(size).every((height) => height <= roomPx));
  const heights = heightsAt(sizePx);
  cards.forEach((card, index) => {
    if ((heights[index] ?? 0) > roomPx) tellOverflow(block, ["items", index], card.title.plain, report);
  });
  const rowPx = Math.min(roomPx, Math.max(...heights) + airPx);
  return { sizePx, heightPx: Math.floor(rowPx * rows + gapPx * (rows - 1)) };
}
