import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, RichText } from "../../model/exhibit.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow } from "../block-trouble.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize, textHeight } from "../text-height.ts";
import { say } from "../phrases/say.ts";
import { quoteSchema } from "./schema.ts";

const sizesPx = [44, 32, 24, 20];
const chipsPx = 300;
const sidePx = 32;

/** Words worth a slide, set as large as they fit, with who said them and the figures that carry them. */
export function resolveQuote(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, quoteSchema, report);
  if (body === undefined) return undefined;
  const strings = fillStrings(block, context);
  const text = strings.rich(["text"], body.text);
  const by = strings.optional(["by"], body.by);
  const source = strings.optional(["source"], body.source);
  const chips = body.figures.map((chip, index) => fillChip(chip, ["figures", index], strings));
  const sizePx = sizeOf(text, by !== null || source !== null, chips.length > 0, context);
  if (sizePx === undefined) tellOverflow(block, ["text"], `${text.plain.slice(0, 40)}…`, report);
  const { lang } = context;
  const whose = by === null ? say(lang, "Quotation") : say(lang, "Quotation by {0}", by.plain);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const step = body.build.includes("figures") ? "figures" : null;
  return blockSpec(block, {
    words: {
      alt: alt ?? `${whose}: ${text.plain}`,
      description: [text, by, source]
        .flatMap((words) => (words === null ? [] : [words.spoken]))
        .concat(chips.map(saidChip))
        .join(". "),
    },
    strings,
    steps: [step],
    view: { sizePx: sizePx ?? 20, text, by, source, hasFoot: by !== null || source !== null, chips, step },
  });
}

function sizeOf(
  text: RichText,
  hasFoot: boolean,
  hasChips: boolean,
  { box, measure }: ExhibitContext,
): number | undefined {
  const widthPx = box.widthPx - sidePx - (hasChips ? chipsPx : 0);
  const roomPx = box.heightPx - (hasFoot ? 64 : 0);
  const fits = (size: number): boolean =>
    textHeight({ text: text.plain, font: `600 ${size}px "Source Serif 4"`, linePx: size * 1.3 }, widthPx, measure) <=
    roomPx;
  const { sizePx, isWhole } = largestSize(fits, sizesPx);
  return isWhole ? sizePx : undefined;
}
