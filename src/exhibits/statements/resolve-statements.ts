import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledChip } from "../fill-chip.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { Statement, StatementsBody } from "./schema.ts";
import { checkHighlight } from "../block-trouble.ts";
import { fillChip, saidChip } from "../fill-chip.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { say } from "../phrases/say.ts";
import { statementsSchema } from "./schema.ts";

/** Numbered claims with their figures in columns at the right, for an executive summary that survives alone. */
export function resolveStatements(
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec | undefined {
  const body = readBlock(block, statementsSchema, report);
  if (body === undefined) return undefined;
  checkHighlight(block, body.highlight, body.items.length, report);
  const strings = fillStrings(block, context);
  const items = body.items.map((item, index) => fillStatement(item, index, strings));
  const alt = strings.optional(["alt"], body.alt)?.plain;
  return {
    kind: block.kind.value,
    place: block.place,
    words: {
      alt: alt ?? altOf(items, context.lang),
      description: items.map(saidStatement).join(" "),
    },
    table: undefined,
    uses: strings.uses(),
    steps: stepsOf(body),
    body: {
      form: "blocks",
      view: {
        heightPx: context.box.heightPx,
        chipColumns: Math.max(...items.map(({ chips }) => chips.length)),
        chipPx: chipWidthPx(items, context),
        items: items.map((item, index) => ({ ...item, highlighted: index + 1 === body.highlight })),
      },
    },
  };
}

function fillStatement(item: Statement, index: number, strings: FilledStrings) {
  const at = (...rest: readonly PropertyKey[]): readonly PropertyKey[] => ["items", index, ...rest];
  return {
    number: String(index + 1),
    lead: strings.rich(at("lead"), item.lead),
    text: strings.optional(at("text"), item.text),
    chips: item.figures.map((chip, chipIndex) => fillChip(chip, at("figures", chipIndex), strings)),
    link: item.link ?? null,
    step: item.step ?? null,
  };
}

const narrowestChipPx = 132;
const widestChipPx = 220;

/** Wide enough for every number that has a neighbour; one that stands alone may use the columns beside it. */
function chipWidthPx(items: readonly { readonly chips: readonly FilledChip[] }[], { measure }: ExhibitContext): number {
  const most = Math.max(...items.map(({ chips }) => chips.length));
  const beside = items.flatMap(({ chips }) => (chips.length > 1 || most === 1 ? chips : []));
  const widths = beside.map(({ number }) => Math.ceil(measure('600 24px "Source Serif 4"', number.plain)));
  return Math.min(widestChipPx, Math.max(narrowestChipPx, ...widths));
}

function altOf(items: readonly ReturnType<typeof fillStatement>[], lang: string): string {
  const leads = items.map(({ lead }) => lead.plain).join(" ");
  // The leads are sentences and bring their own stop.
  return say(lang, "{0}: {1}.", say(lang, "{0} statements", items.length), leads.replace(/[.。]$/u, ""));
}

function saidStatement({ number, lead, text, chips }: ReturnType<typeof fillStatement>): string {
  const figures = chips.map((chip) => `${saidChip(chip)}.`);
  return [`${number}: ${lead.spoken}`, ...(text === null ? [] : [text.spoken]), ...figures].join(" ");
}

function stepsOf(body: StatementsBody): readonly string[] {
  return [...new Set(body.items.flatMap(({ step }) => (step === undefined ? [] : [step])))];
}
