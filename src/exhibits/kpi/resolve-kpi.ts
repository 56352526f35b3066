import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, RichText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { KpiBody, KpiTile } from "./schema.ts";
import { say } from "../phrases/say.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestThatFits } from "./largest-that-fits.ts";
import { kpiSchema } from "./schema.ts";

/** A tile with its strings filled, as the template prints it. */
type FilledTile = {
  readonly number: RichText;
  readonly per: RichText | null;
  readonly label: RichText;
  readonly caveat: RichText | null;
  readonly tone: KpiTile["tone"];
};

/** Two to five big numbers, all in one size: the largest in which the widest still fits its column. */
export function resolveKpi(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, kpiSchema, report);
  if (body === undefined) return undefined;
  const strings = fillStrings(block, context);
  const tiles = body.tiles.map((tile, index) => fillTile(tile, index, strings));
  const takeaway = strings.optional(["takeaway"], body.takeaway);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { alt: alt ?? altOf(tiles, context.lang), description: descriptionOf(tiles, takeaway, context.lang) },
    table: undefined,
    uses: strings.uses(),
    steps: body.build,
    body: { form: "blocks", view: viewOf(tiles, takeaway, body, context) },
  };
}

function fillTile(tile: KpiTile, index: number, strings: FilledStrings): FilledTile {
  const at = (key: string): readonly PropertyKey[] => ["tiles", index, key];
  return {
    number:
      tile.figure === undefined
        ? strings.rich(at("value"), tile.value ?? "")
        : strings.figure(at("figure"), tile.figure),
    per: strings.optional(at("per"), tile.per),
    label: strings.rich(at("label"), tile.label),
    caveat: strings.optional(at("caveat"), tile.caveat),
    tone: tile.tone,
  };
}

function viewOf(
  tiles: readonly FilledTile[],
  takeaway: RichText | null,
  body: KpiBody,
  { box, measure }: ExhibitContext,
) {
  const step = (name: KpiBody["build"][number]): string | null => (body.build.includes(name) ? name : null);
  return {
    heightPx: box.heightPx,
    count: tiles.length,
    numberPx: largestThatFits(tiles, box, measure),
    tiles: tiles.map((tile) => ({ ...tile, numberStep: step("numbers"), caveatStep: step("caveats") })),
    takeaway,
    takeawayStep: step("takeaway"),
  };
}

function altOf(tiles: readonly FilledTile[], lang: string): string {
  return say(lang, "{0}: {1}.", say(lang, "{0} figures", tiles.length), tiles.map(saidTile).join("; "));
}

function saidTile({ label, number, per }: FilledTile): string {
  return [`${label.plain}, ${number.spoken}`, per?.spoken].filter((word) => word !== undefined).join(" ");
}

function descriptionOf(tiles: readonly FilledTile[], takeaway: RichText | null, lang: string): string {
  const caveats = tiles.flatMap(({ label, caveat }) => (caveat === null ? [] : [`${label.plain}: ${caveat.spoken}`]));
  return [altOf(tiles, lang), ...caveats, ...(takeaway === null ? [] : [takeaway.spoken])].join(" ");
}
