import { readdirSync, readFileSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { resolveLedger } from "../../../src/ledger/resolve-ledger.ts";
import type { Deck } from "../../../src/model/deck.ts";
import type { Figure, Interval, Ledger } from "../../../src/model/ledger.ts";
import { placeOfFile } from "../../../src/model/place.ts";
import type { SourceFile } from "../../../src/model/project-sources.ts";
import { parseRecords } from "../../../src/parse/parse-records.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";

/** A ledger with everything that was said about it. */
export interface Told {
  readonly ledger: Ledger;
  readonly diagnostics: readonly Diagnostic[];
  /** `file:line:column: message [rule]` for comparing. */
  readonly told: readonly string[];
}

/** The ledger of one YAML text, or of several files. */
export function ledgerOf(texts: string | readonly SourceFile[], lang = "en"): Told {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const files = typeof texts === "string" ? [{ path: "data/ledger.yaml", text: texts }] : texts;
  const nodes = files.flatMap((file) => {
    const node = parseYaml(file, report);
    return node === undefined ? [] : [{ file, node }];
  });
  const deck: Deck = {
    config: {
      title: { value: "Test", place: placeOfFile("slides/deck.yaml") },
      keywords: [],
      lang,
      theme: { value: "board", place: placeOfFile("slides/deck.yaml") },
      size: { widthPx: 1280, heightPx: 720 },
      sections: [],
      cuts: [],
    },
    slides: [],
    datasets: new Map(),
    ...parseRecords(nodes, report, lang),
  };
  const ledger = resolveLedger(deck, report);
  const told = diagnostics.map(
    ({ place, message, rule }) =>
      `${place.file.replace("data/", "")}:${String(place.start.line)}:${String(place.start.column)}: ${message} [${rule}]`,
  );
  return { ledger, diagnostics, told };
}

/** The flagship deck's own ledger. */
export function flagshipLedger(lang = "en"): Told {
  const folder = new URL("../../../data/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const files = names.map((name) => ({ path: `data/${name}`, text: readFileSync(new URL(name, folder), "utf8") }));
  return ledgerOf(files, lang);
}

/** A figure that must be there. */
export function figureOf({ ledger }: Told, id: string): Figure {
  const figure = ledger.figures.get(id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

/** Ends of an interval as plain numbers, for comparing; null is unbounded. */
export function endsOf(interval: Interval | null): readonly (number | null)[] | null {
  if (interval === null) return null;
  return [interval.low, interval.high].map((end) => (end === null ? null : end.toSignificantDigits(15).toNumber()));
}

/** Four digits: what the oracle shows. Null is unbounded. */
export function near(found: readonly (number | null)[], expected: readonly (number | null)[]): boolean {
  return (
    found.length === expected.length &&
    expected.every((value, index) => {
      const other = found[index];
      if (value === null || other === null || other === undefined) return value === other;
      return Math.abs(other - value) <= Math.abs(value) * 6e-4;
    })
  );
}
