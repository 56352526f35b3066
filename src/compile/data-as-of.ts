import type { FigureUse } from "../model/exhibit.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import { fillWords, type PageWords } from "./page-pattern.ts";
import { shortDate } from "./short-date.ts";

/** `Data as of Feb 2026`, from the records of the figures a slide shows; undefined when none of them has a date. */
export function dataAsOf(
  uses: readonly FigureUse[],
  ledger: Ledger,
  lang: string,
  words: PageWords,
): string | undefined {
  const figures = uses.flatMap((use) => (use.where === "note" ? [] : (ledger.figures.get(use.figure) ?? [])));
  const dates = datesOfData(figures, ledger, lang, words);
  return dates === undefined ? undefined : fillWords(words.dataAsOf, dates);
}

/** `Feb 2026`, or the first and the last date of several. */
export function datesOfData(
  figures: readonly Figure[],
  ledger: Ledger,
  lang: string,
  words: PageWords,
): string | undefined {
  const dates = figures.flatMap((figure) => datesOf(figure, ledger, new Set())).toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const from = shortDate(first, lang);
  const to = shortDate(last, lang);
  return from === to ? from : fillWords(words.dates, from, to);
}

/** The date of a record, else that of its source; a computed figure is as old as its inputs. */
function datesOf(figure: Figure, ledger: Ledger, seen: Set<string>): readonly string[] {
  if (seen.has(figure.id)) return [];
  seen.add(figure.id);
  const own = figure.record.asOf ?? ledger.sources.get(figure.record.source?.source ?? "")?.asOf;
  const inputs = figure.inputs.flatMap((id) => {
    const input = ledger.figures.get(id);
    return input === undefined ? [] : datesOf(input, ledger, seen);
  });
  return own === undefined ? inputs : [own, ...inputs];
}
