import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { AgendaBody } from "./schema.ts";
import { quoteList, suggest } from "../../diagnostics/suggest.ts";
import { findEntry, placeOnPath } from "../../model/data-node.ts";
import { say } from "../phrases/say.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { agendaSchema } from "./schema.ts";

/** The sections of the deck as rows, with the one the slide belongs to marked when asked. */
export function resolveAgenda(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, agendaSchema, report);
  if (body === undefined) return undefined;
  checkSections(body, block, context, report);
  const rows = context.sections
    .map((section, index) => ({ ...letterOf(section.title, index), ...section }))
    .filter(({ id }) => body.sections?.includes(id) ?? true)
    .map((row) => rowOf(row, body, context));
  const alt = fillStrings(block, context).optional(["alt"], body.alt)?.plain;
  return {
    kind: block.kind.value,
    place: block.place,
    words: { alt: alt ?? altOf(rows, context.lang), description: rows.map(saidRow).join(" ") },
    table: undefined,
    uses: [],
    steps: [],
    body: {
      form: "blocks",
      view: { heightPx: context.box.heightPx, rows, marked: rows.some(({ current }) => current) },
    },
  };
}

/** Titles may bring their letter (`A Cost`, `2 Price`); others are lettered in order. */
function letterOf(title: string, index: number): { readonly letter: string; readonly name: string } {
  const lettered = /^(\p{Lu}|\d{1,2})[.:]?\s+(.+)$/u.exec(title);
  return { letter: lettered?.[1] ?? String.fromCodePoint(65 + (index % 26)), name: lettered?.[2] ?? title };
}

interface LetteredSection {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly question?: string;
}

function rowOf({ id, letter, name, question }: LetteredSection, body: AgendaBody, context: ExhibitContext) {
  const minutes = body.minutes[id];
  return {
    letter,
    name,
    question: question ?? null,
    minutes: minutes === undefined ? null : say(context.lang, "{0} min", minutes),
    current: body.current && id === context.section,
  };
}

type Row = ReturnType<typeof rowOf>;

function altOf(rows: readonly Row[], lang: string): string {
  const current = rows.find((row) => row.current);
  const where = current === undefined ? [] : [say(lang, "We are at {0}.", current.name)];
  const names = rows.map(({ name }) => name).join(", ");
  return [say(lang, "{0}: {1}.", say(lang, "Agenda with {0} sections", rows.length), names), ...where].join(" ");
}

function saidRow({ letter, name, question, minutes }: Row): string {
  return `${[`${letter}: ${name}`, question, minutes].filter((word) => word !== null).join(", ")}.`;
}

function checkSections(body: AgendaBody, block: ExhibitBlock, context: ExhibitContext, report: Report): void {
  const known = context.sections.map(({ id }) => id);
  const tell = (id: string, place: ReturnType<typeof placeOnPath>): void => {
    if (known.includes(id)) return;
    const near = suggest(id, known);
    report({
      level: "error",
      rule: "unknown-section",
      message: `Unknown section “${id}”, expected one of ${quoteList(near.length > 0 ? near : known)}`,
      place,
      hint: "Sections are listed under `sections:` in deck.yaml.",
    });
  };
  body.sections?.forEach((id, index) => tell(id, placeOnPath(block.body, ["sections", index])));
  const minutes = findEntry(block.body, "minutes")?.value;
  if (minutes?.type === "map") for (const { key, keyPlace } of minutes.entries) tell(key, keyPlace);
}
