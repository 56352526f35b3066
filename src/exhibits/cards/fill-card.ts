import type { RichText } from "../../model/exhibit.ts";
import type { FilledChip } from "../fill-chip.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { Card } from "./schema.ts";
import { fillChip, saidChip } from "../fill-chip.ts";

/** A card with its strings filled, in the order in which it is read. */
export type FilledCard = {
  readonly kicker: RichText | null;
  readonly title: RichText;
  readonly figure: FilledChip | null;
  readonly text: RichText | null;
  readonly points: readonly RichText[];
  readonly facts: readonly { readonly label: RichText; readonly text: RichText }[];
  readonly lesson: RichText | null;
  readonly tone: Card["tone"];
  readonly step: string | null;
};

/** Fills the strings of one card; `path` is where it stands in the block. */
export function fillCard(card: Card, path: readonly PropertyKey[], strings: FilledStrings): FilledCard {
  const at = (...rest: readonly PropertyKey[]): readonly PropertyKey[] => [...path, ...rest];
  return {
    kicker: strings.optional(at("kicker"), card.kicker),
    title: strings.rich(at("title"), card.title),
    figure: card.figure === undefined ? null : fillChip(card.figure, at("figure"), strings),
    text: strings.optional(at("text"), card.text),
    points: card.points.map((point, index) => strings.rich(at("points", index), point)),
    facts: card.facts.map(({ label, text }, index) => ({
      label: strings.rich(at("facts", index, "label"), label),
      text: strings.rich(at("facts", index, "text"), text),
    })),
    lesson: strings.optional(at("lesson"), card.lesson),
    tone: card.tone,
    step: card.step ?? null,
  };
}

/** Everything on a card, read out. */
export function saidCard({ kicker, title, figure, text, points, facts, lesson }: FilledCard): string {
  const heading = kicker === null ? title.spoken : `${kicker.spoken}, ${title.spoken}`;
  const parts = [
    ...(figure === null ? [] : [saidChip(figure)]),
    ...(text === null ? [] : [text.spoken]),
    ...points.map((point) => point.spoken),
    ...facts.map((fact) => `${fact.label.spoken}: ${fact.text.spoken}`),
    ...(lesson === null ? [] : [lesson.spoken]),
  ];
  return `${[heading, ...parts].map(withoutStop).join(". ")}.`;
}

function withoutStop(words: string): string {
  return words.replace(/[.:]$/u, "");
}
