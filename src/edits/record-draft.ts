import type { Amount } from "../parse/parse-amount.ts";
import type { NumberContext } from "./context-words.ts";
import type { NumberOnLine } from "./typed-on-line.ts";

/** A record as it will be written: fields in order, values as they stand in YAML before quoting. */
export interface RecordDraft {
  readonly id: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

export interface DraftWishes {
  readonly id?: string;
  readonly source?: string;
}

/** A record for a typed number, from its amount and the words around it; what is not known is left for its author to say. */
export function draftRecord(
  number: NumberOnLine,
  amount: Amount,
  context: NumberContext,
  taken: (id: string) => boolean,
  wishes: DraftWishes,
): RecordDraft {
  const { names, period, per, noun } = context;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["label", context.label ?? labelOf(names, noun)],
    ["value", number.shorthand],
    ["unit", amount.unit === undefined ? unitOf(number, noun) : undefined],
    ["per", amount.per === undefined ? per : undefined],
    ["period", period],
    ["kind", amount.qualifier.startsWith("approximately") ? "estimate" : undefined],
    ["source", wishes.source],
  ];
  return {
    id: wishes.id ?? freeId(idOf(names, number), taken),
    fields: fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  };
}

/** A year is words: as a count it would print as “2,025”. */
function unitOf({ sense, words: { form } }: NumberOnLine, noun: string | undefined): string | undefined {
  if (sense === "year") return "text";
  return (form === "markdown" ? undefined : form.unit) ?? noun;
}

function labelOf(names: readonly string[], noun: string | undefined): string | undefined {
  const text = names.length > 0 ? names.join(" ") : noun;
  return text === undefined ? undefined : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `deepseek.training.cost`; where no word names the number, the slide it stands on does. */
function idOf(names: readonly string[], { words }: NumberOnLine): string {
  const parts = names.length > 0 ? names : [words.slide?.id ?? "deck", "amount"];
  return parts.map(idPart).join(".");
}

function idPart(word: string): string {
  const part = word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  return /^\p{L}/u.test(part) ? part : `n${part}`;
}

function freeId(id: string, taken: (id: string) => boolean): string {
  let free = id;
  for (let count = 2; taken(free); count++) free = `${id}.${count}`;
  return free;
}
