import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../model/exhibit.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { resolveArea } from "./area/resolve-area.ts";
import { resolveBar } from "./bar/resolve-bar.ts";
import { resolveDumbbell } from "./dumbbell/resolve-dumbbell.ts";
import { resolveBlock } from "./resolve-block.ts";
import { isBlockKind } from "./block-kinds.ts";
import { exhibitKinds, isExhibitKind } from "./exhibit-kinds.ts";
import { resolveLine } from "./line/resolve-line.ts";
import { resolveRangeBar } from "./range-bar/resolve-range-bar.ts";
import { resolveRangeDot } from "./range-dot/resolve-range-dot.ts";
import { resolveSlope } from "./slope/resolve-slope.ts";
import { resolveWaterfall } from "./waterfall/resolve-waterfall.ts";

/**
 * One fenced block as its kind understands it, with nothing left to look up.
 * Undefined after a mistake that leaves nothing to show; `report` has heard why.
 */
export function resolveExhibit(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const kind = block.kind.value;
  if (!isExhibitKind(kind)) {
    reportUnknownKind(block, report);
    return undefined;
  }
  if (isBlockKind(kind)) return resolveBlock[kind](block, context, report);
  switch (kind) {
    case "range-dot":
      return resolveRangeDot(block, context, report);
    case "bar":
      return resolveBar(block, context, report);
    case "waterfall":
      return resolveWaterfall(block, context, report);
    case "range-bar":
      return resolveRangeBar(block, context, report);
    case "dumbbell":
      return resolveDumbbell(block, context, report);
    case "slope":
      return resolveSlope(block, context, report);
    case "area":
      return resolveArea(block, context, report);
    case "line":
      return resolveLine(block, context, report);
    default:
      return kind satisfies never;
  }
}

function reportUnknownKind(block: ExhibitBlock, report: Report): void {
  const near = suggest(block.kind.value, exhibitKinds);
  report({
    level: "error",
    rule: "unknown-exhibit-kind",
    message: `Unknown exhibit “${block.kind.value}”, expected one of ${quoteList(near.length > 0 ? near : exhibitKinds)}`,
    place: block.kind.place,
    hint: "The word after the fence names the kind of exhibit, or a programming language for code.",
  });
}
