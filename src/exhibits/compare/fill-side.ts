import type { RichText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { ComparePart, CompareSide } from "./schema.ts";
import { say } from "../phrases/say.ts";

type Path = readonly PropertyKey[];

/** A box with its words; `stateWord` is read out, `said` is the whole of it in a sentence. */
type FilledPart = {
  readonly label: RichText;
  readonly amount: RichText | null;
  /** The amount is words, not a figure, and is set like them. */
  readonly inWords: boolean;
  readonly unknown: boolean;
  readonly stateWord: string;
  readonly said: string;
};

/** One side of a comparison, its parts sorted by where they are drawn. */
export type FilledSide = {
  readonly name: "left" | "right";
  readonly title: RichText;
  readonly gist: RichText | null;
  readonly tone: CompareSide["tone"];
  readonly outer: FilledPart | null;
  readonly inside: readonly FilledPart[];
  readonly outside: readonly FilledPart[];
};

const statePhrases = { out: "not counted", unknown: "not stated" } as const;

/** Fills one side; parts keep their order within what is inside and what is outside. */
export function fillSide(
  name: FilledSide["name"],
  side: CompareSide,
  strings: FilledStrings,
  lang: string,
): FilledSide {
  const parts = side.boxes.map((box, index) => ({
    box,
    filled: fillPart(box, box.state, [name, "boxes", index], strings, lang),
  }));
  return {
    name,
    title: strings.rich([name, "title"], side.title),
    gist: strings.optional([name, "gist"], side.gist),
    tone: side.tone,
    outer: side.outer === undefined ? null : fillPart(side.outer, "in", [name, "outer"], strings, lang),
    inside: parts.filter(({ box }) => box.state === "in").map(({ filled }) => filled),
    outside: parts.filter(({ box }) => box.state !== "in").map(({ filled }) => filled),
  };
}

type Named = Pick<ComparePart, "label" | "figure" | "text">;

function fillPart(
  part: Named,
  state: ComparePart["state"],
  path: Path,
  strings: FilledStrings,
  lang: string,
): FilledPart {
  const label = strings.rich([...path, "label"], part.label);
  const amount =
    part.figure === undefined
      ? strings.optional([...path, "text"], part.text)
      : strings.figure([...path, "figure"], part.figure);
  const stateWord = state === "in" ? "" : say(lang, statePhrases[state]);
  const said = [label.plain, amount?.spoken, stateWord].filter((word) => word !== undefined && word !== "").join(" ");
  return { label, amount, inWords: part.figure === undefined, unknown: state === "unknown", stateWord, said };
}
