import type { RichText } from "../../model/exhibit.ts";
import type { FilledStrings } from "../fill-strings.ts";
import type { CellName, MatrixBody, MatrixMarker } from "./schema.ts";
import { say } from "../phrases/say.ts";
import { cellNames } from "./schema.ts";

/** A cell with its strings filled; `under` says in words which row and column it lies in. */
export type FilledCell = {
  readonly name: CellName;
  readonly under: string;
  readonly title: RichText;
  readonly members: readonly RichText[];
  readonly gist: RichText | null;
  readonly footer: RichText | null;
  readonly tone: MatrixBody["cells"][CellName]["tone"];
  readonly step: string | null;
  readonly highlighted: boolean;
};

/** A matrix with every string filled, cells in reading order. */
export type FilledMatrix = {
  readonly across: FilledAxis;
  readonly down: FilledAxis;
  readonly cells: readonly FilledCell[];
};

type FilledAxis = { readonly title: RichText | null; readonly ends: readonly RichText[] };

/** Fills axes and cells; the words of a cell's row and column go with it, because screen readers see no grid. */
export function fillMatrix(body: MatrixBody, strings: FilledStrings): FilledMatrix {
  const axis = (name: "across" | "down"): FilledAxis => ({
    title: name === "across" ? strings.optional(["across", "title"], body.across.title) : null,
    ends: body[name].ends.map((end, index) => strings.rich([name, "ends", index], end)),
  });
  const [across, down] = [axis("across"), axis("down")];
  const cells = cellNames.map((name) => {
    const row = down.ends[name.startsWith("top") ? 0 : 1]?.plain ?? "";
    const column = across.ends[name.endsWith("left") ? 0 : 1]?.plain ?? "";
    return fillCell(name, `${row}, ${column}`, body, strings);
  });
  return { across, down, cells };
}

function fillCell(name: CellName, under: string, body: MatrixBody, strings: FilledStrings): FilledCell {
  const cell = body.cells[name];
  const path = ["cells", name];
  return {
    name,
    under,
    title: strings.rich([...path, "title"], cell.title),
    members: cell.members.map((member, index) => strings.rich([...path, "members", index], member)),
    gist: strings.optional([...path, "gist"], cell.gist),
    footer: strings.optional([...path, "footer"], cell.footer),
    tone: cell.tone,
    step: cell.step ?? null,
    highlighted: name === body.highlight,
  };
}

/** A cell read out: where it lies, its name, who is in it, what it says. */
export function saidCell({ under, title, members, gist, footer }: FilledCell): string {
  const parts = [
    ...(members.length === 0 ? [] : [members.map(({ spoken }) => spoken).join(", ")]),
    ...(gist === null ? [] : [gist.spoken]),
    ...(footer === null ? [] : [footer.spoken]),
  ];
  return `${[`${under}: ${title.spoken}`, ...parts].map((part) => part.replace(/\.$/u, "")).join(". ")}.`;
}

/** Where a marker stands, in words. */
export function saidPlace({ between, at, towards }: MatrixMarker, { cells }: FilledMatrix, lang: string): string {
  const title = (name: CellName | undefined): string => cells.find((cell) => cell.name === name)?.title.plain ?? "";
  if (between !== undefined) return say(lang, "between {0} and {1}", title(between[0]), title(between[1]));
  if (towards === undefined) return say(lang, "in {0}", title(at));
  return say(lang, "in {0}, pointing to {1}", title(at), title(towards));
}
