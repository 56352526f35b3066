import type { z } from "zod";
import type { Figure, Ledger } from "../../model/ledger.ts";
import type { Register } from "./register-pages.ts";
import type { conflictRegisterSchema, figureRegisterSchema, sourceRegisterSchema } from "./schema.ts";

/** The figures of a ledger with what a reader needs to trust them: amount, how it is known, basis, source. */
export function listFigures({ figures }: Ledger, { kinds, under }: z.infer<typeof figureRegisterSchema>): Register {
  const shown = [...figures.values()].filter(
    ({ id, kind }) => (kinds?.includes(kind) ?? true) && (under?.some((start) => id.startsWith(start)) ?? true),
  );
  return {
    nouns: ["figure", "figures"],
    columns: [
      { header: "Figure", share: 32 },
      { header: "Amount", share: 14, align: "right" },
      { header: "Kind", share: 12 },
      { header: "Period", share: 14 },
      { header: "Basis", share: 28 },
    ],
    rows: shown.map((figure) => [
      figure.label,
      figure.per === undefined ? figure.words.short : `${figure.words.short} a ${figure.per}`,
      figure.kind,
      figure.record.period ?? "",
      figure.inputs.length > 0
        ? `from ${figure.inputs.length} figures: ${figure.record.formula ?? ""}`
        : (figure.record.basis ?? ""),
    ]),
  };
}

/** What the figures stand on; or the candidates, which are our guess and no citation. */
export function listSources({ figures, sources }: Ledger, { show }: z.infer<typeof sourceRegisterSchema>): Register {
  const all = [...figures.values()];
  if (show === "candidates") return listCandidates(all);
  return {
    nouns: ["source", "sources"],
    columns: [
      { header: "Source", share: 34 },
      { header: "Grade", share: 12 },
      { header: "As of", share: 10 },
      { header: "Figures", share: 9, align: "right" },
      { header: "Cited as", share: 35 },
    ],
    rows: [...sources.values()].map(({ id, title, grade, asOf, cite }) => [
      title,
      grade,
      asOf ?? "",
      String(all.filter((figure) => figure.sources.some((source) => source.id === id)).length),
      cite,
    ]),
  };
}

function listCandidates(figures: readonly Figure[]): Register {
  const byName = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = figure.record.source?.candidate;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), figure]);
  }
  return {
    nouns: ["candidate", "candidates"],
    columns: [
      { header: "Where to look (our guess)", share: 34 },
      { header: "Figures", share: 9, align: "right" },
      { header: "Which", share: 57 },
    ],
    rows: [...byName].map(([name, found]) => [name, String(found.length), found.map(({ label }) => label).join("; ")]),
  };
}

/** Where the figures contradict each other and what the deck does about it. */
export function listConflicts(
  { conflicts }: Ledger,
  { severity, decisions }: z.infer<typeof conflictRegisterSchema>,
): Register {
  const shown = [...conflicts.values()].filter(
    (conflict) => (severity?.includes(conflict.severity) ?? true) && (decisions?.includes(conflict.decision) ?? true),
  );
  return {
    nouns: ["conflict", "conflicts"],
    columns: [
      { header: "Id", share: 6 },
      { header: "What does not fit", share: 38 },
      { header: "Severity", share: 9 },
      { header: "Decision", share: 11 },
      { header: "Why", share: 36 },
    ],
    rows: shown.map(({ id, what, severity: grade, decision, reason }) => [
      id,
      what,
      grade,
      decision.replaceAll("-", " "),
      reason ?? "",
    ]),
  };
}
