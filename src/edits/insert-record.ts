import { findEntry, type DataNode } from "../model/data-node.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { parseYaml } from "../parse/yaml.ts";
import type { RecordDraft } from "./record-draft.ts";
import { recordLines } from "./record-yaml.ts";

/**
 * The text of a data file with a record behind its last one, in the style of that one; everything else keeps its form and comments.
 * Undefined for a file whose `figures` stand in braces, or that is no ledger file at all.
 */
export function insertRecord(file: SourceFile, draft: RecordDraft): string | undefined {
  const node = parseYaml(file, () => undefined);
  if (node === undefined) return file.text.trim() === "" ? newLedgerFile(draft) : undefined;
  if (node.type !== "map") return undefined;
  const lines = file.text.replace(/\n*$/u, "").split("\n");
  const figures = findEntry(node, "figures");
  if (figures === undefined) return joined([...lines, "", "figures:", ...recordLines(draft, "block", "  ")]);
  const { value } = figures;
  if (value.type === "scalar" && value.text === "")
    return joined(spliced(lines, figures.keyPlace.start.line, draft, "block", "  "));
  if (value.type !== "map" || isFlow(value, lines)) return undefined;
  return joined(behindLast(value, lines, draft));
}

/** A ledger file with one record and nothing else. */
export function newLedgerFile(draft: RecordDraft): string {
  return joined(["figures:", ...recordLines(draft, "block", "  ")]);
}

function behindLast(
  figures: DataNode & { type: "map" },
  lines: readonly string[],
  draft: RecordDraft,
): readonly string[] {
  const last = figures.entries.at(-1);
  if (last === undefined) return lines;
  const indent = " ".repeat(last.keyPlace.start.column - 1);
  const end = lastLineOf(lines, last.keyPlace.start.line, indent.length);
  const style = last.value.type === "map" && !isFlow(last.value, lines) ? "block" : "flow";
  const isSpaced = lines
    .slice(last.keyPlace.start.line - 2, last.keyPlace.start.line - 1)
    .some((line) => line.trim() === "");
  return spliced(lines, end, draft, style, indent, isSpaced);
}

/** The last line that belongs to a record: deeper than its key, comments among them, empty lines behind it not. */
function lastLineOf(lines: readonly string[], keyLine: number, indent: number): number {
  let last = keyLine;
  for (let line = keyLine + 1; line <= lines.length; line++) {
    const text = lines[line - 1] ?? "";
    if (text.trim() === "") continue;
    if (text.search(/\S/u) <= indent) break;
    last = line;
  }
  return last;
}

function spliced(
  lines: readonly string[],
  after: number,
  draft: RecordDraft,
  style: "block" | "flow",
  indent: string,
  isSpaced = false,
): readonly string[] {
  const record = recordLines(draft, style, indent);
  return [...lines.slice(0, after), ...(isSpaced ? [""] : []), ...record, ...lines.slice(after)];
}

function isFlow({ place }: DataNode, lines: readonly string[]): boolean {
  return lines[place.start.line - 1]?.[place.start.column - 1] === "{";
}

function joined(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
