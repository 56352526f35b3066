import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, MeasureText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { Decision, DecisionsBody } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow } from "../block-trouble.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { largestSize, textHeight } from "../text-height.ts";
import { say } from "../phrases/say.ts";
import { decisionsSchema } from "./schema.ts";

const defaultHeaders = ["Decision", "Owner", "By", "What would change it"] as const;
const headPx = 40;
const tallestRowPx = 150;
/** Shares of the width that templates/themes/blocks/decisions.css repeats. */
const shares = { decision: 0.42, trigger: 0.3 } as const;

/** The decisions a meeting is asked for; fields it has to fill in stay visibly empty. */
export function resolveDecisions(
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec | undefined {
  const body = readBlock(block, decisionsSchema, report);
  if (body === undefined) return undefined;
  const { lang } = context;
  const strings = fillStrings(block, context);
  const headers = fillHeaders(body, strings, lang);
  const unset = strings.rich(["unset"], body.unset ?? say(lang, "to be set"));
  const items = body.items.map((item, index) => fillDecision(item, index, strings));
  const open = items.reduce((sum, { owner, date }) => sum + (owner === null ? 1 : 0) + (date === null ? 1 : 0), 0);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const said = items.map((item) =>
    saidDecision(
      item,
      headers.map(({ plain }) => plain),
      unset.plain,
    ),
  );
  return blockSpec(block, {
    words: {
      alt:
        alt ??
        say(
          lang,
          "{0}: {1}.",
          say(lang, "{0} decisions, {1} fields still open", items.length, open),
          items.map(({ title }) => title.plain).join("; "),
        ),
      description: said.join(" "),
    },
    table: {
      caption: alt ?? say(lang, "Decisions"),
      header: headers.map(({ plain }) => plain),
      rows: items.map(({ title, owner, date, trigger }) =>
        [title, owner ?? unset, date ?? unset, trigger].map((words) => words?.plain ?? ""),
      ),
    },
    strings,
    steps: items.map(({ step }) => step),
    view: { ...layOut(items, block, context, report), headers, unset, items },
  });
}

function fillHeaders({ headers }: DecisionsBody, strings: FilledStrings, lang: string) {
  return defaultHeaders.map((word, index) => strings.rich(["headers", index], headers?.[index] ?? say(lang, word)));
}

function fillDecision(item: Decision, index: number, strings: FilledStrings) {
  const at = (key: string): readonly PropertyKey[] => ["items", index, key];
  const field = (key: "owner" | "date") => {
    const text = item[key]?.trim();
    return strings.optional(at(key), text === "" ? undefined : text);
  };
  return {
    number: String(index + 1),
    title: strings.rich(at("title"), item.title),
    text: strings.optional(at("text"), item.text),
    owner: field("owner"),
    date: field("date"),
    trigger: strings.optional(at("trigger"), item.trigger),
    step: item.step ?? null,
  };
}

type FilledDecision = ReturnType<typeof fillDecision>;

function saidDecision(item: FilledDecision, headers: readonly string[], unset: string): string {
  const { number, title, text, owner, date, trigger } = item;
  const parts = [
    `${number}: ${title.spoken}`,
    ...(text === null ? [] : [text.spoken]),
    `${headers[1] ?? ""}: ${owner?.spoken ?? unset}`,
    `${headers[2] ?? ""}: ${date?.spoken ?? unset}`,
    ...(trigger === null ? [] : [`${headers[3] ?? ""}: ${trigger.spoken}`]),
  ];
  return `${parts.map((part) => part.replace(/\.$/u, "")).join(". ")}.`;
}

function layOut(
  items: readonly FilledDecision[],
  block: ExhibitBlock,
  { box, measure }: ExhibitContext,
  report: Report,
) {
  const roomPx = Math.floor((box.heightPx - headPx) / items.length);
  const heightsAt = (sizePx: number) => items.map((item) => rowHeight(item, sizePx, box.widthPx, measure));
  const { sizePx } = largestSize((size) => heightsAt(size).every((height) => height <= roomPx));
  const heights = heightsAt(sizePx);
  items.forEach(({ title }, index) => {
    if ((heights[index] ?? 0) > roomPx) tellOverflow(block, ["items", index], title.plain, report);
  });
  return { sizePx, rowPx: Math.min(roomPx, tallestRowPx, Math.max(...heights) + 36) };
}

function rowHeight({ title, text, trigger }: FilledDecision, sizePx: number, widthPx: number, measure: MeasureText) {
  const high = (words: string | undefined, weight: number, size: number, roomPx: number): number =>
    words === undefined
      ? 0
      : textHeight({ text: words, font: `${weight} ${size}px Inter`, linePx: size * 1.4 }, roomPx, measure);
  const decision =
    high(title.plain, 600, sizePx, widthPx * shares.decision - 76) +
    high(text?.plain, 400, sizePx - 2, widthPx * shares.decision - 76);
  return 20 + Math.max(decision, high(trigger?.plain, 400, sizePx - 2, widthPx * shares.trigger - 24), 34);
}
