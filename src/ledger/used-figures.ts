import type { Ledger } from "../model/ledger.ts";

/** The figures that are shown somewhere, and all that these are computed from: what no one of them needs is unused. */
export function usedFigures(shown: Iterable<string>, { figures }: Ledger): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    figures.get(id)?.inputs.forEach(use);
  };
  for (const id of shown) use(id);
  return used;
}
