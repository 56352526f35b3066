import type { FigureKind } from "../model/figure.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import type { PageWords } from "./page-pattern.ts";
import type { SlideGathering } from "./slide-gathering.ts";

/**
 * The words at the top of a slide that nobody wrote: what its exhibits show is illustrative or a plan, what conflicts ask
 * for, and what all slides say (`common`); each once.
 */
export function makeSticker(
  { uses, exhibitFigures }: SlideGathering,
  ledger: Ledger,
  words: PageWords,
  common: string | undefined,
): readonly string[] {
  const conflicts = uses.flatMap((use) =>
    use.where === "note" ? [] : (ledger.figures.get(use.figure)?.conflicts ?? []),
  );
  const figures = [...exhibitFigures].flatMap((id) => ledger.figures.get(id) ?? []);
  const asked = conflicts.flatMap(({ sticker }) => (sticker === undefined || sticker === "" ? [] : [sticker]));
  const parts = [...kindWords(figures, ledger, words), ...asked, ...(common === undefined ? [] : [common])];
  return [...new Set(parts.filter((part) => part !== ""))];
}

function kindWords(figures: readonly Figure[], ledger: Ledger, words: PageWords): readonly string[] {
  const behind = figures.map((figure) => kindsBehind(figure, ledger, new Set()));
  if (behind.some((kinds) => kinds.has("illustrative") || kinds.has("scenario"))) return [words.illustrative];
  const isPlan = figures.length > 0 && behind.every((kinds) => kinds.has("plan") || kinds.has("forecast"));
  return isPlan ? [words.plan] : [];
}

/** What a figure is and what it is computed from: a ratio of two scenarios is no better than they are. */
function kindsBehind(figure: Figure, ledger: Ledger, seen: Set<string>): ReadonlySet<FigureKind> {
  if (seen.has(figure.id)) return new Set();
  seen.add(figure.id);
  const inputs = figure.inputs.flatMap((id) => {
    const input = ledger.figures.get(id);
    return input === undefined ? [] : [...kindsBehind(input, ledger, seen)];
  });
  return new Set([figure.kind, ...inputs]);
}
