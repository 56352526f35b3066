import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledSide } from "./fill-side.ts";
import type { CompareBody } from "./schema.ts";
import { say } from "../phrases/say.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { fillSide } from "./fill-side.ts";
import { compareSchema } from "./schema.ts";

/** Two readings of one thing side by side: what counts lies inside the box, what does not or is not told lies outside. */
export function resolveCompare(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, compareSchema, report);
  if (body === undefined) return undefined;
  const strings = fillStrings(block, context);
  const left = fillSide("left", body.left, strings, context.lang);
  const right = fillSide("right", body.right, strings, context.lang);
  const arithmetic = strings.optional(["arithmetic"], body.arithmetic);
  const scale = strings.optional(["scale"], body.scale);
  const alt = strings.optional(["alt"], body.alt)?.plain;
  const said = [left, right].map((side) => saidSide(side, context.lang));
  const after = [arithmetic, scale].flatMap((text) => (text === null ? [] : [`${text.spoken}.`]));
  return {
    kind: block.kind.value,
    place: block.place,
    words: {
      alt: alt ?? altOf(left, right, context.lang),
      description: [...said, ...after].join(" "),
    },
    table: undefined,
    uses: strings.uses(),
    steps: body.build,
    body: {
      form: "blocks",
      view: {
        heightPx: context.box.heightPx,
        ...viewOf(left, right, body),
        arithmetic,
        scale,
        foot: arithmetic !== null || scale !== null,
      },
    },
  };
}

function viewOf(left: FilledSide, right: FilledSide, body: CompareBody) {
  const step = (name: CompareBody["build"][number]): string | null => (body.build.includes(name) ? name : null);
  return {
    sides: [
      { ...left, step: step("left") },
      { ...right, step: step("right") },
    ],
    outsideLeft: left.outside.length > 0,
    outsideRight: right.outside.length > 0,
    arithmeticStep: step("arithmetic"),
  };
}

function altOf(left: FilledSide, right: FilledSide, lang: string): string {
  return say(lang, "{0}: {1}.", say(lang, "Two readings side by side"), `${left.title.plain}; ${right.title.plain}`);
}

function saidSide({ title, gist, outer, inside, outside }: FilledSide, lang: string): string {
  const within = [...(outer === null ? [] : [outer]), ...inside].map(({ said }) => said);
  const words = [
    `${title.spoken}:`,
    ...(gist === null ? [] : [`${gist.spoken}.`]),
    say(lang, "Inside: {0}.", within.join(", ")),
  ];
  return [
    ...words,
    ...(outside.length === 0 ? [] : [say(lang, "Outside: {0}.", outside.map(({ said }) => said).join(", "))]),
  ].join(" ");
}
