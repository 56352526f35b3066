import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, MeasureText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { SpectrumStation } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { checkHighlight, tellOverflow } from "../block-trouble.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize, textHeight } from "../text-height.ts";
import { say } from "../phrases/say.ts";
import { spectrumSchema } from "./schema.ts";

// Sizes that templates/themes/blocks/spectrum.css repeats.
const gapPx = 20;
const linePx = 82;
const notePx = 40;
const airPx = 32;

/** Stations on a line between two ends: an order, not a scale. */
export function resolveSpectrum(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, spectrumSchema, report);
  if (body === undefined) return undefined;
  checkHighlight(block, body.highlight, body.stations.length, report);
  const strings = fillStrings(block, context);
  const ends = body.ends.map((end, index) => strings.rich(["ends", index], end));
  const stations = body.stations.map((station, index) => fillStation(station, ["stations", index], strings));
  const note = strings.optional(["note"], body.note);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const titles = stations.map(({ title }) => title.plain).join("; ");
  return blockSpec(block, {
    words: {
      alt:
        alt ??
        say(context.lang, "{0}: {1}.", say(context.lang, "From {0} to {1}", ...ends.map(({ plain }) => plain)), titles),
      description: [...stations.map(saidStation), ...(note === null ? [] : [note.spoken])].join(" "),
    },
    strings,
    steps: stations.map(({ step }) => step),
    view: {
      ...layOut(stations, note !== null, block, context, report),
      count: stations.length,
      ends,
      stations: stations.map((station, index) => ({ ...station, highlighted: index + 1 === body.highlight })),
      note,
    },
  });
}

function fillStation(station: SpectrumStation, path: readonly PropertyKey[], strings: FilledStrings) {
  return {
    title: strings.rich([...path, "title"], station.title),
    members: station.members.map((member, index) => strings.rich([...path, "members", index], member)),
    figure: station.figure === undefined ? null : fillChip(station.figure, [...path, "figure"], strings),
    text: strings.optional([...path, "text"], station.text),
    tone: station.tone,
    step: station.step ?? null,
  };
}

type FilledStation = ReturnType<typeof fillStation>;

function saidStation({ title, members, figure, text }: FilledStation): string {
  const parts = [
    ...(members.length === 0 ? [] : [members.map(({ spoken }) => spoken).join(", ")]),
    ...(figure === null ? [] : [saidChip(figure)]),
    ...(text === null ? [] : [text.spoken]),
  ];
  return `${[title.spoken, ...parts].map((part) => part.replace(/\.$/u, "")).join(". ")}.`;
}

function layOut(
  stations: readonly FilledStation[],
  hasNote: boolean,
  block: ExhibitBlock,
  { box, measure }: ExhibitContext,
  report: Report,
) {
  const widthPx = (box.widthPx - (stations.length - 1) * gapPx) / stations.length;
  const roomPx = box.heightPx - linePx - (hasNote ? notePx : 0);
  const heightsAt = (sizePx: number) =>
    stations.map((station) => stationHeight(station, sizePx, widthPx - 48, measure));
  const { sizePx } = largestSize((size) => heightsAt(size).every((height) => height <= roomPx));
  const heights = heightsAt(sizePx);
  stations.forEach(({ title }, index) => {
    if ((heights[index] ?? 0) > roomPx) tellOverflow(block, ["stations", index], title.plain, report);
  });
  return { sizePx, panelPx: Math.floor(Math.min(roomPx, Math.max(...heights) + airPx)) };
}

function stationHeight(
  { title, members, figure, text }: FilledStation,
  sizePx: number,
  innerPx: number,
  measure: MeasureText,
) {
  const high = (words: string, font: string, line: number): number =>
    words === "" ? 0 : textHeight({ text: words, font, linePx: line }, innerPx, measure);
  return (
    36 +
    high(title.plain, `600 ${sizePx + 4}px "Source Serif 4"`, (sizePx + 4) * 1.3) +
    high(members.map(({ plain }) => plain).join(" · "), `600 ${sizePx}px Inter`, sizePx * 1.4) +
    (figure === null ? 0 : 10 + sizePx * 2.4 + high(figure.label.plain, "400 14px Inter", 19)) +
    (text === null ? 0 : 8 + high(text.plain, `400 ${sizePx}px Inter`, sizePx * 1.4))
  );
}
