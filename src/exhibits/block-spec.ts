import type { ExhibitBlock } from "../model/deck.ts";
import type { ExhibitSpec, TableTwin, View } from "../model/exhibit.ts";
import type { FilledStrings } from "./fill-strings.ts";

interface BlockParts {
  readonly words: ExhibitSpec["words"];
  readonly strings: FilledStrings;
  readonly steps?: readonly (string | null | undefined)[];
  readonly table?: TableTwin;
  readonly view: View;
}

/** The description of an exhibit made of words and boxes; a step that several parts share counts once. */
export function blockSpec(block: ExhibitBlock, { words, strings, steps = [], table, view }: BlockParts): ExhibitSpec {
  const named = steps.filter((step) => step !== null && step !== undefined);
  return {
    kind: block.kind.value,
    place: block.place,
    words,
    table,
    uses: strings.uses(),
    steps: [...new Set(named)],
    body: { form: "blocks", view },
  };
}
