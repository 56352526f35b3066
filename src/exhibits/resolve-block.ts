import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../model/exhibit.ts";
import type { BlockKind } from "./block-kinds.ts";
import { resolveAgenda } from "./agenda/resolve-agenda.ts";
import { resolveCompare } from "./compare/resolve-compare.ts";
import { resolveKpi } from "./kpi/resolve-kpi.ts";
import { resolveMatrix } from "./matrix/resolve-matrix.ts";
import { resolveStack } from "./stack/resolve-stack.ts";
import { resolveFlow } from "./flow/resolve-flow.ts";
import { resolveSpectrum } from "./spectrum/resolve-spectrum.ts";
import { resolveDecisions } from "./decisions/resolve-decisions.ts";
import { resolveTimeline } from "./timeline/resolve-timeline.ts";
import { resolveQuote } from "./quote/resolve-quote.ts";
import { resolveUnsupported } from "./unsupported/resolve-unsupported.ts";
import { resolveConflictRegister, resolveFigureRegister, resolveSourceRegister } from "./register/resolve-register.ts";
import { resolveStatements } from "./statements/resolve-statements.ts";
import { resolveTable } from "./table/resolve-table.ts";
import { resolveCards } from "./cards/resolve-cards.ts";

type ResolveBlock = (block: ExhibitBlock, context: ExhibitContext, report: Report) => ExhibitSpec | undefined;

/** What understands the body of each kind of diagram or block; a kind without an entry does not compile. */
export const resolveBlock: Readonly<Record<BlockKind, ResolveBlock>> = {
  kpi: resolveKpi,
  table: resolveTable,
  agenda: resolveAgenda,
  statements: resolveStatements,
  compare: resolveCompare,
  cards: resolveCards,
  matrix: resolveMatrix,
  stack: resolveStack,
  flow: resolveFlow,
  spectrum: resolveSpectrum,
  decisions: resolveDecisions,
  timeline: resolveTimeline,
  quote: resolveQuote,
  unsupported: resolveUnsupported,
  "figure-register": resolveFigureRegister,
  "source-register": resolveSourceRegister,
  "conflict-register": resolveConflictRegister,
};
