import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import type { DataNode } from "../model/data-node.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Slide } from "../model/deck.ts";
import type { Located } from "../model/place.ts";
import type { TableDataset } from "./table-dataset.ts";

/** Where exhibits of the deck may ask for a dataset: every text under a key `data`, at any depth of a block. */
export function usedDatasets(slides: readonly Slide[]): readonly Located<string>[] {
  const blocks = slides.flatMap(({ slots }) => [...slots.values()].flat());
  return blocks.flatMap((block) => (block.type === "exhibit" ? namesIn(block.body) : []));
}

function namesIn(node: DataNode): readonly Located<string>[] {
  switch (node.type) {
    case "scalar":
      return [];
    case "list":
      return node.items.flatMap(namesIn);
    case "map":
      return node.entries.flatMap(({ key, value }) =>
        key === "data" && value.type === "scalar" ? [{ value: value.text, place: value.place }] : namesIn(value),
      );
    default:
      return node satisfies never;
  }
}

/** The datasets as exhibits may draw them: one with more rows than a picture can have is told where it is used, and cut. */
export function drawableDatasets(
  datasets: ReadonlyMap<string, TableDataset>,
  used: readonly Located<string>[],
  report: Report,
): ReadonlyMap<string, Dataset> {
  for (const { value, place } of used) {
    const rowCount = datasets.get(value)?.rowCount ?? 0;
    if (rowCount <= limits.rowsDrawn) continue;
    report({
      level: "error",
      rule: "too-many-rows",
      message: `Invalid dataset “${value}” of ${rowCount} rows, expected at most ${limits.rowsDrawn} in an exhibit`,
      place,
      hint: "Sum it up in a smaller file: a slide shows months, not single sales.",
    });
  }
  // One row is left, so that nothing else seems to be wrong with the exhibit.
  return new Map(
    [...datasets].map(([name, dataset]) => [name, dataset.rowCount > limits.rowsDrawn ? dataset.head(1) : dataset]),
  );
}
