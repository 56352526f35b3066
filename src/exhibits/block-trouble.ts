import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { placeOnPath } from "../model/data-node.ts";

type Path = readonly PropertyKey[];

/** Tells a value of a block that its schema could not judge alone. */
export function tellValue(block: ExhibitBlock, path: Path, message: string, report: Report, hint?: string): void {
  const place = placeOnPath(block.body, path);
  report({ level: "error", rule: "invalid-value", message, place, ...(hint !== undefined && { hint }) });
}

/** Tells a name that should be one of the names given elsewhere in the same block; true when it is one. */
export function isNamed(block: ExhibitBlock, path: Path, name: string, names: readonly string[], report: Report) {
  if (names.includes(name)) return true;
  const near = suggest(name, names);
  tellValue(
    block,
    path,
    `Invalid value “${name}” of “${String(path.at(-1))}”, expected ${oneOf(near.length > 0 ? near : names)}`,
    report,
  );
  return false;
}

/** Tells that words are cut off even in the smallest type: nothing is dropped in silence. */
export function tellOverflow(block: ExhibitBlock, path: Path, name: string, report: Report): void {
  report({
    level: "warning",
    rule: "text-overflow",
    message: `Missing room for “${name}”, expected fewer words at the smallest size of type`,
    place: placeOnPath(block.body, path),
    hint: "Cut words, use fewer parts, or give the exhibit a larger slot.",
  });
}

/** Tells a highlight beyond the last part of a block. */
export function checkHighlight(
  block: ExhibitBlock,
  highlight: number | undefined,
  count: number,
  report: Report,
): void {
  if (highlight === undefined || highlight <= count) return;
  tellValue(block, ["highlight"], `Invalid highlight “${highlight}”, expected a number from 1 to ${count}`, report);
}
