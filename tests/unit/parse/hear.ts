import type { Diagnostic, Report } from "../../../src/diagnostics/diagnostic.ts";
import { findEntry } from "../../../src/model/data-node.ts";
import type { DataNode } from "../../../src/model/data-node.ts";
import type { ProjectSources, SourceFile } from "../../../src/model/project-sources.ts";

/** Listens to a parser: what it told, as `line:column rule`. */
export function hear(): {
  readonly report: Report;
  readonly told: () => readonly string[];
  readonly all: Diagnostic[];
} {
  const all: Diagnostic[] = [];
  return {
    all,
    report: (diagnostic) => void all.push(diagnostic),
    told: () => all.map(({ place, rule }) => `${place.start.line}:${place.start.column} ${rule}`),
  };
}

/** A file of a deck from lines. */
export function fileOf(path: string, ...lines: readonly string[]): SourceFile {
  return { path, text: lines.join("\n") };
}

/** A deck in memory: slide files and data files by name. */
export function sourcesOf(files: Readonly<Record<string, string>>): ProjectSources {
  const all = Object.entries(files).map(([path, text]): SourceFile => ({ path, text }));
  return {
    root: "/decks/mine",
    slides: all.filter(({ path }) => path.endsWith(".md")),
    config: all.find(({ path }) => path === "slides/deck.yaml"),
    data: all.filter(({ path }) => path.startsWith("data/")),
    templates: new Map(
      all.filter(({ path }) => path.startsWith("templates/")).map((file) => [file.path.slice(10), file]),
    ),
    assets: new Map(),
    assetNames: [],
    fonts: [],
  };
}

/** The node under keys and indexes, which must be there. */
export function nodeAt(node: DataNode | undefined, ...path: readonly (string | number)[]): DataNode {
  let found = node;
  for (const step of path) {
    if (found === undefined) break;
    if (typeof step === "number") found = found.type === "list" ? found.items[step] : undefined;
    else found = findEntry(found, step)?.value;
  }
  if (found === undefined) throw new Error(`nothing at ${path.join(".")}`);
  return found;
}
