import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataEntry } from "../model/data-node.ts";

/** Tells every key that stands twice in a map, with the place of the first; the first one counts. */
export function duplicateKeys(entries: readonly DataEntry[], report: Report): readonly DataEntry[] {
  const first = new Map<string, DataEntry>();
  for (const entry of entries) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else tellTwice(entry, earlier, report);
  }
  return [...first.values()];
}

function tellTwice(entry: DataEntry, earlier: DataEntry, report: Report): void {
  report({
    level: "error",
    rule: "duplicate-key",
    message: `Duplicate key “${entry.key}”, the first stands on line ${earlier.keyPlace.start.line}`,
    place: entry.keyPlace,
    related: [{ place: earlier.keyPlace, message: "the first one" }],
  });
}
