import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, MeasureText, RichText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { FilledCell, FilledMatrix } from "./fill-matrix.ts";
import type { Area } from "./matrix-frame.ts";
import type { CellName, MatrixBody } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow, tellValue } from "../block-trouble.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize, textHeight } from "../text-height.ts";
import { fillMatrix, saidCell, saidPlace } from "./fill-matrix.ts";
import { areNeighbours, matrixFrame } from "./matrix-frame.ts";
import { placeMarker } from "./place-marker.ts";
import { say } from "../phrases/say.ts";
import { matrixSchema } from "./schema.ts";

/** Two by two cells under two axes, with markers for what lies between them or moves from one to another. */
export function resolveMatrix(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, matrixSchema, report);
  if (body === undefined) return undefined;
  const strings = fillStrings(block, context);
  const matrix = fillMatrix(body, strings);
  const frame = matrixFrame(context.box, matrix.across.title !== null);
  const markers = fillMarkers(body, matrix, strings, frame, block, context, report);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  return blockSpec(block, {
    words: {
      alt: alt ?? altOf(matrix, context.lang),
      description: [...matrix.cells.map(saidCell), ...markers.map(({ said }) => said)].join(" "),
    },
    strings,
    steps: [body.step, ...matrix.cells.map(({ step }) => step), ...markers.map(({ step }) => step)],
    view: {
      widthPx: context.box.widthPx,
      heightPx: context.box.heightPx,
      sizePx: sizeOf(matrix, frame, markers, block, context.measure, report),
      headPx: frame.headPx,
      across: matrix.across,
      down: matrix.down,
      axisStep: body.step ?? null,
      dimmed: body.dimmed,
      cells: matrix.cells,
      markers,
    },
  });
}

function altOf({ across, down, cells }: FilledMatrix, lang: string): string {
  const ends = (axis: FilledMatrix["across"]): string =>
    say(lang, "{0} or {1}", ...axis.ends.map(({ plain }) => plain));
  const titles = cells.map(({ title }) => title.plain).join("; ");
  return say(lang, "{0}: {1}.", say(lang, "Matrix of {0} against {1}", ends(across), ends(down)), titles);
}

type Frame = ReturnType<typeof matrixFrame>;

function fillMarkers(
  body: MatrixBody,
  matrix: FilledMatrix,
  strings: FilledStrings,
  frame: Frame,
  block: ExhibitBlock,
  { measure, lang }: ExhibitContext,
  report: Report,
) {
  return body.markers.flatMap((marker, index) => {
    const path = ["markers", index];
    const label = strings.rich([...path, "label"], marker.label);
    const note = strings.optional([...path, "note"], marker.note);
    if (marker.between !== undefined && !areNeighbours(...marker.between)) {
      const message = `Invalid value “${marker.between.join(", ")}” of “between”, expected two cells that share a border`;
      tellValue(block, [...path, "between"], message, report);
      return [];
    }
    const placed = placeMarker(marker, markerHeight(label, note, measure), frame);
    const said = `${[label.spoken, note?.spoken].filter((word) => word !== undefined).join(": ")}, ${saidPlace(marker, matrix, lang)}.`;
    const cells: readonly CellName[] = marker.between ?? (marker.at === undefined ? [] : [marker.at]);
    return [{ ...placed, label, note, said, cells, line: marker.line, step: marker.step ?? null }];
  });
}

function markerHeight(label: RichText, note: RichText | null, measure: MeasureText): number {
  const high = (text: string, font: string, linePx: number): number => textHeight({ text, font, linePx }, 268, measure);
  const notePx = note === null ? 0 : high(note.plain, "400 14px Inter", 19);
  return 20 + high(label.plain, "600 16px Inter", 22) + notePx;
}

const footPx = 40;

function sizeOf(
  { cells }: FilledMatrix,
  frame: Frame,
  markers: readonly { readonly topPx: number; readonly cells: readonly CellName[] }[],
  block: ExhibitBlock,
  measure: MeasureText,
  report: Report,
): number {
  const room = ({ name }: FilledCell): number => {
    const { topPx, heightPx } = frame[name];
    const tops = markers.filter((marker) => marker.cells.includes(name)).map((marker) => marker.topPx - topPx);
    return Math.min(heightPx, ...tops.filter((px) => px > 0));
  };
  const fits = (cell: FilledCell, sizePx: number): boolean =>
    cellHeight(cell, frame[cell.name], sizePx, measure) <= room(cell);
  const { sizePx } = largestSize((size) => cells.every((cell) => fits(cell, size)), [18, 16, 14]);
  for (const cell of cells)
    if (!fits(cell, sizePx)) tellOverflow(block, ["cells", cell.name], cell.title.plain, report);
  return sizePx;
}

function cellHeight(
  { title, members, gist, footer }: FilledCell,
  { widthPx }: Area,
  sizePx: number,
  measure: MeasureText,
) {
  const high = (text: string, font: string, linePx: number): number =>
    text === "" ? 0 : textHeight({ text, font, linePx }, widthPx - footPx - 4, measure);
  const names = members.map(({ plain }) => plain).join(" · ");
  return (
    footPx +
    high(title.plain, `600 ${sizePx + 6}px "Source Serif 4"`, (sizePx + 6) * 1.3) +
    high(names, `600 ${sizePx}px Inter`, sizePx * 1.4) +
    (gist === null ? 0 : 8 + high(gist.plain, `400 ${sizePx}px Inter`, sizePx * 1.4)) +
    (footer === null ? 0 : 10 + high(footer.plain, `600 ${sizePx}px Inter`, sizePx * 1.4))
  );
}
