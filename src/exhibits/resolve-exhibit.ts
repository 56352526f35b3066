import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../model/exhibit.ts";
import type { BlockKind } from "./block-kinds.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";
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

type ResolveChart = (block: ExhibitBlock, context: ExhibitContext, report: Report) => ExhibitSpec | undefined;

/** What understands the body of each kind of chart; a kind without an entry does not compile. */
const resolveChart: Readonly<Record<Exclude<ExhibitKind, BlockKind>, ResolveChart>> = {
  "range-dot": resolveRangeDot,
  bar: resolveBar,
  waterfall: resolveWaterfall,
  "range-bar": resolveRangeBar,
  dumbbell: resolveDumbbell,
  slope: resolveSlope,
  area: resolveArea,
  line: resolveLine,
};

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
  return isBlockKind(kind) ? resolveBlock[kind](block, context, report) : resolveChart[kind](block, context, report);
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
