import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { rememberLast } from "../diagnostics/remember-last.ts";
import type { CompiledSlide } from "../model/compiled-deck.ts";
import type { Slide } from "../model/deck.ts";
import type { DeckScope } from "./deck-scope.ts";

/** The slides of the last compilation of one deck, for `dev`: most saves change one slide and nothing else. */
export interface SlideMemo {
  readonly open: (opening: MemoOpening) => OpenedMemo;
}

export interface MemoOpening {
  /** While these are the same, the scope is, and slides can stand for each other. */
  readonly keys: readonly unknown[];
  readonly report: Report;
  readonly makeScope: (report: Report) => DeckScope;
}

export interface OpenedMemo {
  readonly scope: DeckScope;
  /** The slide of the compilation before when it is as it was; else it is compiled. What was told is told either way. */
  readonly recall: (slide: Slide, compile: () => CompiledSlide) => CompiledSlide;
}

interface RememberedSlide {
  readonly source: string;
  readonly slide: CompiledSlide;
  readonly told: readonly Diagnostic[];
}

interface Remembered {
  readonly scope: DeckScope;
  readonly slides: readonly RememberedSlide[];
}

const nobody: Report = () => undefined;

/** Nothing at first; it is handed to one compilation after the other. */
export function createSlideMemo(): SlideMemo {
  const rememberScope = rememberLast<DeckScope>();
  let listener = nobody;
  let last: Remembered | undefined;
  let faultyTemplates = 0;
  return {
    open: ({ keys, report, makeScope }) => {
      const scope = rememberScope([faultyTemplates, ...keys], report, (told) => {
        listener = told;
        // The scope outlives this compilation; whoever listens then is told.
        return makeScope((diagnostic) => listener(diagnostic));
      });
      const before = last?.scope === scope ? last.slides : [];
      const slides: RememberedSlide[] = [];
      last = { scope, slides };
      const recall = (slide: Slide, compile: () => CompiledSlide): CompiledSlide => {
        const known = findSlide(slide, before);
        for (const diagnostic of known?.told ?? []) report(diagnostic);
        const remembered = known ?? { source: slide.source, ...listenTo(compile) };
        slides.push(remembered);
        return remembered.slide;
      };
      const listenTo = (compile: () => CompiledSlide): Omit<RememberedSlide, "source"> => {
        const told: Diagnostic[] = [];
        listener = (diagnostic) => {
          told.push(diagnostic);
          report(diagnostic);
        };
        const slide = compile();
        // A fault of a template is told where it is first used: next time by another slide, when this one is recalled.
        if (told.some(({ place }) => place.file.startsWith("templates/"))) faultyTemplates += 1;
        return { slide, told };
      };
      return { scope, recall };
    },
  };
}

function findSlide(
  { index, below, source, place }: Slide,
  before: readonly RememberedSlide[],
): RememberedSlide | undefined {
  const found = before[index];
  if (found?.source !== source || found.slide.below !== below) return undefined;
  // A slide that moved down its file by a line has other places in what it tells.
  const { file, start } = found.slide.place;
  return file === place.file && start.line === place.start.line ? found : undefined;
}
