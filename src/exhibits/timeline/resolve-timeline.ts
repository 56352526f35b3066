import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, MeasureText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { TimelineEvent } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { checkHighlight, tellOverflow } from "../block-trouble.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize, textHeight } from "../text-height.ts";
import { say } from "../phrases/say.ts";
import { timelineSchema } from "./schema.ts";

// Sizes that templates/themes/blocks/timeline.css repeats.
const gapPx = 24;
const linePx = 64;
const notePx = 40;

/** Events in order along one line; form and a word tell what has happened from what is planned or expected. */
export function resolveTimeline(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, timelineSchema, report);
  if (body === undefined) return undefined;
  checkHighlight(block, body.highlight, body.events.length, report);
  const strings = fillStrings(block, context);
  const events = body.events.map((event, index) => fillEvent(event, ["events", index], strings));
  const note = strings.optional(["note"], body.note);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const dated = events.map(({ date, title }) => `${date.plain} ${title.plain}`).join("; ");
  return blockSpec(block, {
    words: {
      alt: alt ?? say(context.lang, "{0}: {1}.", say(context.lang, "Timeline"), dated),
      description: [...events.map(saidEvent), ...(note === null ? [] : [note.spoken])].join(" "),
    },
    strings,
    steps: events.map(({ step }) => step),
    view: {
      count: events.length,
      sizePx: sizeOf(events, note !== null, block, context, report),
      events: events.map((event, index) => ({ ...event, highlighted: index + 1 === body.highlight })),
      note,
    },
  });
}

function fillEvent(event: TimelineEvent, path: readonly PropertyKey[], strings: FilledStrings) {
  return {
    date: strings.rich([...path, "date"], event.date),
    title: strings.rich([...path, "title"], event.title),
    text: strings.optional([...path, "text"], event.text),
    figure: event.figure === undefined ? null : fillChip(event.figure, [...path, "figure"], strings),
    certainty: event.certainty,
    certaintyWord: event.certainty === "stated" ? "" : event.certainty,
    tone: event.tone,
    step: event.step ?? null,
  };
}

type FilledEvent = ReturnType<typeof fillEvent>;

function saidEvent({ date, title, text, figure, certaintyWord }: FilledEvent): string {
  const when = certaintyWord === "" ? date.spoken : `${date.spoken} (${certaintyWord})`;
  const parts = [
    `${when}: ${title.spoken}`,
    ...(figure === null ? [] : [saidChip(figure)]),
    ...(text === null ? [] : [text.spoken]),
  ];
  return `${parts.map((part) => part.replace(/\.$/u, "")).join(". ")}.`;
}

function sizeOf(
  events: readonly FilledEvent[],
  hasNote: boolean,
  block: ExhibitBlock,
  { box, measure }: ExhibitContext,
  report: Report,
): number {
  const widthPx = (box.widthPx - (events.length - 1) * gapPx) / events.length;
  const roomPx = box.heightPx - linePx - (hasNote ? notePx : 0);
  const { sizePx } = largestSize((size) =>
    events.every((event) => eventHeight(event, size, widthPx, measure) <= roomPx),
  );
  events.forEach((event, index) => {
    if (eventHeight(event, sizePx, widthPx, measure) > roomPx)
      tellOverflow(block, ["events", index], event.title.plain, report);
  });
  return sizePx;
}

function eventHeight(
  { title, text, figure }: FilledEvent,
  sizePx: number,
  widthPx: number,
  measure: MeasureText,
): number {
  const high = (words: string, font: string, line: number): number =>
    textHeight({ text: words, font, linePx: line }, widthPx, measure);
  return (
    high(title.plain, `600 ${sizePx + 2}px "Source Serif 4"`, (sizePx + 2) * 1.3) +
    (figure === null ? 0 : 8 + sizePx * 2 + high(figure.label.plain, "400 14px Inter", 19)) +
    (text === null ? 0 : 6 + high(text.plain, `400 ${sizePx}px Inter`, sizePx * 1.4))
  );
}
