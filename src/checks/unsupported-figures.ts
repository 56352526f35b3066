import type { Report } from "../diagnostics/diagnostic.ts";
import type { Deck } from "../model/deck.ts";
import type { Place } from "../model/place.ts";
import type { CheckInput } from "./check-input.ts";

/** Tells figures that nothing carries where they stand among the others, outside the block that says so. */
export function checkUnsupportedFigures({ deck, ledger, compiled, stage }: CheckInput, report: Report): void {
  const allowed = unsupportedBlocks(deck);
  for (const { figure, where, place } of compiled.slides.flatMap((slide) => slide.uses)) {
    if (where === "note" || ledger.figures.get(figure)?.kind !== "unsupported") continue;
    if (allowed.some((block) => holds(block, place))) continue;
    report({
      level: stage === "final" ? "error" : "warning",
      rule: "unsupported-figure",
      message: `Untied figure “${figure}”, expected only in a block “unsupported”`,
      place,
      hint: "Nothing carries a figure of the kind “unsupported”: show it with what it lacks, or leave it out.",
    });
  }
}

function unsupportedBlocks({ slides }: Deck): readonly Place[] {
  const blocks = slides.flatMap((slide) => [...slide.slots.values()].flat());
  return blocks.flatMap((block) =>
    block.type === "exhibit" && block.kind.value === "unsupported" ? [block.place] : [],
  );
}

function holds(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && outer.start.line <= inner.start.line && inner.end.line <= outer.end.line;
}
