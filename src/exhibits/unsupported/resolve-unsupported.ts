import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledChip } from "../fill-chip.ts";
import type { UnsupportedBody } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow, tellValue } from "../block-trouble.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { say } from "../phrases/say.ts";
import { unsupportedSchema } from "./schema.ts";

const titlePx = 40;
const tallestRowPx = 72;
const leastRowPx = 44;

/** Claims that nothing carries, greyed, each with what it lacks: the one place where such figures may be printed. */
export function resolveUnsupported(
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec | undefined {
  const body = readBlock(block, unsupportedSchema, report);
  if (body === undefined) return undefined;
  checkKinds(body, block, context, report);
  const { lang } = context;
  const strings = fillStrings(block, context);
  const title = strings.rich(["title"], body.title ?? say(lang, "Left out: not derivable from the source"));
  const missingTitle = strings.rich(["missing_title"], body.missing_title ?? say(lang, "What is missing"));
  const items = body.items.map(({ figure, label, missing }, index) => ({
    ...fillChip(label === undefined ? { figure } : { figure, label }, ["items", index], strings),
    missing: strings.rich(["items", index, "missing"], missing),
  }));
  const rowPx = Math.floor((context.box.heightPx - titlePx) / items.length);
  if (rowPx < leastRowPx) tellOverflow(block, ["items"], title.plain, report);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  return blockSpec(block, {
    words: {
      alt: alt ?? say(lang, "{0}: {1}.", title.plain, items.map(({ label }) => label.plain).join("; ")),
      description: items
        .map((item) => `${said(item, lang)}. ${missingTitle.spoken}: ${item.missing.spoken}.`)
        .join(" "),
    },
    strings,
    steps: [body.step],
    view: {
      title,
      missingTitle,
      rowPx: Math.min(tallestRowPx, rowPx),
      numberPx:
        Math.max(...items.map(({ number }) => Math.ceil(context.measure('600 24px "Source Serif 4"', number.plain)))) +
        26,
      items,
      step: body.step ?? null,
    },
  });
}

function said(item: FilledChip, lang: string): string {
  return `${saidChip(item)}, ${say(lang, "unsupported")}`;
}

function checkKinds(body: UnsupportedBody, block: ExhibitBlock, { ledger }: ExhibitContext, report: Report): void {
  body.items.forEach(({ figure: id }, index) => {
    const figure = ledger.figures.get(id);
    if (figure === undefined || figure.kind === "unsupported") return;
    const message = `Invalid figure “${id}” of kind “${figure.kind}”, expected one of kind “unsupported”`;
    const hint = "This block is for claims that nothing carries; print a figure that something carries anywhere else.";
    tellValue(block, ["items", index, "figure"], message, report, hint);
  });
}
